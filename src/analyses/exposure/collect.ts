import type { ExposureFacts } from '../../report/facts/exposure.ts';
import type { Collecting } from '../analysis.ts';

export async function collect(_collecting: Collecting): Promise<ExposureFacts> {
  return {};
}
