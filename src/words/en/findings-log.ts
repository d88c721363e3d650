import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';

const lacking = {
  'old-value': { name: 'the old value', effect: 'a change can be neither undone nor valued' },
  'time-of-day': { name: 'the time of day', effect: 'the order of writes within a day is unknown' },
  transaction: {
    name: 'the transaction number',
    effect: 'the atomicity of a write can be inferred but not proven',
  },
  actor: { name: 'the actor', effect: 'no write can be traced to a person or a process' },
} as const;

/** What the change log is worth as evidence. */
export const logFindings: Pick<
  FindingWords,
  'weak-log' | 'damaged-log-values' | 'malformed-actor' | 'single-actor' | 'updates-not-applied'
> = {
  'weak-log': {
    label: 'Insufficient log',
    title: ({ lacks }, f) => `The log lacks ${f.list(lacks.map((lack) => lacking[lack].name))}`,
    criteria: () =>
      'A log that counts as evidence says, for each write, who, when to the second, in which transaction, the old value and the new one.',
    condition: ({ lacks, rows }, f) =>
      `The log handed over has ${f.count(rows, nouns.row)}; it lacks ${f.list(lacks.map((lack) => lacking[lack].name))}.`,
    cause: () =>
      'Established: the structure of the log does not provide for them. If they exist in the original system, they were not handed over.',
    effect: ({ lacks }) => `As a consequence: ${lacks.map((lack) => lacking[lack].effect).join('; ')}.`,
  },
  'damaged-log-values': {
    label: 'Damaged prices in the log',
    title: ({ damaged }, f) =>
      `${f.count(damaged, { one: 'logged price is no longer a number', many: 'logged prices are no longer numbers' })}`,
    criteria: () => 'The log keeps the value as it was written, unconverted.',
    condition: ({ damaged, updates, exampleLogged, exampleDecoded }, f) =>
      `Of ${f.count(updates, nouns.priceUpdate)}, ${f.integer(damaged)} ${agree(damaged, 'bears', 'bear')} a value that is no number` +
      (exampleLogged === '' ? '' : `, for example “${exampleLogged}”`) +
      (exampleDecoded === null
        ? '.'
        : `, which reads ${f.decimal(exampleDecoded)} when taken as a day and a month.`),
    cause: ({ damaged, decodedEqual }, f) => {
      if (decodedEqual === 0)
        return 'Not established: none of these values, read as day.month, equals the catalogue price.';
      const proof = 'a spreadsheet took prices for dates (“3.11” becomes 3 November)';
      return decodedEqual === damaged
        ? `Established by cross-checking: ${proof}. Read as day.month, all of these values equal the catalogue price: the table is right, it is the log that is damaged.`
        : `Established by cross-checking for ${f.count(decodedEqual, nouns.value)} out of ${f.integer(damaged)}: ${proof}. The others cannot be explained in this way.`;
    },
    effect: ({ damaged, decodedEqual }, f) =>
      decodedEqual === damaged
        ? 'Taken literally, these values would lead to the wrong conclusion that the price updates failed.'
        : `The price applied by ${f.count(damaged - decodedEqual, nouns.priceUpdate)} cannot be checked.`,
  },
  'malformed-actor': {
    label: 'Malformed actor',
    title: ({ actor }) => `The actor “${actor}” does not have the form of an identifier`,
    criteria: ({ expectedLength }, f) =>
      `The actors of the log are known accounts whose identifiers all have the same form (${f.count(expectedLength, { one: 'character', many: 'characters' })}).`,
    condition: ({ length, expectedLength, rows, shareOfRows }, f) => {
      const form =
        length === expectedLength
          ? 'The identifier has the expected length, but characters that the others do not have.'
          : `The identifier has ${f.count(length, { one: 'character', many: 'characters' })} where ${f.integer(expectedLength)} are expected.`;
      const share = shareOfRows === null ? '' : `, ${f.percent(shareOfRows)} of the log`;
      return `${form} It signs ${f.count(rows, nouns.logRow)}${share}.`;
    },
    cause: () =>
      'Not established: service account typed by hand, or damaged identifier. It has to be matched with the list of accounts of the database.',
    effect: () =>
      'Until it has been matched, the writes that it signs cannot be traced to any known account.',
  },
  'single-actor': {
    label: 'Shared identity',
    title: ({ share }, f) =>
      share === null
        ? 'Nearly all of the log is written under one identity'
        : `${f.percent(share)} of the log is written under one identity`,
    criteria: () => 'Each write bears the identity of the person or the process it originates from.',
    condition: ({ actor, rows, total }, f) =>
      `${f.count(rows, nouns.logRow)} out of ${f.integer(total)} ${agree(rows, 'bears', 'bear')} the identity “${actor}”.`,
    cause: () =>
      'Inferred: the application writes through a shared account and does not pass the identity of its user on to the log. To be confirmed with the operator.',
    effect: () => 'The log does not tell which person or which process a write originates from.',
  },
  'updates-not-applied': {
    label: 'Updates not applied',
    title: ({ updates, matching }, f) =>
      `${f.count(updates - matching, { one: 'update of a password hash', many: 'updates of password hashes' })} that the table does not show`,
    criteria: () => 'The last logged password hash is the one that the table of employees bears.',
    condition: ({ updates, matching }, f) =>
      `Of ${f.count(updates, { one: 'logged hash update', many: 'logged hash updates' })}, ${
        matching === 0 ? 'none is' : `only ${f.integer(matching)} ${agree(matching, 'is', 'are')}`
      } found in the table.`,
    cause: () =>
      'Not established: update rolled back, overwritten by one that the log does not show, or value damaged on export.',
    effect: () =>
      'Nobody can say which passwords are in force, nor whether the log is a faithful account of changes of access.',
  },
};
