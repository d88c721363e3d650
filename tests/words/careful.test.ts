import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { toDecimal } from '../../src/report/decimal.ts';
import { formatterOf } from '../../src/words/formatter.ts';
import { wordsOf } from '../../src/words/index.ts';
import { allFindingArgs } from '../helpers/sample-arguments.ts';

const fr = wordsOf('fr');
const en = wordsOf('en');
const inFrench = formatterOf(fr.notation, 'EUR');
const inEnglish = formatterOf(en.notation, 'EUR');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('log rows are converted, never called sales', () => {
  const conversion = {
    ...{
      logs: [0],
      entity: 'sale_line',
      operation: 'insert' as const,
      tables: ['Ventes'],
      actions: ['INSERT'],
    },
    ...{ rows: 206885, values: 206885, events: 41377, widths: [{ fields: 5, events: 41377 }] },
    ...{ furtherWidths: 0, furtherEvents: 0, shape: 'field-level' as const },
  };
  assert.is(
    plain(fr.report['log-shape'].conversion(conversion, inFrench)),
    '206 885 lignes de journal = 41 377 insertions dans Ventes × 5 champs',
  );
  assert.is(
    plain(en.report['log-shape'].conversion(conversion, inEnglish)),
    '206,885 log rows = 41,377 inserts into Ventes × 5 fields',
  );
});

test('splitting is inferred, and said to be', () => {
  assert.match(fr.findings['split-writes'].cause(allFindingArgs['split-writes'], inFrench), /Déduit/);
  assert.match(en.findings['split-writes'].cause(allFindingArgs['split-writes'], inEnglish), /Inferred/);
});

test('the cause of a moved reading depends on what is left unexplained', () => {
  const { cause } = fr.findings['reading-moved'];
  const args = allFindingArgs['reading-moved'];
  assert.match(cause(args, inFrench), /rien ne reste inexpliqué/);
  assert.match(cause({ ...args, unexplained: args.gap }, inFrench), /^Non établie/);
  const part = plain(cause({ ...args, unexplained: toDecimal('57.29') }, inFrench));
  assert.match(part, /pèsent \+9 000,00 €/);
  assert.match(part, /\+57,29 € restent inexpliqués/);
});

test('a first reading that was too high is not called too low', () => {
  const { effect } = fr.findings['reading-moved'];
  const args = allFindingArgs['reading-moved'];
  assert.match(effect(args, inFrench), /inférieure/);
  assert.match(effect({ ...args, first: args.last, last: args.first }, inFrench), /supérieure/);
});

test('closed days are spoken of only where there are any', () => {
  const { condition, cause } = fr.findings['late-writes'];
  const args = { ...allFindingArgs['late-writes'], closedDayLines: 0, closedDays: [] };
  assert.not.match(condition(args, inFrench), /fermé/);
  assert.not.match(cause(args, inFrench), /fermeture/);
  assert.match(
    condition({ ...args, closedDayLines: 3, closedDays: ['2024-08-15'] }, inFrench),
    /3 d’entre elles ont/,
  );
});

test('damaged prices are put down to the spreadsheet only as far as the catalogue agrees', () => {
  const { cause } = fr.findings['damaged-log-values'];
  const args = allFindingArgs['damaged-log-values'];
  assert.match(cause(args, inFrench), /la table est juste/);
  assert.match(plain(cause({ ...args, decodedEqual: 100 }, inFrench)), /pour 100 valeurs sur 136/);
  assert.match(cause({ ...args, decodedEqual: 0 }, inFrench), /^Non établie/);
});

test('an analysis that could not be carried out is no absence of anomalies', () => {
  const bySeverity = { critical: 0, major: 0, moderate: 0, minor: 0 };
  const verdict = (tested: number) =>
    fr.report.summary.verdict({ bySeverity, total: 0, tested, analyses: 3 }, inFrench);
  assert.match(verdict(3), /^Aucune anomalie/);
  assert.match(verdict(2), /Avis réservé/);
  assert.match(verdict(0), /^Sans avis/);
});

test.run();
