import type { Words } from '../words.ts';

/** A remedy is worded by its mechanism, so that the reader can check that it meets the defect it is tied to. */
export const recommendations: Words['recommendations'] = {
  'log-table': {
    title: 'Keep a change log that counts as evidence',
    action:
      'Create an append-only log table, fed by triggers of the database itself. For each write: the instant in universal time, to the microsecond, the identity of the end user, the transaction number, the table, the key of the row, the operation, the old value and the new one, in their own type. Hand it to auditors without passing through a spreadsheet.',
    why: 'A log written in the transaction that it describes can neither miss it nor precede it. It prevents no write: it is the evidence of it.',
    success:
      'At the next run, the log bears the time, the actor, the transaction and the old value; no logged price is unreadable; every sale line has its insert.',
    answers: {
      'weak-log': 'it bears the elements that are lacking today',
      'damaged-log-values':
        'a value kept in its type and handed over without a spreadsheet does not become a date',
      'unlogged-lines': 'a trigger logs every insert, whichever program writes',
      'split-writes': 'a ticket with two transaction numbers shows at once, even within one day',
      'late-writes': 'the instant of writing can be compared with the date of sale',
      'log-contradicts-table': 'the old value and the actor tell where the disagreement comes from',
      'updates-not-applied': 'log and update are committed together: a difference points to a later write',
      'missing-lines': 'the deletion is in it, with its author',
    },
  },
  'atomic-transactions': {
    title: 'Write each ticket in one transaction',
    action:
      'Open the transaction at the till, write the ticket header (employee, customer, date, number of lines) and all of its lines in it, check the count, and commit once. On failure, roll everything back and retry the whole ticket, with a unique ticket number that makes the retry harmless.',
    why: 'Lines committed together become visible together: a reading sees the whole ticket or nothing of it. On its own, the measure does not keep a whole ticket from arriving late.',
    success:
      'At the next run, no ticket has lines recorded on more than one day, and each transaction number of the log covers whole tickets.',
    answers: {
      'split-writes': 'lines committed together cannot bear two days of recording',
      'partial-events': 'an interrupted insert is rolled back as a whole, log included',
      'missing-lines':
        'a line that is rolled back takes its trace with it, if the log is written in the same transaction',
      'contradictory-tickets': 'employee and customer are written once, in the ticket header',
    },
  },
  'integrity-constraints': {
    title: 'Let the database enforce the rules',
    action:
      'Declare primary keys, foreign keys, uniqueness, mandatory values and ranges; create a table of tickets (one employee, one customer, one date) that the lines refer to; constrain the form of identifiers; give each item of data one name, by a written convention.',
    why: 'A rule declared in the database refuses the write that breaks it, whichever program writes. It does not see time: a line that is late but well-formed passes.',
    success:
      'At the next run, no ticket names several employees or customers, each key is unique and filled in, and the coverage of every foreign key is 100%.',
    answers: {
      'broken-key': 'the database refuses an empty or duplicate value',
      'orphan-rows': 'the database refuses a row that refers to nothing',
      'unpriced-lines': 'price and quantity are mandatory, and the product is known to the catalogue',
      'malformed-actor': 'the database refuses an actor that is not in the list of accounts',
      'contradictory-tickets': 'a line refers to its ticket, which has one employee and one customer',
      'inconsistent-names': 'the naming convention, checked at each change of the schema, imposes one name',
    },
  },
  'access-rights': {
    title: 'An account for each, and for each account no more than it needs',
    action:
      'Separate the roles: load, application, analysis, audit. Pass the identity of the end user on to the database. Disable malformed identifiers. Remove passwords and needless personal data from the tables handed to analysis; renew the passwords whose hashes have circulated.',
    why: 'A column that is not copied cannot leak; a write made under a named account says where it comes from. The measure prevents neither the delay nor the partial write.',
    success:
      'At the next run, no secret column is present in the tables for analysis, no malformed actor writes, and no identity writes nine tenths of the log on its own.',
    answers: {
      'exposed-secrets': 'the column is no longer copied to the analytical layer',
      'personal-data': 'only columns with an established purpose are copied',
      'single-actor': 'each process and each user writes under an identity of its own',
      'malformed-actor': 'the review of accounts brings up an identifier that is not among them',
    },
  },
  'etl-monitoring': {
    title: 'Reconcile database, cube and reading every day',
    action:
      'Keep a ledger of loads with their control totals and their time. After each load, compare per business day the number of lines, of tickets and the amount between the database, the cube and the dashboard; raise an alert when a published day changes; reject on loading a value that does not have the expected type.',
    why: 'A day that is read again every day can no longer change without anybody knowing: the gap shows at the next load, with its amount. The measure shows the defect; it does not prevent it.',
    success:
      'At the next run, each day of the period has its readings, all equal to the recomputed figure or to the figure as it stood, and no value is unreadable.',
    answers: {
      'unreadable-values': 'the load checks types and refuses the value at the source',
      'reading-moved': 'the daily comparison reports the day that changes, with the gap',
      'reading-unexplained':
        'the reading is compared with the database on the same day, when the cause can still be found',
      'late-writes': 'the total of a past day changes from one load to the next',
      'missing-lines': 'the number of rows loaded does not match that of the source',
      'unlogged-lines': 'the number of rows does not match that of the logged inserts',
      'updates-not-applied': 'the loaded table is compared with the logged updates',
      'unpriced-lines': 'the check counts the lines without a price at each load',
    },
  },
  triggers: {
    title: 'Lock closed days and freeze prices',
    action:
      'Close each day at a fixed time, before it is published. From then on, a trigger refuses to write a line whose date of sale is closed to the sales table: it sends it to a table of adjustments, with its author and its reason, and raises an alert. Another copies the catalogue price at the time of sale onto each line.',
    why: 'The rule compares the date of sale with the day of writing: it fires on every line written after the close. To refuse only sales dated in the future would stop none of them. Nothing is lost: the line awaits a decision.',
    success:
      'At the next run, no row of the sales table is recorded after the close of its day, and revenue is computed with the price of the line.',
    answers: {
      'late-writes': 'the line written after the close is diverted to the adjustments',
      'reading-moved':
        'a day locked before its first reading no longer changes; the adjustment is read separately',
      'mutable-price':
        'the price is frozen on the line: a change to the catalogue no longer changes the past',
      'log-contradicts-table': 'the trigger sees every change to a closed day and raises an alert',
    },
  },
};
