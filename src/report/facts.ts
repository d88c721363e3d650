export { type ActorsFacts, actorsFacts } from './facts/actors.ts';
export { asOfFacts } from './facts/as-of.ts';
export { count } from './facts/common.ts';
export {
  type ColumnFacts,
  type DictionaryFacts,
  dictionaryFacts,
  type ForeignKeyFacts,
  type TableFacts,
} from './facts/dictionary.ts';
export { type ExposureFacts, exposureFacts } from './facts/exposure.ts';
export { hypothesesFacts } from './facts/hypotheses.ts';
export { type Dispute, type LogFacts, logFacts } from './facts/log.ts';
export { logShapeFacts } from './facts/log-shape.ts';
export { replayFacts } from './facts/replay.ts';
export { type RevenueFacts, revenueFacts } from './facts/revenue.ts';
