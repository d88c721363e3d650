export { count } from './facts/common.ts';
export {
  type ColumnFacts,
  columnTypes,
  type DictionaryFacts,
  dictionaryFacts,
  type ForeignKeyFacts,
  meanings,
  type TableFacts,
} from './facts/dictionary.ts';
export { type Dispute, type LogFacts, logFacts } from './facts/log.ts';
export { type RevenueFacts, revenueFacts } from './facts/revenue.ts';
