import type { Step } from '../progress.ts';
import type { Metric } from '../report/schema.ts';
import type { DictionaryTerminalWords } from './dictionary-terminal-words.ts';
import type { Noun } from './formatter.ts';

/** What the command line says while it works and when it is done. */
export interface TerminalWords {
  steps: Record<Step, string>;
  row: Noun;
  interrupted: string;
  analysisFailed: (analyses: string) => string;
  reportMade: string;
  findings: (total: number, critical: number) => string;
  pages: Noun;
  demoMade: string;
  demoNext: (configuration: string) => string;
  dictionary: DictionaryTerminalWords;
  diff: {
    title: (before: string, after: string) => string;
    new: string;
    gone: string;
    changed: string;
    unchanged: string;
    moved: string;
    none: string;
    absent: string;
  };
  /** Units of the figures by which runs are compared. */
  units: Record<Exclude<Metric['unit'], 'currency'>, Noun>;
  severities: Record<'minor' | 'moderate' | 'major' | 'critical', string>;
}
