import type { FindingWords } from '../words.ts';
import { nouns } from './nouns.ts';

/** What could not be read. */
export const sourceFindings: Pick<FindingWords, 'unreadable-values'> = {
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
