import type { Ground } from '../ground.ts';
import type { Shape } from '../shapes.ts';

/** What a planter did, exactly. Amounts are in cents of the shop's currency. */
export interface Planted {
  /** The business date concerned, where it is one. */
  day?: string;
  lines?: number;
  tickets?: number;
  /** What the fault amounts to, with its sign: what the figure gained by it. */
  cents?: number;
  /** Rows or values of another kind: events, updates, keys, days. */
  count?: number;
  /** The name of whom or what it concerns. */
  name?: string;
}

/** One kind of fault. */
export interface Fault<Id extends string = string> {
  id: Id;
  /** Can this shape show it? */
  fits(shape: Shape): boolean;
  /** Faults that cannot be told from this one in the same data. */
  excludes?: readonly string[];
  /** Does it move the figure of a day for good, between two readings? Several such faults can share a day. */
  moves?: true;
  /** What the shop has to be like. */
  timeZone?: 'America/Toronto';
  plant(ground: Ground): Planted;
}

export const everywhere = (): boolean => true;
