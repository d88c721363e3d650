import Big from 'big.js';
import { signedDecimal } from '../../../src/demo/scenario/amounts.ts';
import type { ExpectedFinding, ExpectedVerdict } from '../../../src/demo/scenario/expectations.ts';
import type { FaultId } from '../../../src/demo/scenario/faults/index.ts';
import type { ScenarioTruth } from '../../../src/demo/scenario/truth.ts';
import type { Finding, Report } from '../../../src/report/schema.ts';
import { verdictsOf } from './verdicts.ts';

/** One thing that the audit had to say. `fault` is null for what follows from the shape of the data. */
export interface Answer {
  fault: FaultId | null;
  what: string;
  found: boolean;
  /** Whether its amount is the planted one, to the cent; null where it has none. */
  exact: boolean | null;
}

export interface Outcome {
  truth: ScenarioTruth;
  answers: readonly Answer[];
  /** Findings above minor that nothing planted explains. */
  unexpected: readonly string[];
  /** Findings above minor in all. */
  reported: number;
  errors: readonly string[];
}

/** Holds a report against what was planted. */
export function scoreOf(truth: ScenarioTruth, report: Report, errors: readonly unknown[]): Outcome {
  const grave = report.findings.filter(({ severity }) => severity !== 'minor');
  const explained = new Set([...truth.allowed, ...truth.findings.map(({ kind }) => kind)]);
  const answers = [
    ...truth.findings.flatMap((expected) => answersTo(expected, report)),
    ...truth.verdicts.flatMap((expected) => answersToVerdict(expected, report)),
  ];
  return {
    ...{ truth, answers, reported: grave.length },
    unexpected: grave
      .filter(({ kind }) => !explained.has(kind))
      .map(({ kind, severity, subject, args }) => `${severity} ${kind} (${subject}) ${JSON.stringify(args)}`),
    errors: errors.map(textOf),
  };
}

/** No report at all: nothing was found. */
export function failedOutcome(truth: ScenarioTruth, error: unknown): Outcome {
  const answer = (fault: FaultId | null, what: string, cents: number | null): Answer => ({
    ...{ fault, what, found: false },
    exact: cents === null ? null : false,
  });
  return {
    ...{ truth, unexpected: [], reported: 0, errors: [textOf(error)] },
    answers: [
      ...truth.findings.flatMap(({ faults, kind, cents }) =>
        (faults.length === 0 ? [null] : faults).map((fault) => answer(fault, kind, cents)),
      ),
      ...truth.verdicts.flatMap(({ faults, hypothesis, cents }) =>
        faults.map((fault) => answer(fault, hypothesis, cents)),
      ),
    ],
  };
}

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** One answer for each fault that leads to the finding. */
function answersTo(expected: ExpectedFinding, { findings }: Report): Answer[] {
  const ofKind = findings.filter(
    ({ kind, subject }) =>
      kind === expected.kind && (expected.subject === null || subject === expected.subject),
  );
  const right = ofKind.filter((finding) => saysOf(finding, expected.args));
  const wanted = Object.keys(expected.args).length === 0 ? '' : ` ${JSON.stringify(expected.args)}`;
  const said = ofKind.length === 0 || right.length > 0 ? '' : `; said ${JSON.stringify(ofKind[0]?.args)}`;
  const { cents } = expected;
  const faults = expected.faults.length === 0 ? [null] : expected.faults;
  return faults.map((fault) => ({
    fault,
    what: `${expected.kind}${expected.subject === null ? '' : ` (${expected.subject})`}${wanted}${cents === null ? '' : ` ${signedDecimal(cents)}`}${said}`,
    found: right.length > 0,
    exact: cents === null ? null : right.some(({ amount }) => amount !== null && isCents(amount, cents)),
  }));
}

function answersToVerdict(expected: ExpectedVerdict, report: Report): Answer[] {
  const { faults, hypothesis, businessDate, verdict, cents } = expected;
  const said = verdictsOf(report).filter(
    (answer) => answer.hypothesis === hypothesis && answer.businessDate === businessDate,
  );
  const right = said.filter((answer) => answer.verdict === verdict);
  return faults.map((fault) => ({
    fault,
    what: `hypothesis ${hypothesis} ${verdict} for ${businessDate}; said ${JSON.stringify(said)}`,
    found: right.length > 0,
    exact: cents === null ? null : right.some(({ amount }) => amount !== null && isCents(amount, cents)),
  }));
}

const saysOf = ({ args }: Finding, expected: ExpectedFinding['args']): boolean => {
  const said = new Map<string, unknown>(Object.entries(args));
  return Object.entries(expected).every(
    ([name, value]) => JSON.stringify(said.get(name)) === JSON.stringify(value),
  );
};

/** Reported figures have cents; what they should have been may have more digits (VAT taken out). */
const isCents = (amount: string, cents: number): boolean =>
  Big(amount).round(2, Big.roundHalfUp).eq(signedDecimal(cents));
