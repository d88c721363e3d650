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
      'writes-outside-hours': 'the instant of each write can be compared with the opening hours',
      'unexpected-writer':
        'each write bears the identity of the end user, which can be held against the entitlements',
      'rows-without-history': 'it holds the old value and the instant of each write',
      'unlogged-rows': 'a trigger logs every insert, whichever program writes',
      'overwritten-writes': 'a trigger logs every update, so that none falls between two others',
      'damaged-values':
        'a value kept in its type and handed over without a spreadsheet stays as it was written',
      'damaged-identifiers': 'the trigger takes the key from the row itself',
      'lost-rows': 'the deletion is in it, with its author',
      'lost-updates': 'log and update are committed together: a difference points to a later write',
      'ignored-deletes': 'log and deletion are committed together: a row that is there was inserted again',
      'weak-log': 'it bears the elements that are lacking today',
      'log-not-understood':
        'triggers write each row in one form, with the table, the operation and the key as the database knows them',
      'log-contradicts-itself':
        'a row written in the transaction that it describes cannot tell of a write that the database refused',
      'missing-log-events': 'each transaction writes its own rows of the log, and is undone with them',
      'log-gaps': 'rows that nobody may update or delete leave no gap but that of a rollback',
      'damaged-log-values':
        'a value kept in its type and handed over without a spreadsheet does not become a date',
      'unlogged-lines': 'a trigger logs every insert, whichever program writes',
      'split-writes': 'a ticket with two transaction numbers shows at once, even within one day',
      'late-writes': 'the instant of writing can be compared with the date of sale',
      'early-writes': 'the instant of writing can be compared with the date of sale',
      'log-contradicts-table': 'the old value and the actor tell where the disagreement comes from',
      'updates-not-applied': 'log and update are committed together: a difference points to a later write',
      'missing-lines': 'the deletion is in it, with its author',
      'sequence-gaps': 'a number that was given out and deleted is in it, with its author',
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
      'duplicated-writes': 'the unique ticket number refuses the second writing of a ticket',
    },
  },
  'integrity-constraints': {
    title: 'Let the database enforce the rules',
    action:
      'Declare primary keys, foreign keys, uniqueness, mandatory values and ranges; create a table of tickets (one employee, one customer, one date) that the lines refer to; constrain the form of identifiers; keep categories in reference tables that rows refer to; let the database compute what follows from other columns (generated columns). Validate each constraint on the rows that are there already.',
    why: 'A rule declared in the database refuses the write that breaks it, whichever program writes. It does not see time: a line that is late but well-formed passes.',
    success:
      'At the next run, no ticket names several employees or customers, each key is unique and filled in, and the coverage of every foreign key is 100%.',
    answers: {
      'broken-key': 'the database refuses an empty or duplicate value',
      'orphan-rows': 'the database refuses a row that refers to nothing',
      'orphaned-children': 'the database refuses to delete a row that sales refer to',
      'damaged-identifiers': 'a reference that equals no key is refused',
      'unpriced-lines': 'price and quantity are mandatory, and the product is known to the catalogue',
      'malformed-actor': 'the database refuses an actor that is not in the list of accounts',
      'contradictory-tickets': 'a line refers to its ticket, which has one employee and one customer',
      'early-writes': 'a check constraint refuses a date of sale that lies after the day of writing',
      'no-primary-key': 'the declared key tells each row from all others',
      'nullable-key': 'the database refuses a row in which a mandatory column is empty',
      'undeclared-foreign-key': 'the relation is declared, and enforced from then on',
      'declared-key-broken': 'a constraint that has been validated holds for old rows and new ones',
      'derived-column-differs': 'a generated column cannot contradict those that it follows from',
      'duplicated-rows': 'a key or a unique constraint refuses the second row',
      'malformed-identifier': 'a check constraint refuses a value that does not have the form',
      'near-duplicate-labels': 'a label that is not in the reference table is refused',
      'non-positive-prices': 'a check constraint refuses a price that is not above zero',
      outliers: 'a bound refuses the slip; a value that is right needs a wider bound, set by a person',
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
      'impossible-writer': 'the review of accounts brings up the one that belongs to nobody, or no longer',
      'mixed-duties': 'the role that records sales has the right neither to change a price nor to delete',
      'unexpected-writer': 'an account without the right to write to a table does not write to it',
      'exposed-secrets': 'the column is no longer copied to the analytical layer',
      'over-wide-rights': 'rights are granted to named roles, and none to everybody',
      'personal-data': 'only columns with an established purpose are copied',
      'single-actor': 'each process and each user writes under an identity of its own',
      'malformed-actor': 'the review of accounts brings up an identifier that is not among them',
    },
  },
  'etl-monitoring': {
    title: 'Reconcile database, cube and reading every day',
    action:
      'Keep a ledger of loads with their control totals and their time. After each load, compare per business day the number of lines, of tickets and the amount between the database, the cube and the dashboard; raise an alert when a published day changes; reject on loading a value that does not have the expected type. Declare the encoding and the order of dates of each file that is exchanged.',
    why: 'A day that is read again every day can no longer change without anybody knowing: the gap shows at the next load, with its amount. The measure shows the defect; it does not prevent it.',
    success:
      'At the next run, each day of the period has its readings, all equal to the recomputed figure or to the figure as it stood, and no value is unreadable.',
    answers: {
      'unlocked-period': 'the total of a closed day changes from one load to the next, and the alert says so',
      'unreadable-values': 'the load checks types and refuses the value at the source',
      'misfit-values': 'the load checks types and refuses the value at the source',
      'mixed-encodings': 'each file is written and read in the encoding that was declared',
      'undecidable-dates': 'the order of day and month is declared with the file',
      'calendar-gaps': 'a day that has sales and is missing from the cube shows at the next comparison',
      'reading-moved': 'the daily comparison reports the day that changes, with the gap',
      'gap-unexplained':
        'the gap is seen at the next load, while what was read and what was loaded can still be compared row by row',
      'gap-ambiguous': 'control totals per store, category and load tell which of the causes it was',
      'reading-defect':
        'the totals of database, cube and report are compared each day, and a missing part or a doubled line shows',
      'stale-reading':
        'the moment of the last load goes with the figure, so a reading that is behind is seen',
      'reading-unexplained':
        'the reading is compared with the database on the same day, when the cause can still be found',
      'late-writes': 'the total of a past day changes from one load to the next',
      'missing-lines': 'the number of rows loaded does not match that of the source',
      'sequence-gaps': 'rows lost on the way are missing from the number that was loaded',
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
      'unlocked-period': 'a write to a closed day is diverted to the adjustments, whatever its cause',
      'late-writes': 'the line written after the close is diverted to the adjustments',
      'reading-moved':
        'a day locked before its first reading no longer changes; the adjustment is read separately',
      'past-rewritten':
        'a line of a locked day can be neither changed nor deleted, and its price is frozen on it',
      'mutable-price':
        'the price is frozen on the line: a change to the catalogue no longer changes the past',
      'log-contradicts-table': 'the trigger sees every change to a closed day and raises an alert',
    },
  },
  'schema-review': {
    title: 'Keep the dictionary, and review each change of the schema',
    action:
      'Keep the dictionary that comes with this report under version control: for each item of data one name, by a written convention, one type, one description. Accept a change of the schema only with its entry there. At each change, and once a quarter, compare the database with the dictionary and look at its catalogue: constraints that were not validated, triggers that are switched off, references without an index, indexes that nothing uses, columns that are empty or the same on every row.',
    why: 'A slip that is seen when it is made costs a line; once programs and reports rest on it, it stays. The measure changes no data, and does not stop a change that is made past it: that shows at the next comparison.',
    success:
      'At the next run, every table and column has a description, no item of data goes by two names, both ends of each reference are of one type, and no trigger is switched off without a reason written in the dictionary.',
    answers: {
      'inconsistent-names': 'a column that is named otherwise than in the dictionary is not accepted',
      'joined-type-mismatch': 'both ends take the type that the dictionary gives to the item of data',
      'missing-description': 'a column comes into the schema with its description',
      'declared-key-broken': 'the comparison lists the constraints that were never validated',
      'disabled-trigger': 'the comparison lists the triggers that are switched off',
      'normal-form': 'the review asks where a fact is written, and how often',
      'unindexed-foreign-key': 'the comparison lists the references without an index',
      'unused-index': 'the comparison lists the indexes that nothing uses',
      'date-as-number': 'the dictionary gives the item of data the type date, and the column takes it',
      'float-money': 'the dictionary gives amounts an exact decimal type, and the column takes it',
      'constant-column': 'the comparison lists the columns that are the same on every row',
      'empty-column': 'the comparison lists the columns that nobody fills in',
    },
  },
};
