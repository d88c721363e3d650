import { factsOf } from '../../src/report/build.ts';
import type { Report } from '../../src/report/schema.ts';

/** What was found, as lines of text under the name of the question, so that two ways to find it can be compared. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export const line = (...values: readonly unknown[]): string =>
  values.map((value) => value ?? '∅').join(' | ');

/** The keys whose references the floor counts; the report finds these among others. */
export const declaredKeys = [
  ['ventes', 'ean', 'articles', 'ean'],
  ['ventes', 'code_client', 'clients', 'code_cliant'],
  ['ventes', 'matricule', 'employes', 'matricule'],
  ['ventes', 'date_achat', 'calendrier', 'jour'],
] as const;

const loggedRoles = ['ticket', 'product', 'customer', 'employee', 'businessDate'] as const;

/** The report's own answers to the questions that the floor is asked. */
export function answersOf(report: Report): Answers {
  const revenue = factsOf(report.analyses.revenue);
  const log = factsOf(report.analyses['log-atomicity']);
  const dictionary = factsOf(report.analyses['schema-dictionary']);
  const time = factsOf(report.analyses['as-of']);
  const replay = factsOf(report.analyses.replay);
  if (revenue === null || log === null || dictionary === null || time === null || replay === null)
    throw new Error('an analysis has no facts');
  const { total, products, priceStress } = revenue;
  const lineFields = replay.entities.find(({ entity }) => entity === 'sale_line')?.fields ?? [];
  const applied = (role: string) =>
    lineFields.find((field) => field.role === role && field.operation === 'insert')?.applied;
  const { lines, late, split, contradictory, damagedPrices, otherTables } = log;
  return {
    'revenue total': [
      line(total.lines, total.tickets, total.customers, total.employees, total.amount, revenue.unpricedLines),
    ],
    'revenue by day': revenue.days.map((day) => line(day.businessDate, day.lines, day.tickets, day.amount)),
    'top customers': revenue.topCustomers.map((top) =>
      line(top.customer, top.lines, top.tickets, top.amount),
    ),
    employees: revenue.employees.map((one) => line(one.employee, one.label, one.lines, one.amount)),
    products: [
      line(
        products?.sold,
        products?.neverSold,
        products?.averagePrice,
        products?.highestPrice,
        products?.highestPricedProduct,
      ),
    ],
    'price stress': [line(priceStress?.multiplied, priceStress?.roundedPerPrice, priceStress?.priceUpdates)],
    readings: revenue.readings.map((reading) =>
      line(reading.businessDate, reading.readAt, reading.recomputed, reading.asOf?.amount),
    ),
    'log by table': log.byTable.map(({ table, rows }) => line(table, rows)),
    'log by action': log.byAction.map(({ action, rows }) => line(action, rows)),
    'log by actor': log.actors.map(({ actor, rows, tables }) => line(actor, rows, tables.join(','))),
    'log by day': log.byDay.map((day) => line(day.recordedDay, day.table, day.rows, day.events)),
    'log against lines': [
      line(
        lines.total,
        lines.unlogged,
        lines.unloggedAmount,
        lines.missing,
        lines.contradicted,
        lines.partial,
      ),
    ],
    'late writes': [
      line(
        ...[late.lines, late.tickets, late.amount, late.longestDelayDays, late.usualDelayDays],
        ...[late.onClosedDays.lines, late.onClosedDays.amount],
      ),
    ],
    'logged values': [line(...loggedRoles.map((role) => applied(role)))],
    triangle: (time.measures[0]?.triangle ?? []).flatMap(({ businessDate, cells }) =>
      cells.map((cell) => line(businessDate, cell.delayDays, cell.lines, cell.amount)),
    ),
    'split writes': [line(split.tickets, split.lines, split.lateLines, split.amount)],
    witness: (log.witness?.steps ?? []).map((step) =>
      line(log.witness?.ticket, step.recordedDay, step.lines, step.amount, step.cumulative),
    ),
    'contradictory tickets': [
      line(
        log.ticketCount,
        contradictory.tickets,
        contradictory.severalEmployees,
        contradictory.severalCustomers,
      ),
    ],
    'damaged prices': [line(damagedPrices.updates, damagedPrices.damaged, damagedPrices.decodedEqual)],
    'other tables': [
      line(
        ...[otherTables.customersInserted, otherTables.customersMissing, otherTables.employeesDeleted],
        ...[otherTables.employeesDeletedInUse, otherTables.passwordUpdates],
        otherTables.passwordUpdatesMatching,
      ),
    ],
    dictionary: dictionary.tables.flatMap(({ name, columns }) =>
      columns.map((column) =>
        line(
          ...[`${name}.${column.name}`, column.type, column.nulls, column.distinct, column.unique],
          ...[column.maxLength, ...(column.sensitivity === 'none' ? [column.min, column.max] : [])],
        ),
      ),
    ),
    'foreign keys': declaredKeys.map(([from, column, to, key]) => {
      const found = dictionary.foreignKeys.find(
        (one) =>
          one.fromTable === from && one.fromColumn === column && one.toTable === to && one.toColumn === key,
      );
      return line(`${from}.${column}`, found?.rows, found?.matched, found?.usedKeys, found?.keys);
    }),
  };
}

/** The questions that were answered differently, with the first line that differs on each side. */
export function differences(constat: Answers, floor: Answers): string[] {
  const names = [...new Set([...Object.keys(constat), ...Object.keys(floor)])];
  return names.flatMap((name) => {
    const [ours, theirs] = [constat, floor].map((answers) => [...(answers[name] ?? [])].sort());
    const at = Math.max(ours?.length ?? 0, theirs?.length ?? 0);
    for (let index = 0; index < at; index++) {
      if (ours?.[index] !== theirs?.[index])
        return [`${name}: Constat has "${ours?.[index]}", the floor "${theirs?.[index]}"`];
    }
    return [];
  });
}
