import type { ChecksWords } from '../checks-words.ts';
import { nouns } from './nouns.ts';

export const checks: ChecksWords = {
  intro: ({ total, pass, fail, unknown, 'not-applicable': notApplicable }, f) =>
    `${f.count(total, { one: 'check', many: 'checks' })}: ${f.integer(pass)} without an anomaly, ${f.integer(fail)} with findings, ${f.integer(unknown)} without an answer, ${f.integer(notApplicable)} not applicable. A check without an answer never counts as passed.`,
  none: 'No check was carried out.',
  columns: { check: 'Check', verdict: 'Outcome', tested: 'Examined', findings: 'Findings' },
  verdicts: {
    pass: 'no anomaly',
    fail: 'findings',
    unknown: 'no answer',
    'not-applicable': 'not applicable',
  },
  reasons: {
    'no-declarations': 'Files declare nothing.',
    'no-rows': 'No rows.',
    'no-keys': 'No keys.',
    'no-relations': 'No relations between tables.',
    'no-calendar': 'No calendar named.',
    'no-products': 'No table of products named.',
    'no-prices': 'No prices.',
    'no-money': 'No amounts.',
    'no-identifiers': 'No identifiers recognised.',
    'no-labels': 'No labels.',
    'no-indexes': 'No indexes.',
    'no-triggers': 'No triggers.',
    'no-statistics': 'The usage statistics cannot be read.',
    'no-derived-columns': 'No derived columns recognised.',
    'no-numbers': 'No columns of numbers.',
    'no-dates': 'No dates.',
    'no-spread': 'At least half of the values are equal, so that none is far from the others.',
    'check-failed': 'The check failed; its error was shown during the run.',
    'no-text': 'No columns of text.',
  },
  units: {
    tables: nouns.table,
    columns: nouns.column,
    keys: nouns.key,
    indexes: { one: 'index', many: 'indexes' },
    triggers: { one: 'trigger', many: 'triggers' },
    grants: { one: 'grant', many: 'grants' },
  },
};
