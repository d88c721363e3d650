import type { FindingArgs, FindingKind } from '../findings/kinds.ts';
import { toDecimal } from '../report/decimal.ts';
import { decimalOf } from './money.ts';
import type { MonthTally } from './month-tally.ts';
import { disputedDays } from './readings.ts';
import { tables } from './tables.ts';

/**
 * A finding that a right audit of one month makes. `args` holds what follows from the planted faults exactly;
 * shares, stressed amounts and the like are left to the audit.
 */
export type ExpectedFinding = {
  [Kind in FindingKind]: { kind: Kind; args: Partial<FindingArgs[Kind]> };
}[FindingKind];

/** What holds of all months together. */
export interface WholeCompany {
  account: string;
  staff: number;
  products: number;
  /** Products that no line of any month refers to. */
  unsold: number;
  /** Logged employee ids that are a digit too long; the log is replayed whole, whatever the month. */
  malformedIds: number;
}

/** Everything that was planted in a month, under the names of the findings it must lead to. */
export function expectedFindings(month: MonthTally, company: WholeCompany): ExpectedFinding[] {
  const findings = [
    ...disputes(month),
    ...writes(month),
    ...traces(month, company.account),
    ...exposures(company),
  ];
  return findings.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}

const disputes = (month: MonthTally): ExpectedFinding[] =>
  disputedDays(month).map(({ date, tally, first, second }) => ({
    kind: 'reading-moved',
    args: {
      businessDate: date,
      first: { system: first.system, readAt: first.readAt, value: first.value },
      last: { system: second.system, readAt: second.readAt, value: second.value },
      gap: decimalOf(tally.lateCents),
      unexplained: toDecimal('0.00'),
    },
  }));

function writes(month: MonthTally): ExpectedFinding[] {
  const total = month.total();
  const [witness, ...others] = month.witnesses;
  return [
    {
      kind: 'late-writes',
      args: {
        lines: total.lateLines,
        tickets: total.lateTickets,
        amount: decimalOf(total.lateCents),
        closedDayLines: total.lateLines,
        closedDays: disputedDays(month).map(({ closedDay }) => closedDay),
        longestDelayDays: 1,
      },
    },
    {
      kind: 'split-writes',
      args: {
        tickets: month.split.tickets,
        ticketsTotal: total.tickets,
        lateLines: month.split.lateLines,
        ...(witness && others.length === 0 && { witnessTicket: witness.ticket }),
      },
    },
    {
      kind: 'unlocked-period',
      args: {
        days: disputedDays(month).length,
        net: decimalOf(total.lateCents),
        gross: decimalOf(total.lateCents),
        causes: ['insert'],
        longestDelayDays: 1,
        usualDelayDays: 0,
      },
    },
    { kind: 'contradictory-tickets', args: { ...month.contradictory, ticketsTotal: total.tickets } },
    {
      kind: 'mutable-price',
      args: { amount: decimalOf(total.cents), priceUpdates: month.prices.updates },
    },
  ];
}

/** What the log lacks, has lost or betrays. */
function traces(month: MonthTally, account: string): ExpectedFinding[] {
  const { lines } = month.total();
  const { rows, byActor } = month.log;
  const { updates, damaged } = month.prices;
  const accountRows = byActor.get(account) ?? 0;
  const findings: ExpectedFinding[] = [
    { kind: 'weak-log', args: { lacks: ['old-value', 'time-of-day', 'transaction'], rows } },
    {
      kind: 'malformed-actor',
      args: { actor: account, length: account.length, expectedLength: 32, rows: accountRows },
    },
    { kind: 'single-actor', args: { actor: account, rows: accountRows, total: rows } },
    { kind: 'updates-not-applied', args: { updates: month.passwordUpdates, matching: 0 } },
    {
      kind: 'mixed-duties',
      args: { actors: 1, actor: account, priceRows: updates, deletedRows: month.employeesDeleted.length },
    },
    {
      kind: 'rows-without-history',
      args: {
        changes: updates + month.passwordUpdates + month.employeesDeleted.length,
        total: updates + month.passwordUpdates + month.employeesDeleted.length,
        undatedLines: 0,
      },
    },
    {
      kind: 'writes-outside-hours',
      args: {
        events: 0,
        from: null,
        to: null,
        closedDays: disputedDays(month).map(({ closedDay }) => closedDay),
      },
    },
  ];
  if (damaged > 0) {
    findings.push({ kind: 'damaged-log-values', args: { damaged, updates, decodedEqual: damaged } });
  }
  if (month.unlogged.lines > 0) {
    const { lines: unlogged, cents } = month.unlogged;
    findings.push({
      kind: 'unlogged-lines',
      args: { lines: unlogged, total: lines, amount: decimalOf(cents) },
    });
  }
  if (month.missingLines > 0) {
    findings.push({ kind: 'missing-lines', args: { lines: month.missingLines } });
  }
  return findings;
}

/** What the tables show whatever the month. */
const exposures = ({ staff, products, unsold, malformedIds }: WholeCompany): ExpectedFinding[] => [
  {
    kind: 'damaged-identifiers',
    args: {
      table: tableOf(tables.employees.file),
      place: 'row-key',
      values: malformedIds,
      expectedLength: 32,
    },
  },
  {
    kind: 'exposed-secrets',
    args: {
      table: tableOf(tables.employees.file),
      column: 'mot_de_passe_md5',
      values: staff,
      inDatabase: false,
    },
  },
  { kind: 'personal-data', args: {} },
  {
    kind: 'unsold-products',
    args: { table: tableOf(tables.products.file), factTable: tableOf(tables.sales.file), unsold, products },
  },
  { kind: 'inconsistent-names', args: { names: ['code_cliant', 'code_client'] } },
  { kind: 'missing-description', args: { describedTables: 0, describedColumns: 0 } },
  {
    kind: 'normal-form',
    args: {
      table: tableOf(tables.products.file),
      dependencies: [{ determinant: 'rayon', dependent: 'famille' }],
    },
  },
];

const tableOf = (file: string): string => file.replace(/\.csv$/, '');
