/**
 * The members of one JSON object: key and value as text. Numbers keep their digits as they are written, which a
 * JavaScript number would not; objects and arrays stay JSON; null is null.
 * @param json One JSON text.
 * @returns null when it is no JSON object, or names a key twice.
 */
export function membersOf(json: string): Map<string, string | null> | null {
  // The parser vouches for the grammar, so that the walk below may be simple.
  if (keysOf(json) === null) return null;
  const members = new Map<string, string | null>();
  for (let at = json.indexOf('{') + 1; ; ) {
    at = afterBlank(json, at);
    if (json[at] === ',') at = afterBlank(json, at + 1);
    if (json[at] === '}') return members;
    const keyEnd = stringEnd(json, at);
    const key = stringOf(json, at, keyEnd);
    if (members.has(key)) return null;
    const start = afterBlank(json, json.indexOf(':', keyEnd) + 1);
    const end = valueEnd(json, start);
    members.set(key, textOf(json, start, end));
    at = end;
  }
}

/** The keys of one JSON object, each once; null when the text is none. Quicker than its members. */
export function keysOf(json: string): string[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : null;
  } catch {
    return null;
  }
}

function textOf(json: string, start: number, end: number): string | null {
  if (json[start] === '"') return stringOf(json, start, end);
  const text = json.slice(start, end).trimEnd();
  return text === 'null' ? null : text;
}

/** The text of the string literal from its opening quote to behind its closing one. */
function stringOf(json: string, start: number, end: number): string {
  const inner = json.slice(start + 1, end - 1);
  return inner.includes('\\') ? String(JSON.parse(json.slice(start, end))) : inner;
}

function valueEnd(json: string, start: number): number {
  const first = json[start];
  if (first === '"') return stringEnd(json, start);
  if (first === '{' || first === '[') return nestedEnd(json, start);
  let at = start;
  while (at < json.length && json[at] !== ',' && json[at] !== '}') at += 1;
  return at;
}

function nestedEnd(json: string, start: number): number {
  let depth = 0;
  for (let at = start; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') at = stringEnd(json, at) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return json.length;
}

/** Behind the closing quote of the string that opens at `start`. */
function stringEnd(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    at = json.indexOf('"', at);
    if (at < 0) break;
    let backslashes = 0;
    while (json[at - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return at + 1;
  }
  return json.length;
}

function afterBlank(json: string, start: number): number {
  let at = start;
  while (json[at] === ' ' || json[at] === '\t' || json[at] === '\n' || json[at] === '\r') at += 1;
  return at;
}
