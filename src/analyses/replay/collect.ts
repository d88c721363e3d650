import type { ReplayFacts } from '../../report/facts/replay.ts';
import type { Collecting } from '../analysis.ts';

export async function collect(_collecting: Collecting): Promise<ReplayFacts> {
  return {};
}
