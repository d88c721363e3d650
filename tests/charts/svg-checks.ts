import * as assert from 'uvu/assert';
import type { TopLevelSpec } from 'vega-lite';

/** What every SVG of the report must be: well-formed, one element a line, harmless, small numbers, own ids. */
export function checkSvg(svg: string, id: string): void {
  const lines = svg.trimEnd().split('\n');
  assert.match(lines[0] ?? '', new RegExp(`^<svg [^>]*id="${id}"[^>]* role="img" aria-label="[^"]+"`));
  assert.match(lines[1] ?? '', /^<title>[^<]+<\/title>$/);
  for (const line of lines) {
    const isText =
      /^<(text|title)\b(?:"[^"]*"|[^">])*(?:\/>|>(?:[^<]|<\/?tspan(?:"[^"]*"|[^">])*>)*<\/\1>)$/.test(line);
    assert.ok(isText || /^<(?:"[^"]*"|[^">])*>$/.test(line), `more than one element: ${line.slice(0, 200)}`);
    const tags = line.replace(/>[^<]*</g, '><').replace(/aria-label="[^"]*"/, '');
    assert.not.match(tags, /\d\.\d{3,}/, `long numbers: ${line.slice(0, 200)}`);
  }
  assert.equal(unbalanced(svg), [], 'elements that are not closed');
  assert.not.match(svg, /<(script|b|iframe|image|a|foreignObject)\b|\son\w+=|javascript:|NaN|undefined/);
  for (const [, found = ''] of svg.matchAll(/\sid="([^"]*)"/g))
    assert.ok(found.startsWith(id), `id ${found}`);
  assert.not.match(svg, /(?!\n)\p{Cc}|[\u202e\ufffe]/u);
}

function unbalanced(svg: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', , empty] of svg.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|[^">/])*)(\/?)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) return [...open, name];
    } else if (empty !== '/') open.push(name);
  }
  return open;
}

interface Node {
  data?: { values?: readonly Record<string, unknown>[] };
  encoding?: Record<string, unknown>;
  layer?: readonly Node[];
}

/** The fields that an encoding names and a row of its data lacks: Vega draws those without a word. */
export function missingFields(spec: TopLevelSpec): string[] {
  const missing: string[] = [];
  const visit = (node: Node, inherited: readonly Record<string, unknown>[] | undefined): void => {
    const rows = node.data?.values ?? inherited;
    for (const [channel, definition] of Object.entries(node.encoding ?? {})) {
      if (typeof definition !== 'object' || definition === null || !('field' in definition)) continue;
      const field = String(definition.field);
      if (rows === undefined || rows.some((row) => !(field in row))) missing.push(`${channel}: ${field}`);
    }
    for (const child of node.layer ?? []) visit(child, rows);
  };
  visit(spec as Node, undefined);
  return missing;
}
