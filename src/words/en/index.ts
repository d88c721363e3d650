import type { Words } from '../words.ts';
import { architecture } from './architecture.ts';
import { charts, diagram } from './charts.ts';
import { findings } from './findings.ts';
import { init } from './init.ts';
import { notation } from './notation.ts';
import { nouns } from './nouns.ts';
import { recommendations } from './recommendations.ts';
import { report } from './report.ts';
import { terminal } from './terminal.ts';

export const words: Words = {
  language: 'en',
  notation,
  nouns,
  charts,
  diagram,
  architecture,
  findings,
  recommendations,
  report,
  terminal,
  init,
};
