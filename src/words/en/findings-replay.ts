import type { replayKinds } from '../../findings/replay-kinds.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { characters, damages, writes } from './report-replay.ts';

const updates = { one: 'logged update', many: 'logged updates' };
const identifiers = { one: 'identifier', many: 'identifiers' };

export const replayFindings: Pick<FindingWords, keyof typeof replayKinds> = {
  'unlogged-rows': {
    label: 'Rows absent from the log',
    title: ({ table, rows }, f) => `${table}: ${f.count(rows, nouns.row)} without a trace in the log`,
    criteria: () => 'Every row that begins while the log is kept has its insert in the log.',
    condition: ({ rows, total, from, to, example }, f) =>
      `Of ${f.count(total, nouns.row)}, ${f.integer(rows)} ${agree(rows, 'is', 'are')} dated between ${f.date(from)} and ${f.date(to)}, the days that the log covers, and ${agree(rows, 'has', 'have')} no logged insert.${example === null ? '' : ` For example ${example}.`} Older rows are not counted.`,
    cause: () =>
      'Not established: written by a path that the log does not watch, dated otherwise than on the day of writing, or left out of the log that was handed over.',
    effect: () => 'Nobody can say when or by whom these rows were written.',
  },
  'lost-rows': {
    label: 'Logged rows absent from the table',
    title: ({ table, rows }, f) => `${table}: ${f.count(rows, nouns.row)} logged but absent`,
    criteria: () => 'A row that was inserted stays in the table, or the log records its deletion.',
    condition: ({ rows, inserts, example }, f) =>
      `Of ${f.count(inserts, { one: 'logged insert', many: 'logged inserts' })}, ${f.integer(rows)} ${agree(rows, 'has', 'have')} neither a row in the table nor a logged delete.${example === null ? '' : ` For example ${example}.`}`,
    cause: () =>
      'Not established: deletion straight in the database, transaction rolled back after it was logged, or incomplete extract.',
    effect: () => 'What refers to these rows finds nothing, and counts of the table fall short.',
  },
  'lost-updates': {
    label: 'Logged values that the table does not show',
    title: ({ table, column, writes: number }, f) =>
      `${table}.${column}: ${f.count(number, writes)} that the table does not show`,
    criteria: () => 'The last logged value of a field is the one that the table bears.',
    condition: ({ writes: number, updates: total, example }, f) =>
      `Of ${f.count(total, writes)} of this field, ${f.integer(number)} ${agree(number, 'is the last of its row and is not', 'are the last of their rows and are not')} what the table shows; values overwritten by a later logged write and values with a known damage are not counted.${example === null ? '' : ` Row ${example.row}: logged “${example.logged}”, the table has ${example.stored === null ? 'no value' : `“${example.stored}”`}.`}`,
    cause: () =>
      'Not established: the update was logged and not applied, or somebody overwrote it without the log.',
    effect: () => 'For these fields neither the log nor the table can serve as evidence on its own.',
  },
  'overwritten-writes': {
    label: 'Writes between two logged writes',
    title: ({ table, updates: number }, f) =>
      `${table}: ${f.count(number, updates)} with an old value that was never logged`,
    criteria: () => 'The old value of an update is the value of the logged write before it.',
    condition: ({ updates: number, tested, example }, f) =>
      `Of ${f.count(tested, { one: 'update whose field was logged before', many: 'updates whose field was logged before' })}, ${f.integer(number)} ${agree(number, 'bears', 'bear')} another old value than the one logged before.${example === null ? '' : ` Row ${example.row}: logged as “${example.before}”, then updated from “${example.old}”.`}`,
    cause: () =>
      'Established as far as the log’s own order is right: the value changed between two logged writes, and the log does not know that change. Not established: by whom, and by which path.',
    effect: () =>
      'The log does not hold all writes; a state rebuilt from it differs from the one that was there.',
  },
  'ignored-deletes': {
    label: 'Deleted rows that are still there',
    title: ({ table, rows }, f) => `${table}: ${f.count(rows, nouns.row)} logged as deleted and still there`,
    criteria: () => 'A row whose deletion is logged is gone, or the log records that it was inserted again.',
    condition: ({ rows, deletes, example }, f) =>
      `Of ${f.count(deletes, { one: 'logged delete', many: 'logged deletes' })}, ${f.integer(rows)} ${agree(rows, 'concerns a row that the table still holds', 'concern rows that the table still holds')} and that was not inserted again.${example === null ? '' : ` For example ${example}.`}`,
    cause: () =>
      'Not established: transaction rolled back after it was logged, row inserted again without the log, or an extract made before the deletion.',
    effect: () => 'Figures made from the table count what should be gone.',
  },
  'orphaned-children': {
    label: 'Sales of deleted rows',
    title: ({ table, lines }, f) => `${f.count(lines, nouns.saleLine)} of deleted rows of ${table}`,
    criteria: () => 'A row that sales refer to is not deleted, or its sales are dealt with first.',
    condition: ({ keys, lines, amount, example }, f) =>
      `The log records the deletion of ${f.count(keys, { one: 'row', many: 'rows' })} to which ${f.count(lines, nouns.saleLine)} still ${agree(lines, 'refers', 'refer')}${amount === null ? ', without a price' : `, worth ${f.money(amount)}`}.${example === null ? '' : ` For example ${example}.`}`,
    cause: () => 'Established: the row was deleted while sales referred to it; no foreign key prevented it.',
    effect: () =>
      'These sales drop out of every figure that joins the table: by product, by customer or by employee, and revenue itself where the price is there.',
  },
  'damaged-values': {
    label: 'Damaged logged values',
    title: ({ table, column, writes: number }, f) =>
      `${table}.${column}: ${f.count(number, { one: 'damaged value', many: 'damaged values' })}`,
    criteria: () => 'Log and table hold a value as it was written, without conversion.',
    condition: ({ writes: number, total, damages: all, example }, f) =>
      `Of ${f.count(total, writes)} of this field, ${f.integer(number)} ${agree(number, 'differs', 'differ')} from the table by ${f.list(all.map((damage) => damages[damage]))}; undone, they would be equal.${example === null ? '' : ` Row ${example.row}: logged “${example.logged}”, the table has “${example.stored ?? ''}”.`}`,
    cause: () =>
      'Inferred from both sides: a passage through a spreadsheet, a short column or a wrong encoding. Which passage it was is not established.',
    effect: () =>
      'Taken literally, the values would tell of changes that never were; whoever joins on them loses rows.',
  },
  'damaged-identifiers': {
    label: 'Damaged identifiers',
    title: ({ values, table }, f) => `${f.count(values, identifiers)} that no key of ${table} equals`,
    criteria: ({ expectedLength }, f) =>
      `Identifiers of one table share a form${expectedLength === null ? '' : ` (here ${f.count(expectedLength, characters)})`}, and each is a key of the table.`,
    condition: ({ place, values, rows, value, length, expectedLength, foreign }, f) => {
      const where = place === 'row-key' ? f.count(rows, nouns.logRow) : f.count(rows, nouns.saleLine);
      const faults = [
        ...(expectedLength === null || expectedLength === length
          ? []
          : [`${f.count(length, characters)} instead of ${f.integer(expectedLength)}`]),
        ...(foreign === null ? [] : [`“${foreign.character}” in position ${f.integer(foreign.position)}`]),
      ];
      return `${f.count(values, identifiers)}, on ${where}, ${agree(values, 'matches', 'match')} no key and ${agree(values, 'breaks', 'break')} the keys’ form or ${agree(values, 'equals', 'equal')} one key once repaired. For example “${value}”${faults.length === 0 ? '' : `: ${faults.join(', ')}`}.`;
    },
    cause: ({ repairable, values, key }, f) =>
      repairable === 0
        ? 'Not established: no known damage, undone, leads to exactly one key. The identifiers may have been typed by hand, or belong to no row at all.'
        : `Hypothesis for ${f.integer(repairable)} of ${f.integer(values)}: altered on the way; undone, ${agree(repairable, 'it equals', 'each equals')} exactly one key${key === null ? '' : `, the first one ${key}`}. To be confirmed before anything is repaired.`,
    effect: () => 'What these identifiers mean cannot be told for certain; joins on them lose rows.',
  },
};
