/** What the long work tells whoever waits for it. Where it is shown, and how, is the command line's concern. */
export interface Progress {
  /** A step begins: one of the fixed names below. */
  step(step: Step, detail?: string): void;
  /** Rows handled in the current step so far. */
  rows(rows: number): void;
  /** A detail for those who want them: a name that needs no language, and how many rows it has. */
  note(detail: string, rows?: number): void;
  /** The last step is over. */
  done(): void;
}

export type Step = 'store' | 'load' | 'model' | 'analyse' | 'charts' | 'html' | 'pdf' | 'history' | 'demo';

/** For tests and for whoever does not want to know. */
export const silent: Progress = {
  step: () => undefined,
  rows: () => undefined,
  note: () => undefined,
  done: () => undefined,
};
