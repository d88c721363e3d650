import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Shapes } from '../../../../src/analyses/schema-dictionary/profile/shapes.ts';
import { understand } from '../../../../src/analyses/schema-dictionary/profile/understand.ts';
import type { LoadedTable } from '../../../../src/store/loaded-table.ts';

const table: LoadedTable = {
  ...{ name: 't', sqlName: 't', file: 't.csv', sheet: null, system: null, columns: [], declared: null },
  ...{ rows: 1000, emptyRows: 0, rejectedRows: 0, rejectedValues: 0, rejects: [] },
};
const shapesOf = (forms: Readonly<Record<string, number>>, more: Partial<Shapes> = {}) => {
  const filled = Object.values(forms).reduce((sum, rows) => sum + rows, 0);
  return {
    ...{ nulls: 0, filled, values: filled, most: 1, minLength: 4, maxLength: 4, meanLength: 4, masks: [] },
    ...{ length: 4, lengthRows: filled, pattern: null, patternRows: 0, distinctIsExact: true },
    forms: Object.entries(forms).map(([form, rows]) => ({
      form,
      rows,
      values: rows,
      shortest: 4,
      longest: 4,
    })),
    ...more,
  };
};
const understood = (
  forms: Readonly<Record<string, number>>,
  role: string | null = null,
  more: Partial<Shapes> = {},
) => {
  const { typing, meaning, isFitting, hasSizes } = understand(
    table,
    { name: 'c', sqlName: 'c', type: 'text' },
    role,
    shapesOf(forms, more),
    'none',
  );
  return [typing.type, meaning.meaning, isFitting, hasSizes];
};

test('the rows of a log speak of many columns: what differs from most of it is no misfit', () => {
  assert.equal(understood({ integer: 999, code: 1 }), ['integer', null, false, true]);
  assert.equal(understood({ integer: 999, code: 1 }, 'change.row'), ['text', 'code', true, false]);
  const unequal = { lengthRows: 995 };
  assert.equal(understood({ code: 1000 }, null, unequal), ['text', 'code', false, true]);
  assert.equal(understood({ code: 1000 }, 'change.row', unequal), ['text', null, true, false]);
});

test('whole numbers that differ on every row number the rows, where there are many', () => {
  assert.equal(understood({ integer: 1000 }), ['integer', null, true, true]);
  assert.equal(understood({ integer: 1001 }), ['integer', null, true, false]);
  assert.equal(understood({ integer: 1001 }, null, { most: 2 }), ['integer', null, true, true]);
  assert.equal(understood({ point: 1001 }), ['decimal', null, true, true]);
  assert.equal(understood({ integer: 10 }, 'sale_line.ticket'), ['integer', null, true, false]);
});

test('eight digits that are all days are dates; by the name alone where there is one value', () => {
  assert.equal(understood({ 'integer:d': 999, integer: 1 }), ['date', null, false, true]);
  assert.equal(understood({ 'integer:d': 900, integer: 100 }), ['integer', null, true, true]);
  const single = shapesOf({ 'integer:d': 50 });
  const one = { ...single, forms: single.forms.map((form) => ({ ...form, values: 1 })), values: 1 };
  const typeOf = (name: string) =>
    understand(table, { name, sqlName: name, type: 'text' }, null, one, 'none').typing.type;
  assert.equal([typeOf('number'), typeOf('date_key')], ['integer', 'date']);
});

test('codes drawn from capitals and digits, of which some have no digit; words are none', () => {
  assert.equal(understood({ code: 980, token: 20 }), ['text', 'code', true, true]);
  assert.equal(understood({ code: 20, token: 980 }), ['text', 'label', true, true]);
});

test.run();
