import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { textOf } from '../../helpers/argument-variants.ts';
import { fullReport, logLessReport, unknownReport } from '../../helpers/sample-report.ts';
import { attributes, pageOf } from './page.ts';

for (const [name, report] of Object.entries({
  full: fullReport(),
  'without a log': logLessReport(),
  unknown: unknownReport(),
})) {
  for (const language of ['fr', 'en'] as const) {
    const html = pageOf(report, language);

    test(`${name}, ${language}: stands alone, without script or network`, () => {
      assert.match(html, new RegExp(`^<!doctype html>\n<html lang="${language}">`));
      assert.match(html, /Content-Security-Policy" content="default-src 'none';/);
      assert.not.match(html, /<script|<link|<img|https?:\/\/(?!www\.w3\.org)|@import| on\w+=/);
      assert.ok(Buffer.byteLength(html) < 1_000_000);
    });

    test(`${name}, ${language}: ids are unique and every link has its target`, () => {
      const ids = attributes(html, 'id');
      assert.equal(ids.length, new Set(ids).size);
      const targets = [
        ...attributes(html, 'href').map((href) => href.replace(/^#/, '')),
        ...attributes(html, 'data-page-of'),
        ...attributes(html, 'aria-labelledby'),
      ];
      assert.equal(
        targets.filter((target) => !ids.includes(target)),
        [],
      );
    });

    test(`${name}, ${language}: headings go down one level at a time`, () => {
      const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      assert.is(levels.filter((level) => level === 1).length, 1);
      levels.forEach((level, index) => {
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} after h${levels[index - 1]}`);
      });
    });

    test(`${name}, ${language}: tables name their columns and rows`, () => {
      const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
      assert.is(count(/<table/g), count(/<caption/g));
      assert.is(count(/<th[ >]/g), count(/<th scope="(?:col|row)"/g));
      assert.is(count(/<tr>/g), count(/<table/g) + count(/<tr>\n<th scope="row"/g));
    });
  }
}

test('a figure has an alternative text, a caption, and its own drawing unescaped', () => {
  const html = pageOf(fullReport());
  assert.match(html, /role="img" aria-label="Une marche &quot;vers&quot; le haut">\n<svg viewBox/);
  assert.match(html, /<figcaption><span class="figure-label">Figure<\/span> Chiffre d’affaires du jour/);
});

test('a figure that there is not is said not to be there', () => {
  assert.match(pageOf(fullReport()), /id="figure-risk-matrix">.*Pas de figure/);
});

test('what is unknown is said to be unknown, with its reason', () => {
  const text = textOf(pageOf(unknownReport()));
  assert.match(text, /Sans avis/);
  assert.match(text, /Les tables remises ne contiennent aucune ligne/);
  assert.match(text, /Aucune table de lignes de vente n’a été remise/);
  assert.match(text, /rien n’en est conclu/);
  assert.not.match(text, /aucune anomalie|Aucune anomalie/);
  assert.not.match(text, /0,00/);
});

test('without a log the gap is shown and its cause said to be unknown', () => {
  const text = textOf(pageOf(logLessReport())).replace(/[\u00a0\u202f]/g, ' ');
  assert.match(text, /\+9 057,29 €/);
  assert.match(text, /part inexpliquée inconnue, faute de journal/);
  assert.match(text, /Aucun journal des écritures n’a été remis/);
});

test('the figures of the case are on the page, each with its unit', () => {
  const text = textOf(pageOf(fullReport())).replace(/[\u00a0\u202f]/g, ' ');
  for (const figure of [
    '284 243,88 €',
    '275 186,59 €',
    '+9 057,29 €',
    '1 379 lignes de vente',
    '700 tickets',
    '206 885 lignes de journal = 41 377 insertions dans Ventes × 5 champs',
    '326 907,56 €',
  ]) {
    assert.ok(text.includes(figure), figure);
  }
});

test.run();
