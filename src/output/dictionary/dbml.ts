import type {
  ColumnFacts,
  DictionaryFacts,
  ForeignKeyFacts,
  TableFacts,
} from '../../report/facts/dictionary.ts';
import type { Report } from '../../report/schema.ts';
import { visible } from './visible.ts';

/** The schema in DBML, as dbdiagram.io and the like read it: tables, columns, keys, relations, with their words. */
export function dbml({ audit }: Report, facts: DictionaryFacts): string {
  const names = new Set(facts.tables.map(({ name }) => name));
  const known = facts.foreignKeys.filter(
    ({ fromTable, toTable }) => names.has(fromTable) && names.has(toTable),
  );
  return [
    `Project ${quoted(audit.id)} {\n  Note: ${text(`${audit.title} – ${audit.client}, ${audit.period.label}`)}\n}`,
    // DBML knows no table without columns.
    ...facts.tables.filter(({ columns }) => columns.length > 0).map(tableDbml),
    ...unlike(known).map(refDbml),
  ]
    .join('\n\n')
    .concat('\n');
}

function tableDbml(table: TableFacts): string {
  const composite = table.candidateKeys[0];
  const hasPrimary = table.columns.some(({ key }) => key === 'primary');
  return [
    `Table ${quoted(table.name)} {`,
    ...table.columns.map((column) => `  ${columnDbml(table, column)}`),
    ...(!hasPrimary && composite !== undefined && composite.length > 1
      ? [`  indexes {\n    (${composite.map(quoted).join(', ')}) [pk]\n  }`]
      : []),
    ...noteOf([table.businessName, table.description]).map((note) => `  Note: ${note}`),
    '}',
  ].join('\n');
}

function columnDbml(table: TableFacts, column: ColumnFacts): string {
  const declared = table.declared?.columns.find(({ name }) => name === column.name);
  const isNullable = declared?.nullable ?? (column.nulls > 0 || table.rows === 0);
  const settings = [
    ...(column.key === 'primary' ? ['pk'] : []),
    ...(isNullable ? [] : ['not null']),
    // What is unique in the rows of today is no constraint; what a database enforces is.
    ...(table.declared?.uniques.some(({ columns }) => columns.length === 1 && columns[0] === column.name)
      ? ['unique']
      : []),
    ...noteOf([column.businessName, column.description, column.unit]).map((note) => `note: ${note}`),
  ];
  const type = declared?.type ?? typeOf(column);
  return `${quoted(column.name)} ${quoted(type)}${settings.length === 0 ? '' : ` [${settings.join(', ')}]`}`;
}

/** What a column of a file would be in a database. */
function typeOf({ type, maxLength, scale }: ColumnFacts): string {
  if (type === 'text') return `varchar(${Math.max(1, maxLength)})`;
  if (type === 'decimal') return `decimal(${Math.max(maxLength, (scale ?? 0) + 1)},${scale ?? 0})`;
  if (type === 'integer') return maxLength > 9 ? 'bigint' : 'integer';
  return type === 'empty' ? 'text' : type;
}

const refDbml = (key: ForeignKeyFacts): string => {
  const because =
    key.declaredBy === null
      ? `inferred from the data: ${key.matched} of ${key.rows} rows resolve`
      : `declared by the ${key.declaredBy}`;
  const sign = key.cardinality === 'one-to-one' ? '-' : '>';
  const [from, to] = [
    `${quoted(key.fromTable)}.${quoted(key.fromColumn)}`,
    `${quoted(key.toTable)}.${quoted(key.toColumn)}`,
  ];
  return `// ${because}\nRef: ${from} ${sign} ${to}`;
};

/** DBML takes one relation between the same two columns, and none of a column with itself. */
function unlike(keys: readonly ForeignKeyFacts[]): ForeignKeyFacts[] {
  const seen = new Set<string>();
  return keys.filter((key) => {
    const ends = [
      JSON.stringify([key.fromTable, key.fromColumn]),
      JSON.stringify([key.toTable, key.toColumn]),
    ].sort();
    const pair = ends.join();
    if (ends[0] === ends[1] || seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
}

const noteOf = (parts: readonly (string | null)[]): string[] => {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? [] : [text(said.join(' – '))];
};

const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const inside = (content: string, quote: string): string =>
  content
    .split(/([\n\r\t])/)
    .map((part) => escapes[part] ?? visible(part).replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`))
    .join('');

const quoted = (name: string): string => `"${inside(name === '' ? ' ' : name, '"')}"`;
const text = (content: string): string => `'${inside(content, "'")}'`;
