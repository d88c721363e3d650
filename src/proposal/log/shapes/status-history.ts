import { similarity } from '../../names.ts';
import { type Beside, columnNamed, defined, type LogInput, type SeenLog } from '../captured.ts';

/** The statuses of what the sales call so: the line, or the ticket. */
export function statusHistoryMapping({ table, recognised }: SeenLog, { relations }: Beside): LogInput | null {
  const { status, recorded } = recognised.evidence;
  const sales = relations.find(({ relation }) => relation === 'sale_line');
  if (status === undefined || recorded === undefined || sales === undefined) return null;
  const units = { line: 'sale_line', ticket: 'ticket' } as const;
  const [best] = (['line', 'ticket'] as const)
    .flatMap((role) => {
      const column = sales.roles.find((mapped) => mapped.role === role)?.column;
      return table.columns.map(({ name }) => ({
        ...{ name, of: units[role] },
        near: column === undefined || name === status || name === recorded ? 0 : similarity(name, column),
      }));
    })
    .sort((a, b) => b.near - a.near);
  if (best === undefined || best.near < 0.75) return null;
  return {
    ...{ shape: 'status-history', table: table.name, of: best.of },
    columns: {
      ...{ row: best.name, status, recorded },
      ...defined({ actor: columnNamed(table, 'actor', [best.name, status, recorded]) }),
    },
  };
}
