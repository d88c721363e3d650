export { count } from './facts/common.ts';
export { type DictionaryFacts, dictionaryFacts } from './facts/dictionary.ts';
export { type Dispute, type LogFacts, logFacts } from './facts/log.ts';
export { type RevenueFacts, revenueFacts } from './facts/revenue.ts';
