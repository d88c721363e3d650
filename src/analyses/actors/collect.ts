import type { ActorsFacts } from '../../report/facts/actors.ts';
import type { Collecting } from '../analysis.ts';

export async function collect(_collecting: Collecting): Promise<ActorsFacts> {
  return {};
}
