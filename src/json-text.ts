/** Deeper than this, what is written at once is small. */
const deepest = 5;
const pieceLength = 1 << 16;

/**
 * The text of `JSON.stringify(value, null, 2)` and a line feed, in pieces: a report of ten thousand columns is written
 * without ever standing in memory as one text.
 */
export function* jsonText(value: unknown): Generator<string> {
  let piece = '';
  for (const part of partsOf(value, '', 0)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* partsOf(value: unknown, indent: string, depth: number): Generator<string> {
  const inner = `${indent}  `;
  if (depth < deepest && Array.isArray(value) && value.length > 0) {
    let separator = '[\n';
    for (const item of value) {
      yield separator + inner;
      yield* partsOf(item, inner, depth + 1);
      separator = ',\n';
    }
    yield `\n${indent}]`;
    return;
  }
  const entries = depth < deepest ? entriesOf(value) : [];
  if (entries.length === 0) {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${indent}`);
    return;
  }
  let separator = '{\n';
  for (const [key, item] of entries) {
    yield `${separator}${inner}${JSON.stringify(key)}: `;
    yield* partsOf(item, inner, depth + 1);
    separator = ',\n';
  }
  yield `\n${indent}}`;
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).filter(([, item]) => item !== undefined)
    : [];
