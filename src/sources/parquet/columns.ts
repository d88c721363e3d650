import type { FileMetaData, SchemaElement, SchemaTree } from 'hyparquet';
import { parquetSchema } from 'hyparquet';
import { isListLike, isMapLike } from 'hyparquet/src/schema.js';
import { leafText } from './value.ts';

/** A column of the table: a leaf, or a tree whose values become JSON. */
export interface ParquetColumn {
  /** As the file has it. */
  name: string;
  isNested: boolean;
  toText(value: unknown): string;
}

export function columnsOf(metadata: FileMetaData): ParquetColumn[] {
  return parquetSchema(metadata).children.map((node) => {
    const isNested = node.children.length > 0 || node.element.repetition_type === 'REPEATED';
    return {
      name: node.element.name,
      isNested,
      toText: isNested ? jsonOf(node) : leafText(node.element).toText,
    };
  });
}

/**
 * The same file, described so that the library leaves the values alone that it would round (decimals) or refuse: they
 * come as they are stored.
 */
export function withRawValues(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map((element): SchemaElement => {
    const { converted_type: converted, logical_type: logical, ...bare } = element;
    return isRaw.test(logical?.type ?? '') || isRaw.test(converted ?? '') ? bare : element;
  });
  return { ...metadata, schema };
}

const isRaw = /^(DECIMAL|INTERVAL|BSON|GEOMETRY|GEOGRAPHY)$/;

/** How values of a tree become JSON, in the shape that the library gives them. */
function jsonOf(node: SchemaTree): (value: unknown) => string {
  const present = presentJson(node);
  return (value) => (value === null || value === undefined ? 'null' : present(value));
}

function presentJson(node: SchemaTree): (value: unknown) => string {
  const [child] = node.children;
  if (child !== undefined && isListLike(node)) {
    const item = jsonOf(child.children.length === 1 ? (child.children[0] ?? child) : child);
    return (value) => arrayJson(value, item);
  }
  const mapped = child?.children[1];
  if (mapped !== undefined && isMapLike(node)) {
    const item = jsonOf(mapped);
    return (value) => objectJson(value, () => item);
  }
  if (node.children.length > 0 && node.element.logical_type?.type !== 'VARIANT') {
    const members = new Map(node.children.map((member) => [member.element.name, jsonOf(member)]));
    const struct = (value: unknown) => objectJson(value, (name) => members.get(name) ?? JSON.stringify);
    return (value) => (Array.isArray(value) ? arrayJson(value, struct) : struct(value));
  }
  const { toText, isJson } = leafText(node.element);
  const leaf = (value: unknown) => {
    const text = toText(value);
    return isJson && text !== 'NaN' && !text.endsWith('Infinity') ? text : JSON.stringify(text);
  };
  return (value) => (Array.isArray(value) ? arrayJson(value, leaf) : leaf(value));
}

const arrayJson = (value: unknown, item: (value: unknown) => string): string =>
  Array.isArray(value) ? `[${value.map((part) => item(part)).join(',')}]` : item(value);

function objectJson(value: unknown, memberOf: (name: string) => (value: unknown) => string): string {
  const members = Object.entries(Object(value)).map(
    ([name, member]) => `${JSON.stringify(name)}:${memberOf(name)(member)}`,
  );
  return `{${members.join(',')}}`;
}
