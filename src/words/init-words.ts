import type { EvidenceArgs, Reason } from '../proposal/proposal.ts';

/** What `constat init` says on the terminal and in the comments of the configuration that it writes. */
export interface InitWords {
  /** Defaults that are valid and to be checked. */
  defaults: { title: string; timeZone: string };
  made: (path: string) => string;
  next: (path: string) => string;
  noSales: string;
  /** What was found, one line each: the relation's name with its table. */
  found: (relation: string, table: string, percent: string) => string;
  notFound: (relation: string) => string;
  relations: Record<'sale_line' | 'product' | 'customer' | 'employee' | 'calendar_day' | 'change', string>;
  percent: (percent: number) => string;
  or: (column: string, percent: string) => string;
  alternativeTables: (tables: readonly string[]) => string;
  evidence: { [Code in keyof EvidenceArgs]: (args: EvidenceArgs[Code]) => string };
  reasons: { [Code in Reason['code']]: (reason: Extract<Reason, { code: Code }>) => string };
  comments: {
    head: (percent: string) => readonly string[];
    toCheck: string;
    asOf: string;
    noDate: string;
    /** These end with an example in YAML, which no language changes. */
    period: Record<'whole-month' | 'part', (example: string) => string>;
    closedDays: (example: string) => string;
    sources: (example: string) => string;
    secretAddress: (address: string, variable: string) => readonly string[];
    model: string;
    relation: Record<'sale_line' | 'product' | 'customer' | 'employee' | 'calendar_day' | 'change', string>;
    /** Of logs that are kept otherwise than with one row per field. */
    logs: string;
    notMapped: (relation: string, table: string, percent: string) => string;
    noTableFor: (relation: string) => string;
    noSales: string;
    flat: string;
    unused: (tables: readonly string[]) => string;
    snowflake: (column: string, table: string) => string;
    actions: string;
    unseen: string;
    logTables: string;
    fields: string;
    unknownField: string;
    open: (role: string, reason: string) => string;
    required: string;
    readings: string;
    auditor: (example: string) => string;
    dialect: string;
  };
  errors: {
    exists: (path: string) => string;
    nothing: (input: string) => string;
    interrupted: string;
  };
}
