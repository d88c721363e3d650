import type { FindingSentences } from '../../words.ts';
import { nouns } from '../nouns.ts';
import { capital, theColumns } from './columns.ts';

export const mixedEncodings: FindingSentences<'mixed-encodings'> = {
  label: 'Mixed encodings',
  title: ({ table, misread, replaced, control }) =>
    misread + replaced + control > 0
      ? `Damaged characters in the texts of ${table}`
      : `Characters in ${table} that look alike and differ`,
  criteria: () =>
    'All texts are read in the encoding that they were written in, and the same text is the same characters.',
  condition: (args, f) => {
    const faults = [
      [args.misread, 'read in a wrong encoding (such as “Ã©” for “é”)'],
      [args.replaced, 'with characters that were lost (U+FFFD)'],
      [args.control, 'with control characters'],
      [args.decomposed, 'with accents apart from their letters'],
      [args.edges, 'with an invisible space at an end'],
    ] as const;
    const found = faults.filter(([count]) => count > 0);
    const counted = (found.length === 0 ? faults.slice(0, 1) : found).map(
      ([count, what]) => `${f.count(count, nouns.value)} ${what}`,
    );
    const example = args.example === null ? '' : ` For example: “${args.example}”.`;
    return `${capital(theColumns(args, f))} of table ${args.table}: ${f.list(counted)}.${example}`;
  },
  cause: ({ misread, replaced }) =>
    misread + replaced > 0
      ? 'Inferred: a program on the way read UTF-8 as another encoding, or the other way round.'
      : 'Inferred: the texts come from several programs, or were pasted from documents.',
  effect: () =>
    'Labels that look the same are not equal: searches, joins and groupings miss them, and lost characters do not come back.',
};
