import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ExposureFacts } from '../../report/facts/exposure.ts';
import type { Collecting } from '../analysis.ts';
import { integer, money } from '../rows.ts';
import { amountsAtRisk } from './at-risk.ts';
import { collectClosing } from './closing.ts';
import { collectHistory } from './history.ts';
import { collectIdentity } from './identity.ts';
import { collectPrice, risePercents } from './price.ts';
import { onClosedDays } from './scope.ts';
import { collectUnpriced } from './unpriced.ts';

/** What the revenue of the closed days rests on that can still move, and how much of it. */
export async function collect(collecting: Collecting): Promise<ExposureFacts> {
  const { papers, context } = collecting;
  const closed = await papers.askOne(
    'exposure-closed',
    z.object({ days: integer, lines: integer, unpriced_lines: integer, amount: money }),
    sql`SELECT count(DISTINCT business_date) AS days, coalesce(sum(lines), 0) AS lines,
          coalesce(sum(lines - priced_lines), 0) AS unpriced_lines, sum(amount) AS amount
        FROM basket WHERE ${onClosedDays(context)}`,
  );
  const price = await collectPrice(collecting, closed.amount);
  const { closing, moved } = await collectClosing(collecting);
  const days = await papers.ask(
    'exposure-days',
    z.object({ business_date: z.string(), amount: money, added_1: money, added_15: money }),
    sql`SELECT business_date, sum(amount) AS amount, ${sql.join(
      risePercents.map(
        (percent) =>
          sql`round(sum(amount) * ${sql.raw((percent / 100).toFixed(2))}, 2) AS ${sql.identifier(`added_${percent}`)}`,
      ),
      sql`, `,
    )}
        FROM basket WHERE ${onClosedDays(context)} GROUP BY business_date ORDER BY business_date`,
    40,
  );
  const found = {
    closed: {
      ...{ days: closed.days, lines: closed.lines, unpricedLines: closed.unpriced_lines },
      amount: closed.amount,
    },
    days: days.map(({ business_date, amount, added_1, added_15 }) => ({
      ...{ businessDate: business_date, amount, added: price.rises.length > 0 ? [added_1, added_15] : [] },
      movedAfterClosing: closing === null ? null : (moved.get(business_date) ?? nothing),
    })),
    ...{ price, closing },
    history: await collectHistory(collecting),
    identity: await collectIdentity(collecting),
    unpriced: await collectUnpriced(collecting, closed.unpriced_lines),
  };
  return { ...found, atRisk: amountsAtRisk(found) };
}

const nothing = money.parse('0');
