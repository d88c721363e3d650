import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { byTable, listed, papersOf, sumOf } from './listed.ts';

const mostExamples = 5;

/**
 * Labels of one column that seem to mean one thing: equal but for case, accents, spaces and punctuation (the
 * "fingerprint" of OpenRefine's clustering), or one or two letters apart where one is rare beside the other
 * (Levenshtein). Moderate: a total by label falls apart into several. Whether they mean one thing is for people to say.
 */
export const nearDuplicateLabels: Check = {
  id: 'near-duplicate-labels',
  unit: 'columns',
  judge({ evidence }) {
    const labels = evidence['near-duplicate-labels'];
    if (labels === null) return { verdict: 'not-applicable', because: 'no-labels' };
    const faulty = labels.filter(({ groups }) => groups > 0);
    const findings = [...byTable(faulty)].map(
      ([table, columns]): Judged => ({
        ...{ kind: 'near-duplicate-labels', severity: 'moderate', subject: table, amount: null },
        papers: papersOf(columns),
        args: {
          ...listed(
            { name: table },
            columns.map(({ column }) => column),
          ),
          groups: sumOf(columns, ({ groups }) => groups),
          examples: columns
            .flatMap(({ first }) => first.map((group) => group.map(({ value }) => value)))
            .slice(0, mostExamples),
        },
      }),
    );
    return answered(labels.length, findings);
  },
};
