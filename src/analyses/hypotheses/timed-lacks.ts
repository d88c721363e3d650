import type { LackId, TimedId } from '../../findings/hypothesis-ids.ts';
import type { Measure } from '../../model/measures.ts';
import type { Collecting } from '../analysis.ts';
import { countsOnly } from '../variants/counts-only.ts';
import { hasLog, hasMoments } from '../variants/state-line.ts';

type Lacks = (collecting: Collecting, measure: Measure) => LackId | null;

const logs = ({ config }: Collecting) => config.model.change ?? [];
const writes = (collecting: Collecting, ...roles: readonly string[]): boolean =>
  logs(collecting).some(({ fields }) => Object.values(fields.sale_line).some((role) => roles.includes(role)));
const logsPrices = (collecting: Collecting): boolean =>
  logs(collecting).some(({ fields }) => Object.values(fields.product ?? {}).includes('price'));
const additive = (measure: Measure): boolean => measure.column !== null;

const updateOf =
  (lack: LackId, ...roles: readonly string[]): Lacks =>
  (collecting, measure) => {
    if (!hasLog(collecting)) return 'no-log';
    if (!additive(measure)) return 'not-additive';
    return writes(collecting, ...roles) ? null : lack;
  };
const prices: Lacks = (collecting, measure) => {
  if (!hasLog(collecting)) return 'no-log';
  if (countsOnly(measure)) return 'counts-only';
  return logsPrices(collecting) ? null : 'no-price-log';
};

/** Why a movement of the ledger cannot be told on these data; null where the log would show it. */
export const timedLacks: Readonly<Record<TimedId, Lacks>> = {
  'late-writes': (collecting) => (hasMoments(collecting) ? null : 'no-moment'),
  'closed-days': (collecting, measure) => {
    if (!hasMoments(collecting)) return 'no-moment';
    if (!additive(measure)) return 'not-additive';
    return collecting.context.closedDays.length === 0 ? 'no-closed-days' : null;
  },
  duplicates: (collecting, measure) => {
    if (!hasMoments(collecting)) return 'no-moment';
    return additive(measure) ? null : 'not-additive';
  },
  returns: (collecting, measure) => {
    if (!hasMoments(collecting)) return 'no-moment';
    if (!additive(measure)) return 'not-additive';
    const columns = collecting.config.model.sale_line?.columns;
    return columns?.quantity === undefined &&
      columns?.amount === undefined &&
      columns?.unitPrice === undefined
      ? 'no-negative-lines'
      : null;
  },
  deletions: (collecting) => (hasLog(collecting) ? null : 'no-log'),
  'quantity-updates': updateOf('no-logged-quantity', 'quantity'),
  'line-price-updates': (collecting, measure) => {
    if (countsOnly(measure)) return hasLog(collecting) ? 'counts-only' : 'no-log';
    return updateOf('no-logged-price', 'unitPrice', 'amount')(collecting, measure);
  },
  'catalogue-prices': prices,
  'catalogue-prices-unvalued': prices,
  'date-updates': updateOf('no-logged-date', 'businessDate'),
  'line-updates': (collecting, measure) => {
    if (!hasLog(collecting)) return 'no-log';
    return additive(measure) ? null : 'not-additive';
  },
};
