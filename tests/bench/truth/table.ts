import { type FaultId, faults } from '../../../src/demo/scenario/faults/index.ts';
import type { Outcome } from './score.ts';

export interface Row {
  name: string;
  cases: number;
  /** Things to be said, and those that were. */
  expected: number;
  found: number;
  /** Findings above minor, and those that nothing planted explains. */
  reported: number;
  unexpected: number;
  amounts: number;
  exact: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function rowOf(name: string, outcomes: readonly Outcome[], fault?: FaultId): Row {
  const answers = outcomes.flatMap((outcome) =>
    outcome.answers.filter((answer) => fault === undefined || answer.fault === fault),
  );
  const amounts = answers.filter(({ exact }) => exact !== null);
  return {
    ...{ name, cases: outcomes.length, expected: answers.length },
    found: answers.filter(({ found }) => found).length,
    reported: sum(outcomes.map(({ reported }) => reported)),
    unexpected: sum(outcomes.map(({ unexpected }) => unexpected.length)),
    ...{ amounts: amounts.length, exact: amounts.filter(({ exact }) => exact).length },
  };
}

/** A row for each fault, one for the clean cases, and the total, which comes last. */
export function rowsOf(outcomes: readonly Outcome[]): Row[] {
  const holding = (fault: FaultId) =>
    outcomes.filter(({ truth }) => truth.faults.some((planted) => planted.fault === fault));
  return [
    ...faults.map(({ id }) => rowOf(id, holding(id), id)),
    rowOf(
      'clean',
      outcomes.filter(({ truth }) => truth.faults.length === 0),
    ),
    rowOf('all', outcomes),
  ].filter(({ cases }) => cases > 0);
}

/** 1 where there was nothing to find, or nothing that could have been wrong. */
export const recallOf = ({ found, expected }: Row): number => (expected === 0 ? 1 : found / expected);
export const precisionOf = ({ reported, unexpected }: Row): number =>
  reported === 0 ? 1 : (reported - unexpected) / reported;

const columns = ['fault', 'cases', 'recall', 'precision', 'amounts exact'] as const;

/** The table as text, in columns. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    String(row.cases),
    `${recallOf(row).toFixed(3)} (${row.found}/${row.expected})`,
    `${precisionOf(row).toFixed(3)} (${row.reported - row.unexpected}/${row.reported})`,
    row.amounts === 0 ? '-' : `${row.exact}/${row.amounts}`,
  ]);
  const all = [[...columns], ...cells];
  const widths = columns.map((_, index) => Math.max(...all.map((line) => line[index]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
