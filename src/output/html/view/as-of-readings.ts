import type { AsOfFacts } from '../../../report/facts/as-of.ts';
import { code, columnsOf, first, number, type TableView, text } from './cells.ts';
import type { Telling } from './telling.ts';

/** Each reading and which state of its day it saw; null where nothing was read. */
export function readingTable(facts: AsOfFacts, { words, f, limits }: Telling): TableView | null {
  const sentences = words.report['as-of'];
  const labels = sentences.readingColumns;
  if (facts.readings.length === 0) return null;
  const { shown, more } = first(facts.readings, limits.rows, words.nouns.item, words, f);
  return {
    id: 'as-of-readings',
    caption: sentences.headings.readings,
    layout: 'readings',
    columns: columnsOf(
      [labels.reading, labels.value, labels.asOf, labels.now, labels.equals],
      [labels.value, labels.asOf, labels.now],
    ),
    rows: shown.map((reading) => {
      const { unit } = reading;
      return {
        cells: [
          code(reading.system, sentences.readingOf(reading, f)),
          ...[reading.value, reading.asOf, reading.now].map((value) =>
            number(sentences.figure({ value, unit }, f)),
          ),
          text(sentences.verdict(reading, f)),
        ],
      };
    }),
    more,
  };
}

/** What the readings that do not equal their own moment equal, or come near; null where all do. */
export function candidateTable(facts: AsOfFacts, { words, f, limits }: Telling): TableView | null {
  const sentences = words.report['as-of'];
  const labels = sentences.candidateColumns;
  const entries = facts.readings.flatMap((reading) =>
    reading.candidates.some(({ id, exact }) => id === 'own-moment' && exact)
      ? []
      : reading.candidates.map((candidate) => ({ reading, candidate })),
  );
  if (entries.length === 0) return null;
  const { shown, more } = first(entries, limits.rows, words.nouns.item, words, f);
  return {
    id: 'as-of-candidates',
    caption: labels.candidate,
    layout: 'plain',
    columns: columnsOf(
      [labels.reading, labels.candidate, labels.amount, labels.distance],
      [labels.amount, labels.distance],
    ),
    rows: shown.map(({ reading, candidate }) => {
      const { unit } = reading;
      return {
        cells: [
          code(
            reading.system,
            `${sentences.readingOf(reading, f)} (${sentences.tested({ tested: reading.tested }, f)})`,
          ),
          text(sentences.candidate({ ...candidate, unit }, f)),
          number(sentences.figure({ value: candidate.amount, unit }, f)),
          number(sentences.figure({ value: candidate.distance, unit, signed: true }, f)),
        ],
      };
    }),
    more,
  };
}
