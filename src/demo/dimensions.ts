import type { Catalogue } from './catalogue.ts';
import { type Day, daysFrom, weekday } from './days.ts';
import type { Clientele, Employee } from './people.ts';
import { record } from './tables.ts';

const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** By department, then by label; compared by code unit, which no locale changes. */
export function* productRecords({ products }: Catalogue): Generator<string> {
  const sorted = products
    .map((product) => ({ ...product, key: [product.family, product.department, product.label].join('\t') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { ean, family, department, label, price } of sorted) {
    yield record(ean, family, department, label, price);
  }
}

export function* customerRecords({ customers }: Clientele): Generator<string> {
  for (const { id, registeredOn } of customers) yield record(id, registeredOn);
}

export function* employeeRecords(staff: readonly Employee[]): Generator<string> {
  for (const { id, login, firstName, lastName, mail, passwordHash, startedOn } of staff) {
    yield record(id, login, firstName, lastName, mail, passwordHash, startedOn);
  }
}

export function* calendarRecords(first: Day, last: Day): Generator<string> {
  for (const day of daysFrom(first, last)) {
    const [year = '', month = '', dayOfMonth = ''] = day.split('-');
    const number = Number(month);
    const quarter = `T${Math.ceil(number / 3)}`;
    yield record(
      day,
      year,
      String(number),
      String(Number(dayOfMonth)),
      monthNames[number - 1] ?? '',
      String(weekday(day)),
      quarter,
    );
  }
}
