import type { RevenueFacts } from '../../../report/facts.ts';
import { code, columnsOf, first, number, type TableView, text } from './cells.ts';
import { readingTable } from './readings.ts';
import {
  chart,
  type FigureView,
  factsOf,
  type StatusView,
  sectionTitle,
  statusOf,
  type Telling,
} from './telling.ts';

export interface RevenueView {
  title: string;
  status: StatusView;
  body: {
    total: string;
    unpriced: string;
    headings: Record<
      'basis' | 'days' | 'readings' | 'customers' | 'employees' | 'products' | 'stress',
      string
    >;
    basis: string;
    measures: TableView;
    measuresHeading: string;
    days: TableView;
    /** Null for one day, whose only bar would say nothing. */
    daysFigure: FigureView | null;
    readings: TableView | null;
    noReadings: string;
    customers: TableView;
    customersFigure: FigureView;
    employees: TableView;
    employeesFigure: FigureView;
    products: string;
    stress: string;
  } | null;
}

export function revenue(telling: Telling): RevenueView {
  const { report, words, f } = telling;
  const sentences = words.report.revenue;
  const facts = factsOf(report.analyses.revenue);
  const head = { title: sectionTitle('revenue', words), status: statusOf('revenue', telling) };
  if (facts === null) return { ...head, body: null };
  const readings = readingTable(facts, telling, { id: 'revenue-readings', full: true });
  return {
    ...head,
    body: {
      total: sentences.total(facts.total, f),
      unpriced: sentences.unpriced({ lines: facts.unpricedLines }, f),
      headings: sentences.headings,
      basis: sentences.basis[facts.priceBasis],
      measures: measureTable(facts, telling),
      measuresHeading: sentences.measures.heading,
      days: dayTable(facts, telling),
      daysFigure: facts.days.length > 1 ? chart('revenue-per-day', telling) : null,
      readings,
      noReadings: readings === null ? sentences.noReadings : '',
      customers: customerTable(facts, telling),
      customersFigure: chart('top-customers', telling),
      employees: employeeTable(facts, telling),
      employeesFigure: chart('employee-share', telling),
      products: facts.products === null ? '' : sentences.products(facts.products, f),
      stress:
        facts.priceStress === null
          ? ''
          : sentences.stress({ ...facts.priceStress, total: facts.total.amount }, f),
    },
  };
}

function measureTable({ measures }: RevenueFacts, { words, f }: Telling): TableView {
  const { columns, names, definition, value, missing, heading } = words.report.revenue.measures;
  const nameOf = (id: string) => Object.entries(names).find(([builtIn]) => builtIn === id)?.[1] ?? id;
  return {
    id: 'revenue-measures',
    caption: heading,
    layout: 'plain',
    columns: columnsOf([columns.measure, columns.definition, columns.value], [columns.value]),
    rows: measures.map((measure) => ({
      cells: [
        text(nameOf(measure.id)),
        text(
          definition(measure, f),
          measure.missingLines === 0 ? '' : missing({ lines: measure.missingLines }, f),
        ),
        number(value(measure, f)),
      ],
    })),
    more: '',
  };
}

function dayTable(facts: RevenueFacts, { words, f, limits }: Telling): TableView {
  const { dayColumns: labels, headings } = words.report.revenue;
  const { shown, more } = first(facts.days, limits.days, words.nouns.day, words, f);
  return {
    id: 'revenue-days',
    caption: headings.days,
    layout: 'plain',
    columns: columnsOf(
      [labels.day, labels.lines, labels.tickets, labels.amount],
      [labels.lines, labels.tickets, labels.amount],
    ),
    rows: shown.map((day) => ({
      cells: [
        text(f.date(day.businessDate)),
        number(f.integer(day.lines)),
        number(f.integer(day.tickets)),
        number(f.money(day.amount)),
      ],
    })),
    more,
  };
}

function customerTable(facts: RevenueFacts, { words, f, limits }: Telling): TableView {
  const { customerColumns: labels, headings } = words.report.revenue;
  const { shown, more } = first(facts.topCustomers, limits.rows, words.nouns.customer, words, f);
  return {
    id: 'top-customers',
    caption: headings.customers,
    layout: 'plain',
    columns: columnsOf(
      [labels.customer, labels.lines, labels.tickets, labels.amount, labels.share],
      [labels.lines, labels.tickets, labels.amount, labels.share],
    ),
    rows: shown.map((customer) => ({
      cells: [
        code(customer.customer),
        number(f.integer(customer.lines)),
        number(f.integer(customer.tickets)),
        number(f.money(customer.amount)),
        number(f.percent(customer.share)),
      ],
    })),
    more,
  };
}

function employeeTable(facts: RevenueFacts, { words, f, limits }: Telling): TableView {
  const { employeeColumns: labels, headings } = words.report.revenue;
  const labelled = facts.employees.map(({ label }) => label);
  const namesakes = new Set(labelled.filter((label, index) => labelled.indexOf(label) !== index));
  const { shown, more } = first(facts.employees, limits.rows, words.nouns.employee, words, f);
  return {
    id: 'employees',
    caption: headings.employees,
    layout: 'plain',
    columns: columnsOf(
      [labels.employee, labels.lines, labels.amount, labels.share],
      [labels.lines, labels.amount, labels.share],
    ),
    rows: shown.map((employee) => ({
      cells: [
        code(employee.label, namesakes.has(employee.label) ? employee.employee : ''),
        number(f.integer(employee.lines)),
        number(f.money(employee.amount)),
        number(f.percent(employee.share)),
      ],
    })),
    more,
  };
}
