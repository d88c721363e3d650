import type { Progress, Step } from '../progress.ts';
import type { Formatter } from '../words/formatter.ts';
import type { TerminalWords } from '../words/terminal-words.ts';

/** Where a command writes, and how it may. `cli.ts` makes it of the process's own streams. */
export interface Terminal {
  /** Results, for people and for pipes. */
  out(text: string): void;
  /** Progress and errors. */
  err(text: string): void;
  /** Can a line be written over? */
  isInteractive: boolean;
  /** Milliseconds of a clock that only goes forward; for progress alone. */
  now(): number;
}

export type Loudness = 'quiet' | 'normal' | 'verbose';

const redrawMs = 100;
const clearLine = '\r\u001b[2K';

/** Shows step, rows and time: on one line that changes on a terminal, as plain lines elsewhere. */
export function progressOn(
  terminal: Terminal,
  loudness: Loudness,
  words: TerminalWords,
  format: Formatter,
): Progress {
  let current: { step: Step; detail: string; startedMs: number; rows: number } | null = null;
  let drawnMs = 0;
  const line = () => {
    if (current === null) return '';
    const seconds = ((terminal.now() - current.startedMs) / 1000).toFixed(1);
    const rows = current.rows === 0 ? '' : `, ${format.count(current.rows, words.row)}`;
    return `${words.steps[current.step]}${current.detail}${rows} (${format.seconds(seconds)})`;
  };
  const finish = () => {
    if (current === null || loudness === 'quiet') return;
    terminal.err(`${terminal.isInteractive ? clearLine : ''}${line()}\n`);
    current = null;
  };
  return {
    step: (step, detail) => {
      finish();
      current = {
        step,
        detail: detail === undefined ? '' : ` ${detail}`,
        startedMs: terminal.now(),
        rows: 0,
      };
      if (terminal.isInteractive && loudness !== 'quiet') terminal.err(`${clearLine}${line()}`);
    },
    rows: (rows) => {
      if (current === null) return;
      current.rows = rows;
      if (!terminal.isInteractive || loudness === 'quiet' || terminal.now() - drawnMs < redrawMs) return;
      drawnMs = terminal.now();
      terminal.err(`${clearLine}${line()}`);
    },
    note: (detail, rows) => {
      if (loudness !== 'verbose') return;
      const counted = rows === undefined ? '' : `: ${format.count(rows, words.row)}`;
      terminal.err(`${terminal.isInteractive ? clearLine : ''}  ${detail}${counted}\n`);
    },
    done: finish,
  };
}
