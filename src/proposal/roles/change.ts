import type { ColumnFacts } from '../../report/facts/dictionary.ts';
import { dateKind, rowsPerValue } from '../columns.ts';
import type { LogEvidence, LogJoinEvidence } from '../evidence/evidence.ts';
import { readActions } from '../log/actions.ts';
import { namesField, namesTable } from '../log/meanings.ts';
import type { RelationProposal, Signal } from '../proposal.ts';
import type { RoleRule } from './role.ts';

/** What is known of a log before its columns are named. */
export interface LogContext {
  asked: LogEvidence;
  joins: LogJoinEvidence;
  /** The tables that the log may speak of. */
  relations: readonly RelationProposal[];
  /** The columns of all other tables. */
  columns: readonly string[];
}

const namesFrom = 0.5;
const shown = 4;

/** A row of the log is one change of one field. */
export function changeRules({ asked, joins, relations, columns }: LogContext): readonly RoleRule[] {
  const valuesOf = (column: ColumnFacts) =>
    asked.values.find((entry) => entry.column === column.name)?.values ?? [];
  /** Share of the rows whose value passes, with the values that do. */
  const share = (column: ColumnFacts, passes: (value: string) => boolean) => {
    const values = valuesOf(column);
    const good = values.filter(({ value }) => passes(value));
    const rows = values.reduce((sum, entry) => sum + entry.rows, 0);
    const goodRows = good.reduce((sum, entry) => sum + entry.rows, 0);
    return {
      byRows: rows === 0 ? 0 : goodRows / rows,
      byValues: values.length === 0 ? 0 : good.length / values.length,
      values: good.slice(0, shown).map(({ value }) => value),
    };
  };
  const keyShare = (column: ColumnFacts) =>
    joins.keys
      .filter((entry) => entry.column === column.name && entry.distinct > 0)
      .map(({ relation, matched, distinct }) => ({ relation, share: matched / distinct }))
      .sort((a, b) => b.share - a.share)[0];
  return [
    {
      ...{ role: 'recorded', required: true, concept: 'recorded', kin: ['day', 'saleDate', 'registeredOn'] },
      values: (column, { table }) => {
        const kind = dateKind(column);
        if (kind === null || kind === 'undecidable') return null;
        const others = table.columns.filter((other) => dateKind(other) !== null);
        const range = { from: column.min ?? '', to: column.max ?? '' };
        return [
          { code: kind === 'date' ? 'dates' : 'serials', ...range, weight: 0.35 },
          ...(others.length === 1 ? [{ code: 'only-date' as const, weight: 0.5 }] : []),
        ];
      },
    },
    {
      ...{ role: 'action', required: true, concept: 'action' },
      values: (column) => {
        const values = valuesOf(column).map(({ value }) => value);
        const read = readActions(values).filter(({ seen }) => seen);
        if (read.length === 0) return null;
        return [
          {
            code: 'log-actions',
            values: read.map(({ value }) => value),
            weight: 0.85 * (read.length / values.length),
          },
        ];
      },
    },
    {
      ...{ role: 'table', required: true, concept: 'logTable' },
      values: (column) => {
        if (
          valuesOf(column).length === 0 ||
          readActions(valuesOf(column).map(({ value }) => value)).length > 0
        )
          return null;
        const found = share(column, (value) => namesTable(value, relations) >= namesFrom);
        return found.byValues < 0.5
          ? []
          : [{ code: 'log-tables', values: found.values, weight: 0.75 * found.byRows }];
      },
    },
    {
      ...{ role: 'field', required: true, concept: 'field' },
      values: (column) => {
        if (valuesOf(column).length === 0 || dateKind(column) !== null) return null;
        const found = share(column, (value) => namesField(value, columns) >= namesFrom);
        return found.byValues < 0.5
          ? []
          : [{ code: 'log-fields', values: found.values, weight: 0.7 * found.byRows }];
      },
    },
    {
      ...{ role: 'row', required: true, concept: 'logRow', kin: ['line', 'product'] },
      values: (column) => {
        if (dateKind(column) === 'date') return null;
        const best = keyShare(column);
        if (best === undefined || best.share < 0.3) return [];
        return [inKey(relations, best, best.relation === 'sale_line' ? 0.75 : 0.35)];
      },
    },
    {
      ...{ role: 'value', required: true, concept: 'value', kin: ['amount', 'label'] },
      values: (column, { table }) => {
        if (column.type !== 'text' || dateKind(column) !== null) return null;
        // Values of all fields together: more than tables or fields, of every form.
        const isVaried = column.distinct > 10 && rowsPerValue(column, table.rows) >= 1;
        const share = joins.values.find((entry) => entry.column === column.name)?.share ?? 0;
        return [
          ...((keyShare(column)?.share ?? 0) < 0.9 && isVaried
            ? [{ code: 'many-labels' as const, weight: 0.3 }]
            : []),
          ...(share >= 0.3
            ? [{ code: 'as-in-tables' as const, percent: Math.round(share * 100), weight: 0.7 * share }]
            : []),
        ];
      },
    },
    {
      ...{ role: 'actor', concept: 'actor', kin: ['employee', 'customer', 'login'] },
      values: (column, { table }): Signal[] | null =>
        dateKind(column) === null && rowsPerValue(column, table.rows) >= 2
          ? [{ code: 'few-values', values: column.distinct, weight: 0.15 }]
          : null,
    },
    {
      ...{ role: 'oldValue', concept: 'oldValue', kin: ['value'] },
      values: (column) => (dateKind(column) === null ? [] : null),
    },
    {
      ...{ role: 'transaction', concept: 'transaction', kin: ['ticket'] },
      values: (column) => (dateKind(column) === null ? [] : null),
    },
  ];
}

function inKey(
  relations: readonly RelationProposal[],
  { relation, share }: { relation: string; share: number },
  weight: number,
): Signal {
  const target = relations.find((proposal) => proposal.relation === relation);
  return {
    ...{ code: 'in-key', table: target?.table ?? relation, column: target?.roles[0]?.column ?? '' },
    ...{ percent: Math.round(share * 100), weight: weight * share },
  };
}
