import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderHtml } from '../../src/output/html/render-html.ts';
import { type Report, reportSchema } from '../../src/report/schema.ts';
import { fr as typeset } from '../../src/words/fr/typography.ts';
import { wordsOf } from '../../src/words/index.ts';
import { languages } from '../../src/words/words.ts';
import { everyFindingSentence, everyFixedText, textOf } from '../helpers/argument-variants.ts';
import { fullReport, logLessReport, unknownReport } from '../helpers/sample-report.ts';

/** The same report with every count of its facts set to one number, so that singular and plural are both said. */
function withCounts(count: number): Report {
  const full = fullReport();
  const walk = (value: unknown): unknown => {
    if (typeof value === 'number') return count;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item)]));
  };
  return reportSchema.parse({ ...full, analyses: walk(full.analyses) });
}

const reports = [fullReport(), logLessReport(), unknownReport(), ...[0, 1, 2].map(withCounts)];
const pageSentences = (language: 'fr' | 'en') =>
  reports.flatMap((report, index) =>
    textOf(renderHtml({ report, language, charts: {}, schemaDrawings: [], architecture: null }))
      .split('\n')
      .map((sentence) => ({ where: `page ${index}`, sentence })),
  );
const all = (language: 'fr' | 'en') => {
  const words = wordsOf(language);
  // What the terminal says is not printed, and keeps plain spaces.
  const { notation: _marks, terminal: _terminal, ...fixed } = words;
  return [...everyFixedText(fixed), ...everyFindingSentence(words), ...pageSentences(language)];
};

/** What no French text may hold: a space that breaks before a high sign, a straight apostrophe or quotation mark. */
const wrongFrench = / [;:!?%»]|« |\w[;!?»]|\w%|[a-zà-ÿ]'[a-zà-ÿ]|[a-z]:(?=\s|$)|"/iu;

test('the tag typesets what the source says and leaves data alone', () => {
  assert.is(typeset`L'écart : « ${`d'eux : ?`} » !`, "L’écart\u202f: «\u00a0d'eux : ?\u00a0»\u202f!");
});

test('French is typeset as the Imprimerie nationale wants it', () => {
  const wrong = all('fr').filter(({ sentence, where }) => {
    // Queries are printed as they were run.
    if (where.startsWith('page') && /\b(SELECT|FROM|WHERE|GROUP BY)\b/.test(sentence)) return false;
    return wrongFrench.test(sentence);
  });
  assert.equal(wrong, []);
});

for (const language of languages) {
  test(`nothing is missing in a sentence of ${language}`, () => {
    const wrong = all(language).filter(({ sentence }) =>
      /undefined|NaN|\[object|\bnull\b|\$\{|\{\{| {2}|\(\)|\s[.,](?:\s|$)|\.\.$/.test(sentence),
    );
    assert.equal(wrong, []);
  });
}

/** A count of one, or in French of none, before a plural. */
const wrongNumber = {
  fr: /(?<![\d\u202f,.])[01]\u00a0(?:lignes|tickets|valeurs|jours|mises|prix du journal ne|colonnes|tables|produits|clients|employés|constats|insertions|suppressions|champs|auteurs|étapes|rejets)\b/u,
  en: /(?<![\d,.])1\u00a0(?:[a-z]+ )?(?:lines|tickets|rows|values|days|updates|columns|inserts|tables|products|customers|employees|findings|fields|actors|steps)\b/u,
};

for (const language of languages) {
  test(`a noun agrees with its count in ${language}`, () => {
    const wrong = all(language).filter(({ sentence }) => wrongNumber[language].test(sentence));
    assert.equal(wrong, []);
  });
}

test.run();
