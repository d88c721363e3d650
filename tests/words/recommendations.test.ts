import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { catalogue } from '../../src/recommendations/catalogue.ts';
import { recommendationIds } from '../../src/recommendations/recommendation.ts';
import { wordsOf } from '../../src/words/index.ts';
import { languages } from '../../src/words/words.ts';

for (const language of languages) {
  for (const id of recommendationIds) {
    test(`${id} says in ${language} why it answers each defect that it is tied to, and no other`, () => {
      const tied = [...catalogue[id].prevents, ...catalogue[id].detects].sort();
      assert.equal(Object.keys(wordsOf(language).recommendations[id].answers).sort(), tied);
    });
  }
}

test('no remedy for late writes is a ban on dates in the future', () => {
  assert.match(wordsOf('fr').recommendations.triggers.why, /compare la date de vente au jour d’écriture/);
  assert.match(
    wordsOf('en').recommendations.triggers.why,
    /compares the date of sale with the day of writing/,
  );
});

test.run();
