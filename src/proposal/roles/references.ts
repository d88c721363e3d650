import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import { type Signal, settledFrom } from '../proposal.ts';
import { dimensionsBehind, type KnownDimension, type Surroundings } from './role.ts';

type Dimension = KnownDimension['dimension'];

const referenceWeight = 0.85;
/** Less than this is no evidence. */
const least = 0.1;

/** The column refers to the key of a table that seems to be that dimension. */
export function refersTo(column: ColumnFacts, dimension: Dimension, around: Surroundings): Signal[] {
  const [found] = dimensionsBehind(around, column.name)
    .filter((known) => known.dimension === dimension)
    .map(({ table, coverage, confidence }) => ({ table, weight: referenceWeight * coverage * confidence }))
    .sort((a, b) => b.weight - a.weight);
  return found === undefined || found.weight < least ? [] : [{ code: 'refers-to', ...found }];
}

/** What the table that the column refers to most probably is; null where it refers to none that is known. */
export function dimensionBehind(column: ColumnFacts, around: Surroundings): Dimension | null {
  const [best] = dimensionsBehind(around, column.name);
  return best !== undefined && best.confidence >= settledFrom ? best.dimension : null;
}
