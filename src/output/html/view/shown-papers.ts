import type { Report, WorkingPaper } from '../../../report/schema.ts';

/**
 * The working papers that the page holds, in the report's order: first those that findings, explained gaps and amounts
 * at risk rest on, then others up to the limit. The JSON document has all.
 */
export function shownPapers(
  { workingPapers, findings, analyses }: Report,
  limit: number,
): readonly WorkingPaper[] {
  const { hypotheses, exposure } = analyses;
  const gaps = 'facts' in hypotheses ? (hypotheses.facts?.gaps ?? []) : [];
  const risks = 'facts' in exposure ? (exposure.facts?.atRisk ?? []) : [];
  const cited = new Set([...findings, ...gaps, ...risks].flatMap(({ papers }) => papers));
  const isCited = ({ id }: WorkingPaper) => cited.has(id);
  const chosen = new Set(
    [...workingPapers.filter(isCited), ...workingPapers.filter((paper) => !isCited(paper))].slice(0, limit),
  );
  return workingPapers.filter((paper) => chosen.has(paper));
}
