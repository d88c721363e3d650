import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import type { Signal } from '../proposal.ts';
import { dateSignals } from './dates.ts';
import { keySignals } from './key.ts';
import type { RoleRule, Surroundings } from './role.ts';

const hashes: readonly (string | null)[] = ['password-hash', 'md5', 'sha-1', 'sha-256'];

/** A row is somebody who works there. */
export const employeeRules: readonly RoleRule[] = [
  {
    ...{ role: 'employee', required: true, concept: 'employee' },
    ...{ kin: ['line', 'logRow', 'product', 'customer', 'login'] },
    values: keySignals,
  },
  {
    ...{ role: 'label', concept: 'login', kin: ['employee', 'label', 'lastName'] },
    values: (column, { table }) => {
      if (column.type !== 'text' || column.meaning === 'email' || hashes.includes(column.meaning))
        return null;
      return column.unique && table.rows > 1 ? [{ code: 'many-labels', weight: 0.4 }] : [];
    },
  },
  {
    ...{ role: 'firstName', concept: 'firstName' },
    values: text,
  },
  {
    ...{ role: 'lastName', concept: 'lastName', kin: ['label'] },
    values: text,
  },
  {
    ...{ role: 'mail', concept: 'mail' },
    values: (column) => {
      if (column.type !== 'text') return null;
      return column.meaning === 'email' ? [{ code: 'meaning', meaning: 'email', weight: 0.85 }] : [];
    },
  },
  {
    ...{ role: 'password', concept: 'password' },
    values: (column, around) => {
      if (column.type !== 'text' && column.type !== 'integer') return null;
      if (column.sensitivity === 'secret') return [{ code: 'secret', weight: 0.6 }];
      return isHash(column, around) ? [{ code: 'meaning', meaning: column.meaning ?? '', weight: 0.4 }] : [];
    },
  },
  {
    ...{ role: 'hiredOn', concept: 'hiredOn', kin: ['day', 'registeredOn', 'recorded', 'saleDate'] },
    values: dateSignals,
  },
];

function text(column: ColumnFacts): Signal[] | null {
  return column.type === 'text' && column.meaning !== 'email' && !hashes.includes(column.meaning) ? [] : null;
}

/** Employees are often known by a hash as well: only one that nothing refers to may be a password's. */
const isHash = (column: ColumnFacts, { table, facts }: Surroundings): boolean =>
  hashes.includes(column.meaning) &&
  !facts.foreignKeys.some(({ toTable, toColumn }) => toTable === table.name && toColumn === column.name);
