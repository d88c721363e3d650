import type { HypothesisId, LackId } from '../../findings/hypothesis-ids.ts';
import { timedIds } from '../../findings/hypothesis-ids.ts';
import type { Measure } from '../../model/measures.ts';
import type { ExplainedGap, HypothesesFacts } from '../../report/facts/hypotheses.ts';
import type { Collecting } from '../analysis.ts';
import { unitOf } from '../revenue/measures.ts';
import { lackOf, variants } from '../variants/index.ts';
import { hasMoments } from '../variants/state-line.ts';
import { conclude } from './conclude.ts';
import { collectDefects } from './defects.ts';
import { collectGaps, type Gap } from './gaps.ts';
import { collectMovements } from './movements.ts';
import { collectPriceUpdates } from './price-updates.ts';
import { createStateLines } from './state.ts';
import { timedLacks } from './timed-lacks.ts';

/** Every gap of the period with the evidence for and against each hypothesis, and what follows from it. */
export async function collect(collecting: Collecting): Promise<HypothesesFacts> {
  const gaps: ExplainedGap[] = [];
  for (const gap of await collectGaps(collecting)) gaps.push(await explain(collecting, gap));
  return { gaps };
}

async function explain(collecting: Collecting, gap: Gap): Promise<ExplainedGap> {
  const known = new Set(collecting.papers.all.map(({ id }) => id));
  const { businessDate, measure, first, last } = gap;
  const lacks = lacksOf(collecting, measure);
  const isAdditive = measure.column !== null;
  if (isAdditive) await createStateLines(collecting, gap, 'last');
  const movements = hasMoments(collecting) ? await collectMovements(collecting, gap) : [];
  const priceUpdates = lacks.has('catalogue-prices') ? null : await collectPriceUpdates(collecting, gap);
  const ofLast = await collectDefects(collecting, gap, 'last');
  if (isAdditive) await createStateLines(collecting, gap, 'first');
  const defects = { first: await collectDefects(collecting, gap, 'first'), last: ofLast };
  const asked = collecting.papers.all.map(({ id }) => id).filter((id) => !known.has(id));
  return conclude({
    ...{ businessDate, measure: measure.id, unit: unitOf(measure), first, last },
    ...{ movements, defects, priceUpdates, lacks },
    restsOnCatalogue: measure.price === 'catalogue-now',
    papers: [`${gap.paper}-states`, ...asked],
  });
}

/** The hypotheses that these data cannot tell of. */
function lacksOf(collecting: Collecting, measure: Measure): Map<HypothesisId, LackId> {
  const all: readonly (readonly [HypothesisId, LackId | null])[] = [
    ...timedIds.map((id) => [id, timedLacks[id](collecting, measure)] as const),
    ['stale', hasMoments(collecting) ? null : 'no-moment'],
    ...variants.map((variant) => [variant.id, lackOf(variant, collecting, measure)] as const),
  ];
  return new Map(all.flatMap(([id, lack]) => (lack === null ? [] : [[id, lack]])));
}
