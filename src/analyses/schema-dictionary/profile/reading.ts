import type { ColumnFacts } from '../../../report/facts/dictionary.ts';
import type { DateParts } from './separated-dates.ts';

/** How the text of a fitting value becomes a number or a moment, in SQL. */
export type Conversion =
  /** Characters to replace or leave out, as for `translate`. */
  | { kind: 'number'; from: string; to: string }
  | { kind: 'moment'; parts: DateParts }
  | { kind: 'boolean' | 'text' };

/** The type that the values of a column show, and the forms of values that are of that type. */
export interface Typing {
  type: ColumnFacts['type'];
  writing: ColumnFacts['writing'];
  conversion: Conversion;
  /** Forms of the values that fit, of those that the column has; all of them where the type is text. */
  forms: readonly string[];
}
