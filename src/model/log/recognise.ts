import type { LogShapeId } from '../../config/log/index.ts';

/** A column as far as it tells of a log's shape. */
export interface SeenColumn {
  name: string;
  /** Some of its values, as text; the more, the surer. */
  samples: readonly string[];
}

/** What a table looks like. */
export interface RecognisedShape {
  shape: LogShapeId;
  /** From 0 to 1. */
  confidence: number;
  /** The columns that say so, by what they are in that shape. */
  evidence: Readonly<Record<string, string>>;
}

/**
 * What shape of log a table is, from its columns' names and some of their values alone; null where it looks like none.
 * The surest shape wins; of two that are equally sure the first in the list, which asks for more.
 */
export function recogniseShape(table: string, columns: readonly SeenColumn[]): RecognisedShape | null {
  const found = [
    isCdc,
    isEnvelope,
    isStatement,
    isRowJson,
    isFieldLevel,
    isTemporal,
    isStatusHistory,
  ].flatMap((look) => look(columns, plain(table)) ?? []);
  return found.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
}

type Look = (columns: readonly SeenColumn[], table: string) => RecognisedShape | null;

/** A name without case, accents and signs. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const named = (columns: readonly SeenColumn[], names: RegExp): SeenColumn | undefined =>
  columns.find(({ name }) => names.test(plain(name)));

/** Are nearly all of the values so? */
const mostly = ({ samples }: SeenColumn, is: (value: string) => boolean): boolean =>
  samples.length > 0 && samples.filter(is).length >= samples.length * 0.8;

const shaped = (
  shape: LogShapeId,
  confidence: number,
  columns: Readonly<Record<string, SeenColumn | undefined>>,
): RecognisedShape => ({
  ...{ shape, confidence },
  evidence: Object.fromEntries(
    Object.entries(columns).flatMap(([role, column]) => (column === undefined ? [] : [[role, column.name]])),
  ),
});

const isCdc: Look = (columns) => {
  const [action, transaction, sequence] = [/^operation$/, /^startlsn$/, /^seqval$/].map((name) =>
    named(columns, name),
  );
  if (action === undefined || transaction === undefined) return null;
  if (action.samples.length > 0 && !mostly(action, (value) => /^[1-4]$/.test(value.trim()))) return null;
  const isWritten = action.name.startsWith('__$') && transaction.name.startsWith('__$');
  return shaped('cdc', isWritten ? 0.99 : 0.8, { action, transaction, sequence });
};

/** The members of a JSON object; null where the text is none. */
function membersOf(value: string): ReadonlyMap<string, unknown> | null {
  if (!value.trimStart().startsWith('{')) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null ? new Map(Object.entries(parsed)) : null;
  } catch {
    return null;
  }
}

/** The event within its wrapper, or the value itself where it has none. */
export function eventOf(value: string): ReadonlyMap<string, unknown> | null {
  const members = membersOf(value);
  const payload = members?.get('payload');
  return typeof payload === 'object' && payload !== null ? new Map(Object.entries(payload)) : members;
}

const isEvent = (value: string): boolean => {
  const event = eventOf(value);
  if (event === null) return false;
  return (event.has('op') && (event.has('after') || event.has('before'))) || isBlock(event);
};
const isBlock = (event: ReadonlyMap<string, unknown>): boolean =>
  event.has('status') && event.has('event_count');

const isEnvelope: Look = (columns) => {
  const value = columns.find((column) => mostly(column, isEvent));
  if (value !== undefined) return shaped('envelope', 0.97, { value });
  const [before, after, action, source] = [/^before$/, /^after$/, /^op$/, /^source$/].map((name) =>
    named(columns, name),
  );
  if (after === undefined || action === undefined) return null;
  const isCoded = mostly(action, (code) => /^[cudrt]$/i.test(code.trim()));
  const isRecord = mostly(after, (text) => membersOf(text) !== null);
  return isCoded && isRecord
    ? shaped('envelope', source === undefined ? 0.85 : 0.97, { action, before, after, source })
    : null;
};

const isStatement: Look = (columns) => {
  const message = columns.find((column) =>
    mostly(column, (value) => /\bAUDIT: (SESSION|OBJECT),\d/.test(value)),
  );
  if (message !== undefined) return shaped('statement', 0.99, { message });
  const [auditType, statementId, kind, action, table, statement] = [
    ...[/^audittype$/, /^statementid$/, /^(class|statementclass)$/, /^(command|commandtag|statementtype)$/],
    ...[/^(objectname|object|relation|tablename)$/, /^(statement|sqltext|query|sql)$/],
  ].map((name) => named(columns, name));
  if (action === undefined || statement === undefined) return null;
  const isSql = mostly(statement, (text) =>
    /^\s*(insert|update|delete|merge|select|with|copy|truncate)\b/i.test(text),
  );
  const marks = [auditType, statementId, kind, table].filter((column) => column !== undefined).length;
  if (!isSql && marks < 3) return null;
  return shaped('statement', marks >= 3 ? 0.97 : marks >= 1 ? 0.8 : 0.6, {
    class: kind,
    action,
    table,
    statement,
  });
};

const actionNames =
  /^(action|operation|op|dml|event|eventtype|typeaction|typeoperation|changetype|actiontype)$/;
const actionWords =
  /^([iudcm]|insert(ed)?|updated?|deleted?|created?|add(ed)?|modif(y|ied|ication)?|change|removed?|ajout|creation|suppr(ession)?)$/;

const actionOf = (columns: readonly SeenColumn[]): SeenColumn | undefined =>
  columns.find((column) => mostly(column, (value) => actionWords.test(plain(value)))) ??
  named(columns, actionNames);

const oldNames = /old|before|ancien|avant|prev|original|rowdata/;

const isRowJson: Look = (columns) => {
  const records = columns.filter((column) => mostly(column, (value) => membersOf(value) !== null));
  const action = actionOf(columns);
  if (records.length === 0 || action === undefined) return null;
  const oldRecord = records.length > 1 ? records.find(({ name }) => oldNames.test(plain(name))) : undefined;
  const record = records.find((column) => column !== oldRecord);
  return shaped('row-json', 0.9, { action, record, oldRecord });
};

const fieldNames =
  /^(field|champs?|column|colonne|attribut|attribute|property|propriete|rubrique|nomchamp|nomcolonne|(column|field|attribute|property)name)$/;
const valueNames =
  /^(new|nouvelle?)?(value|valeur|detail|details|content|contenu)$|^(value|valeur)(new|apres|after)$|^new$/;

const isFieldLevel: Look = (columns) => {
  const [field, value] = [named(columns, fieldNames), named(columns, valueNames)];
  const action = actionOf(columns);
  if (field === undefined || action === undefined) return null;
  return shaped('field-level', value === undefined ? 0.7 : 0.95, { action, field, value });
};

const fromNames =
  /^(valid(from|since)|sysstarttime|rowstart|sysstart|start(time|date)?|effective(from|date|start)|valide(depuis|du)|debutvalidite|datedebut(validite)?|rowvalidfrom)$/;
const toNames =
  /^(valid(to|until|till)|sysendtime|rowend|sysend|end(time|date)?|effective(to|end)|expirydate|valide(jusqua|au)|finvalidite|datefin(validite)?|rowvalidto)$/;
const historyNames = /hist|archive|temporal|version|scd/;

const isTemporal: Look = (columns, table) => {
  const [validFrom, validTo] = [named(columns, fromNames), named(columns, toNames)];
  if (validFrom === undefined || validTo === undefined || columns.length < 4) return null;
  const isOpen = validTo.samples.some((value) =>
    /^(9999-12-31|2038-01-19|31[/.-]12[/.-]9999)/.test(value.trim()),
  );
  const isHistory = historyNames.test(table);
  return shaped('temporal', isHistory ? 0.92 : isOpen ? 0.75 : 0.5, { validFrom, validTo });
};

const statusNames = /^(new|nouveau|nouvelle)?(status|statut|etat|state)(code|new|after)?$/;
const changedNames =
  /^(changed|recorded|updated|modified|created|entered|statuschanged|logged)(at|on|date|time)?$|^(date|timestamp|horodatage|heure|depuis|datestatut|datechangement|dateheure|datemodif(ication)?|since)$/;

/** Few columns, one of them a status, and a key that comes back: what a status history is made of. */
const isStatusHistory: Look = (columns, table) => {
  const [status, recorded] = [named(columns, statusNames), named(columns, changedNames)];
  if (status === undefined || recorded === undefined || columns.length > 8) return null;
  if (columns.some(({ samples }) => samples.some((value) => membersOf(value) !== null))) return null;
  const isNamed = /stat|etat/.test(table);
  return shaped('status-history', isNamed && historyNames.test(table) ? 0.92 : isNamed ? 0.75 : 0.5, {
    ...{ status, recorded },
  });
};
