import type { LogShapeFacts } from '../../report/facts/log-shape.ts';
import type { Collecting } from '../analysis.ts';

export async function collect(_collecting: Collecting): Promise<LogShapeFacts> {
  return {};
}
