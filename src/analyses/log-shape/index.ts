import type { LogShapeFacts } from '../../report/facts/log-shape.ts';
import type { Analysis } from '../analysis.ts';
import { collect } from './collect.ts';
import { judge } from './judge.ts';

export const logShape: Analysis<LogShapeFacts> = {
  id: 'log-shape',
  requires: ['sale_line', 'change'],
  collect,
  judge,
};
