import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

/** What the structure of the data allows, and what it exposes. */
export const schemaFindings: Pick<
  FindingWords,
  | 'exposed-secrets'
  | 'personal-data'
  | 'broken-key'
  | 'orphan-rows'
  | 'inconsistent-names'
  | 'unreadable-values'
> = {
  'exposed-secrets': {
    label: 'Exposed secrets',
    title: ({ table, column }) => `Secrets can be read in ${table}.${column}`,
    criteria: () => 'A password, even as a hash, does not leave the system that authenticates.',
    condition: ({ table, column, values }, f) =>
      `Column ${column} of table ${table} holds ${f.count(values, { one: 'password hash or other secret', many: 'password hashes or other secrets' })}, in a table handed over for analysis.`,
    cause: () =>
      'Inferred: the load copies the whole table instead of choosing the columns that analysis needs.',
    effect: () =>
      'Anyone who reads these data can take the hashes away and search for the passwords offline, without a trace. This report does not reproduce them.',
  },
  'personal-data': {
    label: 'Personal data',
    title: ({ columns, tables }, f) =>
      `${f.count(columns.length, { one: 'column of personal data', many: 'columns of personal data' })} in ${f.count(tables, nouns.table)}`,
    criteria: () => 'Personal data are limited to what the purpose requires (GDPR, Article 5(1)(c)).',
    condition: ({ columns }, f) =>
      `${agree(columns.length, 'Column concerned', 'Columns concerned')}: ${f.list(columns)}.`,
    cause: () =>
      'Inferred: the columns were copied without asking whether analysis needs them. The purpose remains to be asked of the controller.',
    effect: () =>
      'Without an established purpose, their presence exposes the company to a breach of the GDPR and needlessly widens the consequences of a leak.',
  },
  'broken-key': {
    label: 'Broken key',
    title: ({ table, column }) => `The key ${table}.${column} does not identify every row`,
    criteria: () => 'A key has a value on every row and never the same value twice.',
    condition: ({ column, duplicates, nulls }, f) =>
      `Column ${column} has ${f.count(duplicates, { one: 'duplicate value', many: 'duplicate values' })} and ${f.count(nulls, { one: 'empty row', many: 'empty rows' })}.`,
    cause: () =>
      'Inferred: the original database does not enforce the uniqueness of this column, or the extract does not respect it.',
    effect: () =>
      'A join on this key counts rows twice or loses them: the totals that depend on it are not safe.',
  },
  'orphan-rows': {
    label: 'Orphan rows',
    title: ({ table, rows, toTable }, f) =>
      `${f.count(rows, nouns.row)} of ${table} ${agree(rows, 'refers', 'refer')} to something absent from ${toTable}`,
    criteria: ({ table, column, toTable, toColumn }) =>
      `Every value of ${table}.${column} exists in ${toTable}.${toColumn}.`,
    condition: ({ table, column, rows, total }, f) =>
      `Of ${f.count(total, { one: 'row with a value', many: 'rows with a value' })} in ${table}.${column}, ${f.integer(rows)} ${agree(rows, 'finds', 'find')} no match.`,
    cause: () =>
      'Established: no foreign key kept these rows out. Not established: whether what they refer to was deleted, never existed, or is missing from the extract.',
    effect: () =>
      'These rows vanish from an ordinary join, or end up there without a label or a price: totals per axis do not add up to the grand total.',
  },
  'inconsistent-names': {
    label: 'Inconsistent names',
    title: ({ names }, f) =>
      `The same item goes by several names: ${f.list(names.map((name) => `“${name}”`))}`,
    criteria: () => 'An item of data has the same name wherever it appears.',
    condition: ({ names, tables }, f) =>
      `The names ${f.list(names.map((name) => `“${name}”`))} stand for the same item in ${f.list(tables)}.`,
    cause: () => 'Inferred: there is no data dictionary to refer to; each table was named on its own.',
    effect: () =>
      'Matching by name fails silently; every join is made by hand, with the risk of error that goes with it.',
  },
  'unreadable-values': {
    label: 'Unreadable values',
    title: ({ values, file }, f) =>
      `${f.count(values, { one: 'unreadable value', many: 'unreadable values' })} in ${file}`,
    criteria: () => 'Every value can be read according to the type of its column.',
    condition: ({ sheet, column, values, rows }, f) => {
      const place = [
        ...(sheet === null ? [] : [`sheet “${sheet}”`]),
        ...(column === null ? [] : [`column “${column}”`]),
      ].join(', ');
      return `${f.count(values, nouns.value)} in ${f.count(rows, nouns.row)} could not be read${place === '' ? '' : ` (${place})`}.`;
    },
    cause: () =>
      'Not established: free input, conversion by a spreadsheet, or badly set export. The appendix gives the first values concerned and where they are.',
    effect: () => 'These values are treated as absent; the figures that should have counted them do not.',
  },
};
