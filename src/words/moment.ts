import type { Formatter } from './formatter.ts';

/** A day, or a moment with its seconds where it has any, which tell writes of one minute apart. */
export function momentText(recorded: string, f: Formatter): string {
  const seconds = recorded.slice(16, 19);
  return `${f.date(recorded)}${seconds === '' || seconds === ':00' ? '' : seconds}`;
}
