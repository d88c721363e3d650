import type { ColumnFacts, DictionaryFacts, TableFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { listed, paperOn } from './listed.ts';
import { isNumber, saysDate } from './sense.ts';

/** Spreadsheet serials of 1954-10-03 and 2064-04-08. */
const serials = [20_000, 60_000] as const;
const compactDays = [19_000_101, 21_001_231] as const;

/** How dates are written as numbers, from the bounds of a column; null where they are none. */
function writingOf({ type, min, max }: ColumnFacts): 'serial' | 'yyyymmdd' | null {
  if (type === 'date') return 'yyyymmdd';
  if (min === null || max === null) return null;
  const within = ([low, high]: readonly [number, number]) => Number(min) >= low && Number(max) < high + 1;
  if (within(serials)) return 'serial';
  return within(compactDays) && isDay(min) && isDay(max) ? 'yyyymmdd' : null;
}

function isDay(compact: string): boolean {
  const iso = compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

/**
 * Dates kept as numbers, where the name or a reference to the calendar says date: spreadsheet serials, or yyyymmdd. In
 * a text file, yyyymmdd is a date in the basic format of ISO 8601; it counts where a database declares a number.
 * An integer key of a calendar that holds the date beside it is accepted practice (Kimball, "The Data Warehouse
 * Toolkit", 3rd ed., ch. 3) and passes. Moderate: no function of dates works on them, and nobody can read a serial.
 */
export const dateAsNumber: Check = {
  id: 'date-as-number',
  unit: 'columns',
  judge(facts) {
    const numbers = facts.tables.map((table) => ({
      table,
      columns: table.columns.filter((column) => isNumber(column) || isDateInNumber(table, column)),
    }));
    const tested = numbers.reduce((sum, { columns }) => sum + columns.length, 0);
    if (tested === 0) return { verdict: 'not-applicable', because: 'no-numbers' };
    const findings = numbers.flatMap(({ table, columns }): Judged[] => {
      const found = columns.flatMap((column) => {
        const calendar = calendarOf(facts, table, column);
        const writing = calendar !== null || saysDate(column) ? writingOf(column) : null;
        if (writing === null || (calendar !== null && holdsDates(calendar))) return [];
        return [{ name: column.name, writing }];
      });
      if (found.length === 0) return [];
      const names = found.map(({ name }) => name);
      const writings = [...new Set(found.map(({ writing }) => writing))].sort();
      return [
        {
          ...{
            kind: 'date-as-number',
            severity: 'moderate',
            subject: table.name,
            amount: null,
            papers: [paperOn(table, facts)],
          },
          args: { ...listed(table, names), writings },
        },
      ];
    });
    return answered(tested, findings);
  },
};

/** The calendar that the column is the key of, or refers to. */
function calendarOf(facts: DictionaryFacts, table: TableFacts, column: ColumnFacts): TableFacts | null {
  if (table.role === 'calendar' && column.key === 'primary') return table;
  const targets = facts.foreignKeys
    .filter(({ fromTable, fromColumn }) => fromTable === table.name && fromColumn === column.name)
    .map(({ toTable }) => facts.tables.find(({ name }) => name === toTable));
  return targets.find((target) => target?.role === 'calendar') ?? null;
}

const holdsDates = ({ columns }: TableFacts) =>
  columns.some(({ type, key }) => type === 'date' && key !== 'primary');

/** The values were read as days, and the database keeps them as numbers. */
function isDateInNumber({ declared }: TableFacts, { name, type }: ColumnFacts): boolean {
  const own = declared?.columns.find((column) => column.name === name)?.type ?? '';
  return type === 'date' && /^(smallint|integer|bigint|int[248]?|numeric|decimal)\b/.test(own);
}
