import { type Document, isMap, YAMLSeq } from 'yaml';
import type { InitWords } from '../../words/init-words.ts';
import type { ShapedLogProposal } from '../proposal.ts';
import { candidateComment, commentOf } from './comments.ts';
import { comment } from './relation-node.ts';

/** The logs of other shapes than one row per field, each as it would be mapped, with why it is taken for one. */
export function logsNode(document: Document, logs: readonly ShapedLogProposal[], words: InitWords): YAMLSeq {
  const node = new YAMLSeq(document.schema);
  for (const { mapping, confidence, evidence } of logs) {
    const log = document.createNode(mapping);
    if (!isMap(log)) throw new Error('a mapping did not become a map');
    comment(log, 'shape', commentOf(candidateComment({ confidence, evidence }, words)));
    node.add(log);
  }
  return node;
}
