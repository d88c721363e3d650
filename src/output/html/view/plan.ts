import Big from 'big.js';
import { type Decimal, toDecimal } from '../../../report/decimal.ts';
import type { Action } from '../../../report/schema.ts';
import { columnsOf, type LinkView, links, type TableView, text } from './cells.ts';
import { actionId, findingLink } from './findings.ts';
import { sectionTitle, type Telling } from './telling.ts';

export interface PlanView {
  title: string;
  intro: string;
  none: string;
  terms: readonly { id: string; title: string; table: TableView | null; none: string }[];
  detailsTitle: string;
  details: readonly { id: string; title: string; action: string; whyLabel: string; why: string }[];
}

export function plan(telling: Telling): PlanView {
  const { report, words, f } = telling;
  const sentences = words.report.plan;
  const { actions } = report;
  const total = actions.reduce((sum, { effortDays }) => sum.plus(effortDays), Big(0));
  return {
    title: sectionTitle('plan', words),
    intro: actions.length === 0 ? '' : sentences.intro({ actions: actions.length, days: daysOf(total) }, f),
    none: actions.length === 0 ? sentences.none : '',
    terms: (['short', 'medium'] as const).map((term) => {
      const ofTerm = actions.filter((action) => action.term === term);
      return {
        id: `plan-${term}`,
        title: sentences.terms[term],
        table: ofTerm.length === 0 ? null : termTable(term, ofTerm, telling),
        none: ofTerm.length === 0 ? sentences.noneInTerm : '',
      };
    }),
    detailsTitle: actions.length === 0 ? '' : sentences.details,
    details: actions.map(({ recommendation }) => ({
      id: actionId(recommendation),
      title: words.recommendations[recommendation].title,
      action: words.recommendations[recommendation].action,
      whyLabel: sentences.why,
      why: words.recommendations[recommendation].why,
    })),
  };
}

function termTable(term: Action['term'], actions: readonly Action[], telling: Telling): TableView {
  const { words, f } = telling;
  const sentences = words.report.plan;
  const labels = sentences.columns;
  return {
    id: `plan-${term}-table`,
    caption: sentences.terms[term],
    layout: 'plan',
    columns: columnsOf([labels.priority, labels.action, labels.owner, labels.findings, labels.success]),
    rows: actions.map((action) => ({
      cells: [
        text(f.integer(action.priority)),
        {
          ...links([
            {
              href: `#${actionId(action.recommendation)}`,
              text: words.recommendations[action.recommendation].title,
              lead: '',
            },
          ]),
          note: action.amount === null ? '' : sentences.stake({ amount: action.amount }, f),
        },
        text(sentences.owners[action.owner], sentences.effort({ days: daysOf(Big(action.effortDays)) }, f)),
        links([
          ...linksTo(action.prevents, sentences.prevents, telling),
          ...linksTo(action.detects, sentences.detects, telling),
        ]),
        text(words.recommendations[action.recommendation].success),
      ],
    })),
    more: '',
  };
}

function linksTo(fingerprints: readonly string[], lead: string, telling: Telling): LinkView[] {
  return telling.report.findings
    .slice(0, telling.limits.findings)
    .filter(({ fingerprint }) => fingerprints.includes(fingerprint))
    .map((finding) => ({ ...findingLink(finding, telling), lead }));
}

const daysOf = (days: Big): Decimal => toDecimal(days.toFixed());
