import { severities } from '../findings/kinds.ts';
import { compare } from '../report/decimal.ts';
import type { Action, Finding } from '../report/schema.ts';
import { catalogue } from './catalogue.ts';
import { type Recommendation, recommendationIds } from './recommendation.ts';

/**
 * The action plan: the measures that answer at least one finding, in the order in which to carry them out.
 *
 * Priority 1: would have prevented a critical finding. Priority 2: would have prevented a major one, or shown a
 * critical one. Priority 3: the rest. Within a priority: short term before medium, the larger amount at stake first,
 * then the smaller effort.
 */
export function actionPlan(findings: readonly Finding[]): Action[] {
  return recommendationIds
    .flatMap((id) => actionOf(catalogue[id], findings))
    .sort(
      (a, b) =>
        a.priority - b.priority ||
        (a.term === b.term ? 0 : a.term === 'short' ? -1 : 1) ||
        compareAmounts(b, a) ||
        a.effortDays - b.effortDays ||
        (a.recommendation < b.recommendation ? -1 : 1),
    );
}

function actionOf(recommendation: Recommendation, findings: readonly Finding[]): Action[] {
  const prevents = findings.filter(({ kind }) => recommendation.prevents.includes(kind));
  const detects = findings.filter(({ kind }) => recommendation.detects.includes(kind));
  const answered = [...prevents, ...detects];
  const [first] = answered;
  if (first === undefined) return [];
  const worst = rankOf(prevents);
  const shown = rankOf(detects);
  const amounts = (prevents.length > 0 ? prevents : detects).flatMap(({ amount }) =>
    amount === null ? [] : [amount],
  );
  return [
    {
      recommendation: recommendation.id,
      priority: worst >= rank('critical') ? 1 : worst >= rank('major') || shown >= rank('critical') ? 2 : 3,
      ...{ term: recommendation.term, effortDays: recommendation.effortDays, owner: recommendation.owner },
      prevents: prevents.map(({ fingerprint }) => fingerprint),
      detects: detects.map(({ fingerprint }) => fingerprint),
      severity: severities[Math.max(worst, shown)] ?? 'minor',
      // The findings overlap (a late line is also a split one), so the largest stands for all; a sum would count twice.
      amount: amounts.sort(compare).at(-1) ?? null,
    },
  ];
}

const rank = (severity: (typeof severities)[number]) => severities.indexOf(severity);
const rankOf = (findings: readonly Finding[]) =>
  Math.max(-1, ...findings.map(({ severity }) => rank(severity)));

function compareAmounts(a: Action, b: Action): number {
  if (a.amount === null || b.amount === null)
    return (a.amount === null ? 0 : 1) - (b.amount === null ? 0 : 1);
  return compare(a.amount, b.amount);
}
