import { type Observations, type Reject, rejectLimit } from './source.ts';
import { unstorable } from './unstorable.ts';

const valueLimit = 200;
const everyUnstorable = new RegExp(unstorable, 'gu');

/** Collects what one reading of a table notices; `snapshot` is what the store and the report see of it. */
export class Observer {
  rows = 0;
  emptyRows = 0;
  rejectedRows = 0;
  rejectedValues = 0;
  #file = '';
  #sheet: string | null = null;
  readonly #rejects: Reject[] = [];
  readonly #dates: { column: string; styledCells: number; valueCells: number }[];

  /** @param dateColumns Columns whose date formats are counted; none for a file without formats. */
  constructor(dateColumns: readonly string[] = []) {
    this.#dates = dateColumns.map((column) => ({ column, styledCells: 0, valueCells: 0 }));
  }

  /** Says where the rows that follow come from. */
  at(file: string, sheet: string | null): void {
    this.#file = file;
    this.#sheet = sheet;
  }

  /** Counts a cell that holds a value. `column` is the index in the columns given to the constructor. */
  cell(column: number, dateStyled: boolean): void {
    const count = this.#dates[column];
    if (count === undefined) return;
    count.valueCells += 1;
    if (dateStyled) count.styledCells += 1;
  }

  /** A row that is not sent. */
  rejectRow(row: number, raw: string, reason: Reject['reason']): void {
    this.rejectedRows += 1;
    this.#keep(row, null, raw, reason);
  }

  /** A value that is sent as NULL, in a row that is sent. */
  rejectValue(row: number, column: string, raw: string, reason: Reject['reason']): void {
    this.rejectedValues += 1;
    this.#keep(row, column, raw, reason);
  }

  snapshot(): Observations {
    return {
      rows: this.rows,
      emptyRows: this.emptyRows,
      dateStyled: this.#dates.map((count) => ({ ...count })),
      rejects: [...this.#rejects],
      rejectedRows: this.rejectedRows,
      rejectedValues: this.rejectedValues,
    };
  }

  #keep(row: number, column: string | null, raw: string, reason: Reject['reason']): void {
    if (this.#rejects.length >= rejectLimit) return;
    // Cut by code points, not by code units: half a surrogate pair is no text.
    const value =
      raw.length > valueLimit ? [...raw.slice(0, 2 * valueLimit)].slice(0, valueLimit).join('') : raw;
    // Also the list of rejects is kept by PostgreSQL.
    const shown = value.replace(everyUnstorable, '\ufffd');
    this.#rejects.push({ file: this.#file, sheet: this.#sheet, row, column, value: shown, reason });
  }
}
