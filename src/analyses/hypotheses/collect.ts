import type { HypothesesFacts } from '../../report/facts/hypotheses.ts';
import type { Collecting } from '../analysis.ts';

export async function collect(_collecting: Collecting): Promise<HypothesesFacts> {
  return {};
}
