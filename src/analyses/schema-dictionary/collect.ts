import type { Config } from '../../config/schema.ts';
import { relationNames, roleOf } from '../../model/mapping.ts';
import { ratio } from '../../report/decimal.ts';
import type { DictionaryFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { findForeignKeys, type ProfiledTable } from './keys.ts';
import { profileColumn } from './profile.ts';
import { sensitivityOf } from './sensitivity.ts';

type TableFacts = DictionaryFacts['tables'][number];

const tableRoles: Record<string, TableFacts['role']> = {
  sale_line: 'fact',
  product: 'dimension',
  customer: 'dimension',
  employee: 'dimension',
  calendar_day: 'calendar',
  change: 'log',
};

/** The role by which a row of each relation is known. */
const keyRoles = [
  'sale_line.line',
  'product.product',
  'customer.customer',
  'employee.employee',
  'calendar_day.date',
];

/** Describes every table and column from all of their rows. */
export async function collect(collecting: Collecting): Promise<DictionaryFacts> {
  const { papers, config, tables } = collecting;
  const profiled: ProfiledTable[] = [];
  for (const [tableIndex, table] of tables.entries()) {
    const columns = await Promise.all(
      table.columns.map((column, columnIndex) => {
        const sensitivity = sensitivityOf(config.model, table.name, column.name);
        return profileColumn(
          papers,
          `profile-${tableIndex + 1}-${columnIndex + 1}`,
          table,
          column,
          sensitivity,
        );
      }),
    );
    profiled.push({ table, columns });
  }
  const foreignKeys = await findForeignKeys(papers, config, profiled);
  const described = profiled.map((entry) => describe(entry, config, foreignKeys));
  const columns = described.reduce((sum, table) => sum + table.columns.length, 0);
  return {
    ...{ tables: described, foreignKeys, shape: 'star', roles: [], evidence: {} },
    documentation: { columns, described: 0, coverage: ratio(0, columns), gone: [] },
  };
}

function describe(
  { table, columns }: ProfiledTable,
  config: Config,
  foreignKeys: DictionaryFacts['foreignKeys'],
): TableFacts {
  const relation = relationNames.find((name) => config.model[name]?.table === table.name);
  const keys = columns
    .filter((column) => column.unique && column.nulls === 0 && table.rows > 0)
    .map(({ column }) => column.name);
  const mapped = columns.find(({ column }) =>
    keyRoles.includes(roleOf(config.model, table.name, column.name) ?? ''),
  )?.column.name;
  const primary = mapped !== undefined && keys.includes(mapped) ? mapped : keys[0];
  const role = relation === undefined ? 'unmapped' : (tableRoles[relation] ?? 'unmapped');
  return {
    ...{
      name: table.name,
      sqlName: table.sqlName,
      file: table.file,
      sheet: table.sheet,
      system: table.system,
    },
    ...{ rows: table.rows, role },
    grain: primary === undefined ? null : [primary],
    candidateKeys: keys.map((key) => [key]),
    ...{ dependencies: [], distinctError: null, businessName: null, description: null, describedBy: null },
    ...{ status: 'known', declared: table.declared },
    columns: columns.map((profile, index) => {
      const { column } = profile;
      const isForeign = foreignKeys.some(
        ({ fromTable, fromColumn }) => fromTable === table.name && fromColumn === column.name,
      );
      return {
        ...{ name: column.name, position: index + 1, type: profile.type, scale: profile.scale },
        ...{ meaning: null, writing: null, distinctIsExact: true, minLength: 0, mean: null, quantiles: null },
        ...{ top: [], masks: [], histogram: null, outliers: null, misfits: { rows: 0, first: [] } },
        ...{ businessName: null, description: null, unit: null, describedBy: null, status: 'known' },
        ...{
          nulls: profile.nulls,
          distinct: profile.distinct,
          unique: profile.unique,
          maxLength: profile.maxLength,
        },
        ...{ min: profile.min, max: profile.max, examples: profile.examples },
        sensitivity: sensitivityOf(config.model, table.name, column.name),
        key: column.name === primary ? 'primary' : isForeign ? 'foreign' : null,
        role: roleOf(config.model, table.name, column.name),
      };
    }),
  };
}
