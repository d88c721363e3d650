import { logHas } from '../../config/log/index.ts';
import type { LogFacts } from '../../report/facts.ts';
import type { Analysis, Collecting } from '../analysis.ts';
import { collectAtomicity } from './atomicity.ts';
import { collectDamagedPrices, collectOtherTables } from './damage.ts';
import { collectDisputes } from './disputes.ts';
import { judge } from './judge.ts';
import { collectShape } from './shape.ts';

/** Was each ticket written whole and on its day, and does that explain the figures that moved? */
export const logAtomicity: Analysis<LogFacts> = {
  id: 'log-atomicity',
  requires: ['sale_line', 'change'],
  collect,
  judge,
};

async function collect(collecting: Collecting): Promise<LogFacts> {
  const logs = collecting.config.model.change ?? [];
  const some = (role: 'oldValue' | 'transaction' | 'actor') => logs.some((log) => logHas(log, role));
  return {
    ...(await collectShape(collecting)),
    ...(await collectAtomicity(collecting)),
    hasOldValue: some('oldValue'),
    hasTransaction: some('transaction'),
    hasActor: some('actor'),
    damagedPrices: await collectDamagedPrices(collecting),
    otherTables: await collectOtherTables(collecting),
    disputes: await collectDisputes(collecting),
  };
}
