import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openSource } from '../../src/sources/open.ts';
import type { SourceFile, SourceTable } from '../../src/sources/source.ts';

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`skipped: ${folder} is absent, so the real files are not read\n`);
const real = here ? test : test.skip;

/** Reads a table to its end and keeps the lines that start with one of the row numbers asked for. */
async function linesOf(table: SourceTable, ...rows: number[]): Promise<string[]> {
  const wanted = new Set(rows.map(String));
  const found: string[] = [];
  let rest = '';
  for await (const chunk of await table.open()) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    found.push(...lines.filter((line) => wanted.has(line.slice(0, line.indexOf('\t')))));
  }
  return found.map((line) => Buffer.from(line, 'latin1').toString());
}

function table(file: SourceFile, name: string): SourceTable {
  const found = file.tables.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

real('the extract of the cube: rows, columns, EANs and serials are exact', async () => {
  const file = await openSource({ file: 'Extraction-cube-OLAP-2024.xlsx' }, folder);
  assert.is(file.bytes, 3_584_786);
  const lines = await linesOf(table(file, 'Vente Détail'), 2);
  assert.equal(lines, [
    '2\tHZDG8U15NNY7SI6HDK8NMFDEK7MOVUX31VY\tCUST-G42Z6WE8QLWJ\tb413ca065a762e8cf2e86cfea8b9c174\t6473630445822\t45518\tt_2693',
  ]);
  const [price] = await linesOf(table(file, 'Produits'), 2);
  assert.match(price ?? '', /^2\t5026767366043\t.*\t1\.24$/);
  for (const name of ['Clients', 'Calendrier', 'Employé']) await linesOf(table(file, name));
  const seen = file.tables.map((each) => [
    each.name,
    each.observations().rows,
    each.observations().emptyRows,
  ]);
  assert.equal(seen, [
    ['Vente Détail', 41_377, 0],
    ['Produits', 18_040, 0],
    ['Clients', 2_297, 0],
    ['Calendrier', 1_999, 0],
    ['Employé', 56, 943],
  ]);
  assert.ok(file.tables.every((each) => each.observations().rejects.length === 0));
  assert.equal(table(file, 'Clients').columns, ['CUSTUMER_ID', 'date_inscription']);
  const styled = table(file, 'Calendrier')
    .observations()
    .dateStyled.filter(({ styledCells }) => styledCells > 0);
  assert.equal(styled, [{ column: 'Jour', styledCells: 1_999, valueCells: 1_999 }]);
});

real('the log: 207 489 rows', async () => {
  const file = await openSource({ file: 'Logs.xlsx' }, folder);
  const logs = table(file, 'Logs');
  assert.equal(logs.columns, ['id_user', 'date', 'action', 'table_insert', 'id_ligne', 'champs', 'detail']);
  const lines = await linesOf(logs, 2, 207_490);
  assert.is(lines.length, 2);
  assert.match(lines[0] ?? '', /^2\t6fa61d0ecae0b563fef18d36b2039c8e\t45518\tINSERT\tClient\t/);
  assert.is(logs.observations().rows, 207_489);
  assert.is(logs.observations().rejectedRows + logs.observations().rejectedValues, 0);
});

test.run();
