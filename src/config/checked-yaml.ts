import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ExpectedError } from '../errors.ts';

/** What may stand behind a key that is not known at `path`; `''` for nothing. */
export type Suggest = (key: string, path: readonly PropertyKey[]) => string;

/**
 * Reads a YAML file that people write and checks its shape. Throws an ExpectedError that lists every fault with its
 * line.
 * @param file name for the error messages
 */
export function checkedYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  suggest: Suggest = () => '',
): z.output<Schema> {
  const lines = new LineCounter();
  // The core schema keeps dates as text: YAML 1.1 would turn 2024-08-14 into a moment of some time zone.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new ExpectedError(
      `${file}:${lines.linePos(broken.pos[0]).line}: not valid YAML: ${broken.message}`,
    );
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }), { reportInput: true });
  if (parsed.success) return parsed.data;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const faults = parsed.error.issues.flatMap((issue) => flatten(issue, []));
  throw new ExpectedError(
    faults.map(({ path, issue }) => `${file}:${lineOf(path)}: ${describe(path, issue, suggest)}`).join('\n'),
  );
}

type Issue = z.core.$ZodIssue;

/** Of a union, the alternative that bears the name was meant, or else the one that got furthest. */
function flatten(issue: Issue, before: readonly PropertyKey[]): { path: PropertyKey[]; issue: Issue }[] {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, issue }];
  const named = issue.errors.filter((issues) => misnamed(issues) === undefined);
  const names = issue.errors.flatMap((issues) => misnamed(issues) ?? []);
  const [first] = names;
  if (named.length === 0 && first !== undefined) {
    const values = names.flatMap((name) => name.values);
    return [{ path: [...path, ...first.path], issue: { ...first, values } }];
  }
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((inner) => inner.path.length));
  const meant = [...named].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  return meant.flatMap((inner) => flatten(inner, path));
}

/** What says that an alternative of another name was meant: the one literal that is not there. */
const misnamed = (issues: readonly Issue[]) =>
  issues.flatMap((issue) =>
    issue.code === 'invalid_value' && issue.path.length === 1 && issue.values.length === 1 ? [issue] : [],
  )[0];

function describe(path: readonly PropertyKey[], issue: Issue, suggest: Suggest): string {
  const where = path.length === 0 ? 'the file' : path.map(String).join('.');
  const isWhole = issue.code === 'custom' && typeof issue.input === 'object';
  const value = issue.input === undefined || isWhole ? '' : ` (found ${shorten(issue.input)})`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where}: ${issue.keys.map((key) => `"${key}"${suggest(key, path)}`).join(', ')} is not known here`;
    case 'invalid_type':
      return issue.input === undefined
        ? `${where} is missing: expected ${issue.expected}`
        : `${where}: expected ${issue.expected}${value}`;
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(' or ');
      return issue.input === undefined
        ? `${where} is missing: expected ${allowed}`
        : `${where}: expected ${allowed}${value}`;
    }
    default:
      return `${where}: ${issue.message.replace(/^Invalid/, 'invalid')}${value}`;
  }
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
