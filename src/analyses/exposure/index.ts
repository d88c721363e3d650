import type { ExposureFacts } from '../../report/facts/exposure.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

/** What does the revenue of closed days rest on that can still move? */
export const exposure: Analysis<ExposureFacts> = {
  id: 'exposure',
  requires: ['sale_line'],
  collect,
  judge,
};
