import type { AtomicityWitness } from '../../../report/facts/atomicity.ts';
import type { LogFacts } from '../../../report/facts.ts';
import type { AtomicityWords } from '../../../words/atomicity-words.ts';
import { code, columnsOf, first, number, type TableView, text } from './cells.ts';
import { chart, type FigureView, type Telling } from './telling.ts';

/** One ticket told step by step, and what it does to a reading. */
export interface StoryView {
  intro: string;
  steps: readonly string[];
  end: string;
}

export interface AtomicityView {
  headings: AtomicityWords['headings'];
  evidence: readonly string[];
  evidenceTable: TableView;
  early: string;
  repeats: readonly string[];
  contradictory: string;
  sequences: readonly string[];
  gaps: TableView | null;
  actors: string;
  timeline: FigureView;
  stories: readonly StoryView[];
}

/** How tickets were written: on what evidence, with which faults, and what these look like. */
export function atomicityView(facts: LogFacts, telling: Telling): AtomicityView {
  const { words, f } = telling;
  const sentences = words.report.log.atomicity;
  const { evidence, early, partial, lost, duplicates, sequences, actors, witnesses } = facts.atomicity;
  const { severalStores, severalDates } = facts.atomicity;
  const { usualSpreadSeconds, thresholdSeconds } = evidence;
  return {
    headings: sentences.headings,
    evidence: [
      [
        sentences.grades[evidence.grade],
        ...evidence.limits
          .filter((limit) => limit !== 'no-transaction')
          .map((limit) => sentences.limits[limit]),
      ].join(' '),
      ...(usualSpreadSeconds === null || thresholdSeconds === null
        ? []
        : [sentences.threshold({ usualSpreadSeconds, thresholdSeconds }, f)]),
      ...(evidence.grade === 'undeterminable' ? [] : [sentences.split(facts.split, f)]),
      ...(evidence.tornLines > 0 ? [sentences.torn({ lines: evidence.tornLines }, f)] : []),
    ],
    evidenceTable: evidenceTable(facts, telling),
    early: sentences.early(early, f),
    repeats: [sentences.partial(partial, f), sentences.lost(lost, f), sentences.duplicates(duplicates, f)],
    contradictory: sentences.contradictory(
      { ticketCount: facts.ticketCount, ...facts.contradictory, severalStores, severalDates },
      f,
    ),
    sequences: sequences.map((sequence) => sentences.sequence(sequence, f)),
    gaps: gapTable(facts, telling),
    actors: sentences.actors(actors, f),
    timeline: chart('ticket-timeline', telling),
    stories: firstOfEach(witnesses).map((witness) => story(witness, telling)),
  };
}

function evidenceTable({ atomicity: { evidence } }: LogFacts, { words, f }: Telling): TableView {
  const sentences = words.report.log.atomicity;
  const { evidenceColumns: labels, evidenceQuestions, headings } = sentences;
  const questions = ['tickets', 'proven', 'acrossDays', 'withinDay', 'slowButWhole', 'undetermined'] as const;
  return {
    id: 'atomicity-evidence',
    caption: headings.evidence,
    layout: 'narrow',
    columns: columnsOf([labels.question, labels.tickets], [labels.tickets]),
    rows: questions.map((question) => {
      const tickets = evidence[question];
      return {
        cells: [
          text(evidenceQuestions[question]),
          tickets === null ? number(sentences.untestable) : number(f.count(tickets, words.nouns.ticket)),
        ],
      };
    }),
    more: '',
  };
}

/** The widest gaps of all series; null where there is none. */
function gapTable({ atomicity }: LogFacts, { words, f, limits }: Telling): TableView | null {
  const sentences = words.report.log.atomicity;
  const labels = sentences.sequenceColumns;
  const gaps = atomicity.sequences.flatMap(({ of, largest }) => largest.map((gap) => ({ of, ...gap })));
  if (gaps.length === 0) return null;
  const { shown, more } = first(gaps, limits.rows, words.nouns.item, words, f);
  return {
    id: 'atomicity-gaps',
    caption: sentences.headings.sequences,
    layout: 'plain',
    columns: columnsOf(
      [labels.series, labels.after, labels.before, labels.missing, labels.days],
      [labels.missing],
    ),
    rows: shown.map(({ of, ticket, after, before, missing, afterDay, beforeDay }) => {
      const days = [...new Set([afterDay, beforeDay])].flatMap((day) => (day === null ? [] : [f.date(day)]));
      return {
        cells: [
          text(sentences.series[of], ticket === null ? '' : sentences.inTicket({ ticket }, f)),
          code(after),
          code(before),
          number(f.integer(missing)),
          text(days.join(' – ')),
        ],
      };
    }),
    more,
  };
}

/** Several tickets of one fault are in the figure; one is told. */
const firstOfEach = (witnesses: readonly AtomicityWitness[]): readonly AtomicityWitness[] =>
  witnesses.filter((witness, index) => witnesses.findIndex(({ fault }) => fault === witness.fault) === index);

function story(witness: AtomicityWitness, { words, f }: Telling): StoryView {
  const sentences = words.report.log.atomicity;
  const { fault, steps, more } = witness;
  const [before, after] = [steps.at(-2), steps.at(-1)];
  return {
    intro: sentences.storyIntro[fault](witness, f),
    steps: [
      ...steps.map((step, index) => sentences.storyStep({ ...step, isFirst: index === 0, fault }, f)),
      ...(more > 0 ? [sentences.storyMore({ more }, f)] : []),
    ],
    end:
      fault === 'split' && more === 0 && before !== undefined && after !== undefined
        ? sentences.storyEnd({ before, after }, f)
        : '',
  };
}
