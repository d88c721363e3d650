import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { stringify } from 'yaml';
import { type DictionaryOptions, dictionaryCommand } from '../../src/commands/dictionary.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { withFolder } from '../demo/demo-fixture.ts';
import { constat } from '../helpers/cli.ts';
import { rejects } from '../helpers/rejects.ts';
import { configOf, type Shop, ticket, writeShop } from '../helpers/small-shop.ts';
import { placeIn } from '../helpers/terminal.ts';

const shop: Shop = {
  sales: ticket('t1', '2024-08-01', 'p1', 'p2').map((sale) => ({ ...sale, amount: '3.10' })),
};

const withShop = (work: (folder: string) => Promise<void>) =>
  withFolder(async (folder) => {
    await writeShop(shop, folder);
    await writeFile(join(folder, 'audit.yaml'), stringify({ ...configOf(shop), language: 'en' }));
    await work(folder);
  });

const keep = async (folder: string, options: Partial<DictionaryOptions> = {}): Promise<string> => {
  const place = placeIn(folder);
  await dictionaryCommand({ config: join(folder, 'audit.yaml'), loudness: 'normal', ...options }, place);
  return place.printed.out;
};

test('writes the dictionary, keeps it, and says what is new, changed and gone', async () => {
  await withShop(async (folder) => {
    const path = join(folder, 'dictionary.yaml');
    assert.match(
      await keep(folder),
      /^The dictionary is written: 0 of \d+ columns described\ndictionary\.yaml\n$/,
    );
    const written = await readFile(path, 'utf8');
    assert.match(written, /^# Data dictionary, to be filled in/);
    assert.match(await keep(folder), /^The dictionary was up to date: /);
    assert.is(await readFile(path, 'utf8'), written);

    const edited = written
      .replace('- column: product\n', '- column: produkt # mine\n')
      .replace(/(- column: amount\n\s+businessName:)/, '$1 Amount')
      .replace(/(- column: amount\n[\s\S]*?seen: ).*/, '$1text, nullable');
    await writeFile(path, edited);
    const said = await keep(folder);
    assert.match(said, /^new: sales\.product\nchanged: sales\.amount: text, nullable → /);
    assert.match(
      said,
      /gone: sales\.produkt \(perhaps renamed to product\)\nThe dictionary is brought up to date/,
    );
    const updated = await readFile(path, 'utf8');
    assert.match(updated, /column: produkt # mine \| gone: no longer in the data\n/);
    assert.match(updated, /businessName: Amount\n/);
  });
});

test('another file may be kept, and a fault in it is told before anything is loaded', async () => {
  await withShop(async (folder) => {
    assert.is(await keep(folder, { output: 'words.yaml', loudness: 'quiet' }), 'words.yaml\n');
    assert.match(await readFile(join(folder, 'words.yaml'), 'utf8'), /^version: 1$/m);
    await writeFile(join(folder, 'dictionary.yaml'), 'version: 1\ntables:\n  - tabel: x\n');
    await rejects(() => keep(folder), /^dictionary\.yaml:3: [\s\S]*"tabel" \(did you mean "table"\?\)/);
  });
});

test('a run reads the words, gives them to the report and its exports, and writes no dictionary.yaml', async () => {
  await withShop(async (folder) => {
    const words = `version: 1
tables:
  - table: sales
    businessName: Lines of the till
    columns:
      - column: amount
        description: With taxes
        sensitivity: personal
      - column: elsewhere
`;
    await writeFile(join(folder, 'dictionary.yaml'), words);
    const ended = await constat(['run', 'audit.yaml', '--out', 'r', '-q'], { cwd: folder });
    assert.is(ended.code, 0, ended.err);
    assert.is(await readFile(join(folder, 'dictionary.yaml'), 'utf8'), words);
    const report = reportSchema.parse(JSON.parse(await readFile(join(folder, 'r/report.json'), 'utf8')));
    const outcome = report.analyses['schema-dictionary'];
    assert.ok('facts' in outcome && outcome.facts);
    const [sales] = outcome.facts.tables;
    assert.equal([sales?.businessName, sales?.status], ['Lines of the till', 'changed']);
    assert.is(sales?.columns.find(({ name }) => name === 'amount')?.min, null);
    assert.equal(outcome.facts.documentation.gone, [{ table: 'sales', column: 'elsewhere' }]);
    assert.match(await readFile(join(folder, 'r/dictionary/README.md'), 'utf8'), /Lines of the till/);
    assert.match(await readFile(join(folder, 'r/dictionary/tables/sales.md'), 'utf8'), /With taxes/);
    assert.match(await readFile(join(folder, 'r/report.html'), 'utf8'), /Lines of the till/);
  });
});

test.run();
