import type { Measure } from '../../model/measures.ts';

/** Whether a measure counts lines or units, so that prices, taxes and currencies do not touch it. */
export const countsOnly = ({ definition: { kind } }: Measure): boolean =>
  kind === 'lines' || kind === 'units' || kind === 'baskets';
