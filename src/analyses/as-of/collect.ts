import type { AsOfFacts } from '../../report/facts/as-of.ts';
import type { Collecting } from '../analysis.ts';

export async function collect(_collecting: Collecting): Promise<AsOfFacts> {
  return {};
}
