import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { listed } from './listed.ts';

export const unusedIndex: FindingSentences<'unused-index'> = {
  label: 'Unused index',
  title: ({ table, indexes, more }, f) =>
    `${f.count(indexes.length + more, { one: 'index', many: 'indexes' })} of ${table} not used once`,
  criteria: () => 'An index serves a query or a constraint.',
  condition: ({ indexes, more, bytes }, f) =>
    `Since the server began to count, no query has used ${listed(indexes, more, f)}.` +
    (bytes === null
      ? ''
      : ` ${agree(indexes.length + more, 'It takes', 'They take')} ${f.count(bytes, nouns.byte)}.`),
  cause: () =>
    'Established: the server’s counter is at zero. Not established: since when it counts, and whether a rare task (a yearly closing) or a replica, which counts for itself, needs the index.',
  effect: () =>
    'Each write has to keep the index up to date, and it takes room on the disk, without having served a query.',
};
