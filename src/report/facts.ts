export { count } from './facts/common.ts';
export {
  type ColumnFacts,
  type DictionaryFacts,
  dictionaryFacts,
  type ForeignKeyFacts,
  type TableFacts,
} from './facts/dictionary.ts';
export { type Dispute, type LogFacts, logFacts } from './facts/log.ts';
export { type RevenueFacts, revenueFacts } from './facts/revenue.ts';
