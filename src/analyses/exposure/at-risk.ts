import { add, type Decimal, isZero, ratio, toDecimal } from '../../report/decimal.ts';
import type { ExposureFacts, ExposureId } from '../../report/facts/exposure.ts';

const none = toDecimal('0.00');

/**
 * One amount at risk for each thing that the figure of the closed days rests on. They overlap (a line may rest on
 * today's price and lie in a day that nothing locks), so that they are never added up.
 */
export function amountsAtRisk(facts: Omit<ExposureFacts, 'atRisk'>): ExposureFacts['atRisk'] {
  const { closed, price, closing, history, identity, unpriced } = facts;
  const entry = (id: ExposureId, amount: Decimal | null, papers: string[]) => ({
    ...{ id, amount, share: amount === null ? null : ratio(amount, closed.amount), papers },
  });
  const isMutable = price.source === 'catalogue-now';
  const pricePapers = [
    ...(isMutable ? ['exposure-price'] : []),
    ...(price.changes === null ? [] : ['exposure-price-changes']),
  ];
  return [
    entry('catalogue-price', isMutable ? closed.amount : none, pricePapers),
    // No row of data proves a lock, so that all of it is at risk whether or not a day was rewritten.
    entry('unlocked-days', closed.amount, [
      'exposure-closed',
      ...(closing === null ? [] : ['exposure-closing', 'exposure-rewritten-days']),
    ]),
    history === null
      ? entry('no-history', closed.amount, ['exposure-closed'])
      : entry('no-history', add(history.unlogged.amount, history.undated.amount), [
          'exposure-history',
          'exposure-changes',
        ]),
    entry('one-identity', identity?.amount ?? null, identity === null ? [] : ['exposure-identity']),
    entry('unpriced-lines', unpricedAmount(unpriced), [
      'exposure-closed',
      ...(unpriced.causes === null ? [] : ['exposure-unpriced']),
    ]),
  ];
}

/** Nothing at risk where every line has its price; unknown where some have none, but for those with two. */
const unpricedAmount = ({ lines, highest }: ExposureFacts['unpriced']): Decimal | null =>
  lines === 0 ? none : isZero(highest) ? null : highest;
