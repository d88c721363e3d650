import { eventsOf, rolesOfShape, transactionNumbers } from '../log.ts';
import { type Names, namesOf } from '../names.ts';
import type { LogEvent, LoggedEntity, Shop } from '../shop.ts';
import type { TextTable } from './csv.ts';
import type { LogMappingText } from './logs.ts';

/** The columns of the poor log: no old value, no time of day, no transaction, no number. */
const poorColumns = ['recorded', 'actor', 'action', 'table', 'row', 'field', 'value'] as const;
const columns = [
  ...(['sequence', 'recorded', 'actor', 'action', 'table', 'row', 'field', 'oldValue', 'value'] as const),
  'transaction',
] as const;
type Column = (typeof columns)[number];

/** One row per field that was written. A deletion names no field. */
export function fieldLevelLog(shop: Shop): TextTable[] {
  const names = namesOf(shop.shape.names);
  const isPoor = shop.shape.log === 'field-level-poor';
  const written = isPoor ? poorColumns : columns;
  const events = eventsOf(shop);
  const transactions = transactionNumbers(events);
  const gaps = [...shop.sequenceGaps];
  let sequence = 100_000;
  const rows = events.flatMap((event) => {
    const changes = event.changes.length === 0 ? [{ role: '', before: null, after: null }] : event.changes;
    return changes.map(({ role, before, after }) => {
      sequence += 1;
      for (const gap of gaps.filter((candidate) => sequence === 100_000 + candidate.after))
        sequence += gap.missing;
      const cells: Record<Column, string> = {
        sequence: String(sequence),
        recorded: isPoor ? event.at.slice(0, 10) : event.at,
        actor: event.actor,
        action: names.actions[event.operation],
        table: typeof event.entity === 'string' ? names.logged[event.entity] : event.entity.unknown,
        row: event.row,
        field: fieldOf(names, event, role),
        oldValue: before ?? '',
        value: after ?? '',
        transaction: transactions.get(event.transaction) ?? '',
      };
      return written.map((column) => cells[column]);
    });
  });
  return [{ name: names.tables.change, columns: written.map((column) => names.log[column]), rows }];
}

/** What the log calls a field, by its role in the model; a deletion names none. */
function fieldOf(names: Names, { entity }: LogEvent, role: string): string {
  const known: Readonly<Record<LoggedEntity, Readonly<Record<string, string>>>> = {
    ...{ sale_line: names.line, product: names.product, customer: names.customer },
    employee: names.employee,
  };
  return known[typeof entity === 'string' ? entity : entity.like][role] ?? '';
}

export function fieldLevelMapping(shop: Shop, names: Names): LogMappingText {
  const { sequence, recorded, actor, action, table, row, field, oldValue, value, transaction } = names.log;
  const isPoor = shop.shape.log === 'field-level-poor';
  const named = <Role extends string>(columns: Record<Role, string>, roles: readonly Role[]) =>
    Object.fromEntries(roles.map((role) => [columns[role], role]));
  return {
    ...{ shape: 'field-level', table: names.tables.change },
    columns: {
      ...{ recorded, actor, action, table, row, field, value },
      ...(!isPoor && { oldValue, transaction, sequence }),
    },
    ...{ actions: names.actions, tables: names.logged },
    fields: {
      sale_line: named(names.line, rolesOfShape(shop.shape)),
      product: named(names.product, ['price']),
      customer: named(names.customer, ['registeredOn']),
      employee: named(names.employee, ['hiredOn']),
    },
  };
}
