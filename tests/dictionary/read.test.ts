import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDictionary, readDictionary } from '../../src/dictionary/read.ts';
import { withFolder } from '../demo/demo-fixture.ts';
import { rejects } from '../helpers/rejects.ts';

const faultsOf = (text: string): string => {
  try {
    parseDictionary(text, 'dictionary.yaml');
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('no fault was found');
};

test('what is left empty is not there', () => {
  const { tables } = parseDictionary(
    'version: 1\ntables:\n  - table: Ventes\n    businessName: "  "\n    columns:\n      - column: prix\n        unit: " EUR "\n  - table: Vide\n    columns:\n',
    'dictionary.yaml',
  );
  assert.is(tables[0]?.businessName, null);
  assert.is(tables[0]?.columns[0]?.unit, 'EUR');
  assert.is(tables[0]?.columns[0]?.sensitivity, null);
  assert.equal(tables[1]?.columns, []);
  assert.equal(parseDictionary('version: 1\ntables:\n', 'd').tables, []);
});

test('every fault is told with its line and what was meant', () => {
  const text = `version: 1
tables:
  - table: Ventes
    descripton: oups
    columns:
      - column: prix
        unite: EUR
      - column: nom
        sensitivity: perhaps`;
  assert.equal(faultsOf(text).split('\n').sort(), [
    'dictionary.yaml:3: tables.0: "descripton" (did you mean "description"?) is not known here',
    'dictionary.yaml:6: tables.0.columns.0: "unite" (did you mean "unit"?) is not known here',
    'dictionary.yaml:9: tables.0.columns.1.sensitivity: expected none or personal or secret (found "perhaps")',
  ]);
  assert.match(faultsOf('version: 1\ntables: [\n'), /^dictionary\.yaml:\d: not valid YAML/);
  assert.match(faultsOf('version: 2\ntables:\n'), /^dictionary\.yaml:1: version: expected 1/);
});

test('a name that stands twice is a fault, where it stands the second time', () => {
  assert.match(
    faultsOf('version: 1\ntables:\n  - table: a\n  - table: b\n  - table: a'),
    /^dictionary\.yaml:5: .*the table "a" is described twice/,
  );
  assert.match(
    faultsOf('version: 1\ntables:\n  - table: a\n    columns:\n      - column: x\n      - column: x'),
    /^dictionary\.yaml:6: .*the column "x" is described twice/,
  );
});

test('no file is no fault; a folder is', async () => {
  await withFolder(async (folder) => {
    assert.is(await readDictionary(join(folder, 'none.yaml')), null);
    await rejects(() => readDictionary(folder), /is a folder: name a file/);
    await writeFile(join(folder, 'd.yaml'), 'version: 1\ntables: nothing\n');
    await rejects(() => readDictionary(join(folder, 'd.yaml')), /^d\.yaml:2: tables: expected array/);
  });
});

test.run();
