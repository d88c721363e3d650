import {
  type FindingArgs,
  type FindingKind,
  findingKindIds,
  findingKinds,
} from '../../src/findings/kinds.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import type { FindingElement, Words } from '../../src/words/words.ts';
import { allFindingArgs } from './sample-arguments.ts';

const nullable = new Set(
  'asOf shareOfLines witnessTicket exampleDecoded shareOfRows share priceUpdates sheet column bytes severalEmployees severalCustomers severalStores severalDates thresholdSeconds bySeveralActors ticket example apartFrom from actor to amount expectedLength foreign key stored'.split(
    ' ',
  ),
);

/** Other arguments by which a kind chooses its sentences. */
const further: { [Kind in FindingKind]?: readonly Partial<FindingArgs[Kind]>[] } = {
  'late-writes': [{ usualDelayDays: -1 }],
  'contradictory-tickets': [
    { severalEmployees: null },
    { severalCustomers: null },
    { severalStores: 3, severalDates: 1 },
  ],
  'split-writes': [
    { grade: 'proven', proven: 700, acrossDays: 0 },
    { proven: 300, withinDay: 100, thresholdSeconds: 60, bySeveralActors: 3 },
  ],
  'duplicated-writes': [{ lines: 0, tickets: 0 }, { repeatedInserts: 0 }],
  'sequence-gaps': [{ of: 'line' }, { of: 'sequence', example: null }],
  'exposed-secrets': [{ inDatabase: true }],
  'broken-key': [{ duplicatesAreExact: false }],
  'float-money': [{ types: [] }, { values: 0, example: null }],
  'mixed-encodings': [{ misread: 0, replaced: 0, control: 0 }],
  'no-primary-key': [
    { inDatabase: true },
    { inDatabase: true, candidateKeys: [['id'], ['magasin', 'ligne']] },
  ],
  'unexpected-writer': [
    { reason: 'delete' },
    { reason: 'employee-write' },
    { reason: 'few-people', actor: null },
    { reason: 'few-services', actor: null },
  ],
  'writes-outside-hours': [{ events: 12, actors: 3, from: '08:00', to: '20:00' }],
  'rows-without-history': [{ changes: 0, undatedLines: 3 }],
  'damaged-identifiers': [{ repairable: 0, key: null }, { place: 'reference' }],
  'over-wide-rights': [{ problem: 'public-read' }, { problem: 'superusers' }, { problem: 'row-security' }],
};

/** The sample arguments with every count set to one number, every amount to zero or not, and what may be null, null. */
function variant(kind: FindingKind, count: number | null, isNull: boolean, other: object): unknown {
  const given: object = { ...allFindingArgs[kind], ...other };
  const walk = (value: unknown, key: string): unknown => {
    if (isNull && nullable.has(key) && findingKinds[kind].safeParse({ ...given, [key]: null }).success) {
      return null;
    }
    if (typeof value === 'number') return count ?? value;
    if (Array.isArray(value)) return count === 1 ? value.slice(0, 1) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return findingKinds[kind].parse(walk(given, ''));
}

/** Every sentence of every kind of finding, said of many, one and none, with and without what may be missing. */
export function everyFindingSentence(words: Words): { where: string; sentence: string }[] {
  const f = formatterOf(words.notation, 'EUR');
  const elements: readonly FindingElement[] = ['title', 'criteria', 'condition', 'cause', 'effect'];
  return findingKindIds.flatMap((kind) =>
    elements.flatMap((element) =>
      [{}, ...(further[kind] ?? [])].flatMap((other) =>
        [null, 0, 1, 2].flatMap((count) =>
          [false, true].map((isNull) => {
            const say: (args: never, formatter: typeof f) => string = words.findings[kind][element];
            const args = variant(kind, count, isNull, other) as never;
            return { where: `${kind}.${element} of ${count}`, sentence: say(args, f) };
          }),
        ),
      ),
    ),
  );
}

/** Every sentence that needs no argument, with the path where it stands. */
export function everyFixedText(value: unknown, path = ''): { where: string; sentence: string }[] {
  if (typeof value === 'string') return [{ where: path, sentence: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => everyFixedText(item, `${path}.${key}`));
}

/** The text that a reader of a page sees, tags and style sheet left out. */
export const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#x3D;/g, '=')
    .replace(/&#x60;/g, '`')
    .replace(/&amp;/g, '&');
