/** What a name of a column, a table or a log's value may speak of. */
export const concepts = [
  ...['line', 'ticket', 'product', 'customer', 'employee', 'saleDate', 'quantity', 'unitPrice', 'amount'],
  ...['label', 'category', 'department', 'price', 'registeredOn'],
  ...['login', 'firstName', 'lastName', 'mail', 'password', 'hiredOn'],
  ...['day', 'year', 'month', 'dayOfMonth', 'monthName', 'weekday', 'quarter', 'yearMonth'],
  ...['recorded', 'action', 'logTable', 'logRow', 'field', 'value', 'oldValue', 'actor', 'transaction'],
  ...['saleTable', 'productTable', 'customerTable', 'employeeTable', 'calendarTable', 'logName'],
  ...['insert', 'update', 'delete'],
  /** What none of the roles is. */
  'other',
] as const;
export type Concept = (typeof concepts)[number];

/** The words for a concept: those that mean it, and those that may mean it where nothing better is there. */
export interface Phrases {
  strong: readonly string[];
  weak: readonly string[];
}

export interface Lexicon {
  concepts: Record<Concept, Phrases>;
  /** Words that change nothing in a name: `id`, `of`. */
  neutral: readonly string[];
}

/** Phrases as they are listed: `a, b c`, then the weak ones. Written without accents, in the singular or plural. */
export const phrases = (strong: string, weak = ''): Phrases => ({ strong: list(strong), weak: list(weak) });

const list = (text: string): string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
