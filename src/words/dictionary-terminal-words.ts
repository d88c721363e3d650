/** What `constat dictionary` says, and what stands at the top of the file that it writes. */
export interface DictionaryTerminalWords {
  /** Comment of a new file: one line each, without `#`. */
  header: readonly string[];
  made: string;
  updated: string;
  unchanged: string;
  covered: (described: number, columns: number) => string;
  new: string;
  changed: string;
  gone: string;
  /** Behind a name that is gone: the new one that looks most like it. */
  perhaps: (name: string) => string;
  /** A table, in a list of columns. */
  table: (name: string) => string;
}
