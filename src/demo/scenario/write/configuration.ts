import { figureAt, signedDecimal } from '../amounts.ts';
import { rolesOfShape } from '../log.ts';
import { type Names, namesOf } from '../names.ts';
import { hasProducts } from '../shapes.ts';
import type { PlannedReading, Shop } from '../shop.ts';
import { fileOf, type TextTable } from './csv.ts';
import { logWriters } from './logs.ts';

/** The configuration of the shop's audit, as it will be written; whoever reads it checks it. */
export function configurationOf(shop: Shop, tables: readonly TextTable[], seed: number) {
  const names = namesOf(shop.shape.names);
  const isFlat = !hasProducts(shop.shape);
  const { change: _, ...handed } = names.tables;
  const own: readonly string[] = Object.values(handed);
  return {
    ...{ version: 1, audit: `scenario-${seed}`, client: names.client, title: names.title },
    ...{ language: shop.shape.names, currency: shop.currency, timeZone: shop.timeZone, asOf: shop.asOf },
    ...{ period: shop.period, closedDays: [...shop.closedDays] },
    sources: tables.map((table) => ({
      file: fileOf(table),
      system: own.includes(table.name) ? 'Cube' : 'ERP',
    })),
    model: {
      sale_line: { table: names.tables.sale_line, columns: lineColumns(shop, names) },
      ...(!isFlat && {
        product: { table: names.tables.product, columns: names.product },
        customer: { table: names.tables.customer, columns: names.customer },
        employee: { table: names.tables.employee, columns: names.employee },
      }),
      calendar_day: { table: names.tables.calendar_day, columns: names.calendar },
      change: logWriters[shop.shape.log].mapping(shop, names),
    },
    ...(isFlat && {
      measures: { revenue: { kind: 'amount', discount: 'subtract', currency: 'convert' } },
      rates: { [shop.foreign.currency]: signedDecimal(shop.foreign.percent) },
    }),
    ...{ openingHours: shop.openingHours, serviceAccounts: [...shop.serviceAccounts] },
    readings: shop.readings.map((reading) => readingOf(shop, reading)),
  };
}

function lineColumns({ shape }: Shop, { line }: Names) {
  const { line: key, ticket, product, businessDate, soldAt } = line;
  const others = rolesOfShape(shape).map((role) => [role, line[role]]);
  return { ...Object.fromEntries(others), line: key, ticket, product, businessDate, soldAt };
}

function readingOf(shop: Shop, { system, businessDate, readAt, figure }: PlannedReading) {
  const truth = figureAt(shop, businessDate, readAt);
  const value = figure?.(shop, truth) ?? signedDecimal(truth);
  return { system, businessDate, value, readAt };
}
