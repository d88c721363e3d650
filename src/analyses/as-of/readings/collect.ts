import { toDecimal } from '../../../report/decimal.ts';
import type { Candidate, ReadingHistory } from '../../../report/facts/as-of-readings.ts';
import type { Collecting } from '../../analysis.ts';
import { unitOf } from '../../revenue/measures.ts';
import type { Asked } from '../asked.ts';
import { collectOtherDays, collectOtherMeasures } from './elsewhere.ts';
import { candidatesOf } from './match.ts';
import { collectParts } from './parts.ts';
import { type Reading, readingsOf } from './reading.ts';
import { collectStates, type State } from './states.ts';
import { collectVariants, keepVariantPapers } from './variants.ts';

const zero = toDecimal('0');
/** Each further question costs a pass over the lines of the days that were read; so many readings are worth it. */
const mostSearched = 10;

/** Every reading of the period, of whatever measure, with what it equals or comes nearest to. */
export async function collectReadings(
  collecting: Collecting,
  asked: readonly Asked[],
): Promise<ReadingHistory[]> {
  const all = readingsOf(collecting, asked);
  const histories: ReadingHistory[] = [];
  let left = mostSearched;
  for (const of of asked) {
    const readings = all.filter((reading) => reading.asked === of);
    if (readings.length === 0) continue;
    const states = await collectStates(collecting, of, readings);
    const stateOf = (reading: Reading) => states.get(reading.n)?.states ?? [];
    const unmatched = readings
      .filter((reading) => !stateOf(reading).some(({ exact }) => exact))
      .slice(0, left);
    left -= unmatched.length;
    const figures = new Map(readings.map((reading) => [reading.n, figuresOf(stateOf(reading))]));
    const further = await search(collecting, of, unmatched, figures);
    for (const reading of readings) {
      const figure = figures.get(reading.n) ?? figuresOf([]);
      const { tested, ...others } = further(reading.n);
      const { system, businessDate, readAt, value } = reading;
      const candidates = candidatesOf({ value, ...figure, states: stateOf(reading), ...others });
      if (unmatched.includes(reading)) keepVariantPapers(collecting, reading.n, variantsAmong(candidates));
      histories.push({
        ...{ measure: of.measure.id, unit: unitOf(of.measure), system, businessDate, readAt, value },
        ...figure,
        candidates,
        searched: unmatched.includes(reading),
        tested: (states.get(reading.n)?.tested ?? 0) + tested,
      });
    }
  }
  return histories;
}

const variantsAmong = (candidates: readonly Candidate[]) =>
  new Set(candidates.flatMap((candidate) => (candidate.id === 'variant' ? [candidate.variant] : [])));

const figuresOf = (states: readonly State[]) => ({
  asOf: states.find(({ own }) => own)?.amount ?? zero,
  now: states.find(({ present }) => present)?.amount ?? zero,
});

/** What else a figure may be that no state of its day equals. */
async function search(
  collecting: Collecting,
  of: Asked,
  readings: readonly Reading[],
  figures: ReadonlyMap<number, ReturnType<typeof figuresOf>>,
) {
  const asOf = new Map([...figures].map(([n, figure]) => [n, figure.asOf]));
  const variants = await collectVariants(collecting, of, readings, asOf);
  const parts = await collectParts(collecting, of, readings);
  const otherDays = await collectOtherDays(collecting, of, readings);
  const otherMeasures = await collectOtherMeasures(collecting, of, readings);
  return (n: number) => ({
    variants: variants.get(n)?.found ?? [],
    parts: parts.get(n)?.found ?? [],
    otherDays: otherDays.get(n)?.found ?? [],
    otherMeasures: otherMeasures.get(n)?.found ?? [],
    tested: [variants, parts, otherDays, otherMeasures].reduce(
      (sum, map) => sum + (map.get(n)?.tested ?? 0),
      0,
    ),
  });
}
