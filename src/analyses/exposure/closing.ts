import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { absolute, add, type Decimal, toDecimal } from '../../report/decimal.ts';
import { type ExposureFacts, movementCauses } from '../../report/facts/exposure.ts';
import type { Collecting } from '../analysis.ts';
import { groupBy } from '../group.ts';
import { integer, money } from '../rows.ts';
import { onClosedDays } from './scope.ts';

type Closing = NonNullable<ExposureFacts['closing']>;

export interface Closed {
  closing: Closing | null;
  /** Net amount written after closing, by business date; days without any are absent. */
  moved: ReadonlyMap<string, Decimal>;
}

interface Rewriting {
  business_date: string;
  cause: Closing['causes'][number]['cause'];
  tickets: number;
  net: Decimal;
  longest_delay: number;
}

/** What was written to business days after they were closed, whatever the cause. */
export async function collectClosing({ papers, context, model, config }: Collecting): Promise<Closed> {
  const isDated =
    model.relations.includes('change') || config.model.sale_line?.columns.recorded !== undefined;
  if (!isDated) return { closing: null, moved: new Map() };
  const usual = await papers.askOne(
    'exposure-closing',
    z.object({ dated_lines: integer, usual_delay: integer }),
    sql`SELECT coalesce(sum(lines), 0) AS dated_lines,
          greatest(coalesce((array_agg(delay ORDER BY lines DESC, delay))[1], 0), 0) AS usual_delay
        FROM (SELECT recorded_day - business_date AS delay, sum(lines) AS lines FROM ticket_write
              WHERE ${onClosedDays(context)} AND recorded_day IS NOT NULL GROUP BY 1) AS write`,
  );
  const rewritings: Rewriting[] = await papers.ask(
    'exposure-rewritten-days',
    z.object({
      ...{ business_date: z.string(), cause: z.enum(movementCauses), tickets: integer },
      ...{ net: money, longest_delay: integer },
    }),
    sql`SELECT business_date, cause, count(DISTINCT ticket) AS tickets, sum(amount) AS net,
          max(recorded::date - business_date) AS longest_delay
        FROM movement
        WHERE ${onClosedDays(context)} AND recorded::date > business_date + ${sql.raw(String(usual.usual_delay))}
        GROUP BY business_date, cause ORDER BY business_date, cause COLLATE "C"`,
    40,
  );
  const byDate = groupBy(rewritings, ({ business_date }) => business_date);
  return {
    closing: {
      ...{ usualDelayDays: usual.usual_delay, datedLines: usual.dated_lines },
      rewrittenDays: byDate.size,
      ...{ net: netOf(rewritings), gross: grossOf(rewritings) },
      longestDelayDays: Math.max(0, ...rewritings.map(({ longest_delay }) => longest_delay)),
      causes: movementCauses.flatMap((cause) => causeOf(cause, rewritings)),
    },
    moved: new Map([...byDate].map(([date, group]) => [date, netOf(group)])),
  };
}

/** Tickets add up over business days, as a ticket belongs to one. */
function causeOf(cause: Rewriting['cause'], all: readonly Rewriting[]): Closing['causes'] {
  const group = all.filter((rewriting) => rewriting.cause === cause);
  if (group.length === 0) return [];
  const tickets = group.reduce((sum, entry) => sum + entry.tickets, 0);
  return [{ cause, days: group.length, tickets, net: netOf(group), gross: grossOf(group) }];
}

const zero = toDecimal('0.00');
const netOf = (group: readonly Rewriting[]): Decimal => group.reduce((sum, { net }) => add(sum, net), zero);
const grossOf = (group: readonly Rewriting[]): Decimal =>
  group.reduce((sum, { net }) => add(sum, absolute(net)), zero);
