import { signedDecimal } from './amounts.ts';
import { hasProducts, hasQuantity, type Shape } from './shapes.ts';
import { type FieldChange, type Line, type LineRole, type LogEvent, lineRoles, type Shop } from './shop.ts';

/** The fields that a line has in this shape, in the order in which the table and the log write them. */
export function rolesOfShape(shape: Shape): LineRole[] {
  return lineRoles.filter((role) => {
    if (role === 'quantity') return hasQuantity(shape);
    if (role === 'unitPrice') return shape.schema === 'star-unit-price';
    if (role === 'amount' || role === 'discount' || role === 'vatRate' || role === 'currency')
      return !hasProducts(shape);
    return true;
  });
}

/** What the table says of a line. */
export function textOf(line: Line, role: LineRole): string {
  switch (role) {
    case 'quantity':
      return String(line.quantity);
    case 'unitPrice':
      return signedDecimal(line.unitPriceCents);
    case 'amount':
      return signedDecimal(line.quantity * line.unitPriceCents);
    case 'discount':
      return signedDecimal(line.discountCents);
    case 'vatRate':
      return String(line.vatPercent);
    default:
      return line[role];
  }
}

/** All that the log has seen, in the order in which it was written. */
export function eventsOf(shop: Shop): LogEvent[] {
  const inserts = [...shop.lines, ...shop.gone].flatMap((line): LogEvent[] => {
    const { write } = line;
    if (write === null) return [];
    const event = { ...write, ...insertionOf(shop.shape, line) };
    return Array.from({ length: line.copies }, () => event);
  });
  const all = [...inserts, ...shop.events].map((event, index) => ({ event, index }));
  all.sort((a, b) => (a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : a.index - b.index));
  return all.map(({ event }) => ({ ...event, actor: shop.actorOf(event.actor) }));
}

/** The insertion of a line as the log writes it. */
export function insertionOf(shape: Shape, line: Line) {
  const changes = rolesOfShape(shape)
    .filter((role) => !line.omitted.includes(role))
    .map((role): FieldChange => ({ role, before: null, after: line.logged[role] ?? textOf(line, role) }));
  return { operation: 'insert' as const, entity: 'sale_line' as const, row: line.line, changes };
}

/** The transactions numbered as they begin, as a database numbers them. */
export function transactionNumbers(events: readonly LogEvent[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { transaction } of events) {
    if (!numbers.has(transaction)) numbers.set(transaction, String(7_300_411 + numbers.size * 3));
  }
  return numbers;
}
