import { signedDecimal } from '../amounts.ts';
import { rolesOfShape, textOf } from '../log.ts';
import { type Names, namesOf } from '../names.ts';
import { hasProducts } from '../shapes.ts';
import type { Shop } from '../shop.ts';
import type { TextTable } from './csv.ts';

/** The tables of the shop as they are handed over, without the log. */
export function tablesOf(shop: Shop): TextTable[] {
  const names = namesOf(shop.shape.names);
  const dimensions = hasProducts(shop.shape)
    ? [productsOf(shop, names), customersOf(shop, names), employeesOf(shop, names)]
    : [];
  return [salesOf(shop, names), ...dimensions, calendarOf(shop, names)];
}

function salesOf({ lines, shape }: Shop, { tables, line: columns }: Names): TextTable {
  const roles = rolesOfShape(shape);
  return {
    name: tables.sale_line,
    columns: [columns.line, ...roles.map((role) => columns[role]), columns.soldAt],
    rows: lines.map((line) => [line.line, ...roles.map((role) => textOf(line, role)), line.soldAt]),
  };
}

function productsOf({ products }: Shop, { tables, product: columns }: Names): TextTable {
  return {
    name: tables.product,
    columns: [
      ...[columns.product, columns.label, columns.category, columns.department],
      ...[columns.price, columns.vatRate],
    ],
    rows: products.map(({ product, label, category, department, priceCents, vatPercent }) => [
      ...[product, label, category, department, signedDecimal(priceCents), String(vatPercent)],
    ]),
  };
}

function customersOf({ customers }: Shop, { tables, customer: columns }: Names): TextTable {
  return {
    name: tables.customer,
    columns: [columns.customer, columns.registeredOn],
    rows: customers.map(({ customer, registeredOn }) => [customer, registeredOn]),
  };
}

function employeesOf({ employees }: Shop, { tables, employee: columns, line }: Names): TextTable {
  return {
    name: tables.employee,
    columns: [columns.employee, line.store, columns.hiredOn],
    rows: employees.map(({ employee, store, hiredOn }) => [employee, store, hiredOn]),
  };
}

function calendarOf({ calendar }: Shop, { tables, calendar: columns }: Names): TextTable {
  return {
    name: tables.calendar_day,
    columns: [columns.date, columns.year, columns.month],
    rows: calendar.map((day) => [day, day.slice(0, 4), String(Number(day.slice(5, 7)))]),
  };
}
