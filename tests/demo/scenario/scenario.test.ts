import { parse } from 'csv-parse/sync';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse as parseYaml } from 'yaml';
import { isEan13 } from '../../../src/demo/ean.ts';
import { faults, obstacle } from '../../../src/demo/scenario/faults/index.ts';
import { makeScenario, type ScenarioOptions } from '../../../src/demo/scenario/scenario.ts';
import { allShapes, defaultShape, shapeOfText, textOfShape } from '../../../src/demo/scenario/shapes.ts';

// The generator of the truth bench: what it promises of its data, read back without it.

const clean: ScenarioOptions = { shape: defaultShape, faults: [], seed: 4, lines: 300 };
const rowsOf = (options: ScenarioOptions, file: string): Record<string, string>[] =>
  parse(makeScenario(options).files.get(file) ?? '', { columns: true, delimiter: ';' });
const valuesOf = (rows: readonly Record<string, string>[], column: string) =>
  rows.map((row) => row[column] ?? '');

test('the same options give the same bytes, and another seed gives others', () => {
  const texts = (options: ScenarioOptions) => [...makeScenario(options).files];
  const options = { ...clean, faults: ['late-writes', 'fan-out'] };
  assert.equal(texts(options), texts(options));
  assert.not.equal(texts(options), texts({ ...options, seed: 5 }));
});

test('a clean shop expects no more than its shape', () => {
  for (const shape of allShapes) {
    const { truth } = makeScenario({ ...clean, shape });
    const kinds = truth.findings.map(({ kind }) => kind);
    const isWeak = ['field-level-poor', 'cdc', 'envelope'].includes(shape.log);
    assert.equal(
      kinds,
      [...(isWeak ? ['weak-log'] : []), ...(shape.schema === 'star-catalogue' ? ['mutable-price'] : [])],
      textOfShape(shape),
    );
  }
});

test('keys are unique and of their form, and every reference of a clean shop resolves', () => {
  const sales = rowsOf(clean, 'ventes.csv');
  assert.is(sales.length, 300);
  assert.is(new Set(valuesOf(sales, 'id_ligne')).size, 300);
  for (const [file, column] of [
    ['produits.csv', 'ean'],
    ['clients.csv', 'code_client'],
    ['employes.csv', 'matricule'],
    ['calendrier.csv', 'date_vente'],
  ] as const) {
    const keys = valuesOf(rowsOf(clean, file), column);
    assert.is(new Set(keys).size, keys.length, file);
    for (const value of valuesOf(sales, column)) assert.ok(keys.includes(value), `${file}: ${value}`);
    if (column === 'ean') for (const key of keys) assert.ok(isEan13(key), key);
  }
});

test('the log of a clean shop is its table, line by line and on its day', () => {
  const log = rowsOf(clean, 'journal.csv').filter(({ table_cible: table }) => table === 'Vente');
  const sales = new Map(rowsOf(clean, 'ventes.csv').map((row) => [row.id_ligne, row]));
  assert.is(new Set(valuesOf(log, 'cle_ligne')).size, sales.size);
  for (const { cle_ligne: line, champ: field = '', nouvelle_valeur: value, horodatage: moment = '' } of log) {
    assert.is(sales.get(line)?.[field], value);
    assert.is(moment.slice(0, 10), sales.get(line)?.date_vente);
  }
});

test('the readings of a clean shop are the sums of its lines', () => {
  const { files } = makeScenario(clean);
  const { readings }: { readings: { businessDate: string; value: string }[] } = parseYaml(
    files.get('audit.yaml') ?? '',
  );
  assert.is(readings.length, 3);
  for (const { businessDate, value } of readings) {
    const cents = rowsOf(clean, 'ventes.csv')
      .filter((row) => row.date_vente === businessDate)
      .reduce((sum, row) => sum + Number(row.quantite) * Number(row.prix_unitaire?.replace('.', '')), 0);
    assert.is(value, `${String(cents).slice(0, -2)}.${String(cents).slice(-2)}`);
  }
});

test('every fault can be planted in the shapes that fit it, and is written down', () => {
  for (const [index, fault] of faults.entries()) {
    // One shape in seven, others for each fault: all of them are for the bench.
    const shapes = allShapes.filter((shape, place) => fault.fits(shape) && (place + index) % 7 === 0);
    for (const shape of shapes) {
      const { truth } = makeScenario({ ...clean, lines: 250, shape, faults: [fault.id] });
      assert.equal(
        truth.faults.map((planted) => planted.fault),
        [fault.id],
      );
      const expected = [
        ...truth.findings.filter((finding) => finding.faults.includes(fault.id)),
        ...truth.verdicts,
      ];
      assert.ok(expected.length > 0, `${fault.id} in ${textOfShape(shape)} expects nothing`);
    }
  }
});

test('there are at least 20 kinds of faults, and each fits some shape', () => {
  assert.ok(faults.length >= 20);
  for (const { id, fits } of faults) assert.ok(allShapes.some(fits), id);
});

test('faults that do not go together are refused, and so is a shape that cannot show one', () => {
  const of = (...ids: string[]) => faults.filter(({ id }) => ids.includes(id));
  assert.is(obstacle(of('late-writes', 'calendar-gap'), defaultShape), null);
  assert.match(obstacle(of('single-actor', 'malformed-actor'), defaultShape) ?? '', /told apart/);
  assert.match(obstacle(of('fan-out'), { ...defaultShape, schema: 'flat-amount' }) ?? '', /cannot show/);
  assert.throws(() => makeScenario({ ...clean, faults: ['unheard-of'] }), /no fault/);
  assert.throws(() => makeScenario({ ...clean, lines: 10 }), /200/);
});

test('two faults of one day add up to what its two readings differ by', () => {
  const { truth } = makeScenario({ ...clean, faults: ['late-writes', 'deleted-lines'], sharesDay: true });
  const [late, deleted] = truth.faults.map(({ planted }) => planted);
  assert.is(late?.day, deleted?.day);
  const moved = truth.findings.filter(({ kind }) => kind === 'reading-moved');
  assert.equal(
    moved.map(({ subject, cents }) => [subject, cents]),
    [[late?.day, Math.abs((late?.cents ?? 0) + (deleted?.cents ?? 0))]],
  );
});

test('a shape is read from its text, with the defaults for what is left out', () => {
  for (const shape of allShapes) assert.equal(shapeOfText(textOfShape(shape)), shape);
  assert.equal(shapeOfText('flat-amount'), { ...defaultShape, schema: 'flat-amount' });
  assert.equal(shapeOfText(), defaultShape);
  assert.throws(() => shapeOfText('snowflake'), /star-catalogue/);
  assert.throws(() => shapeOfText('flat-amount/cdc/en/x'), /more parts/);
});

test.run();
