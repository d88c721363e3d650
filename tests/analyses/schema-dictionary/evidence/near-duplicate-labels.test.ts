import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Label,
  similarLabels,
} from '../../../../src/analyses/schema-dictionary/evidence/similar-labels.ts';
import { evidenceOf } from '../../../helpers/evidence.ts';

const groupsOf = async (labels: string[], facts: object = {}) => {
  const csv = `category\n${labels.map((label) => `"${label}"`).join('\n')}\n`;
  const columns = { category: { meaning: 'category' as const, ...facts } };
  const { evidence, papers } = await evidenceOf({ t: { csv, columns } });
  return { found: evidence['near-duplicate-labels'], papers };
};
const valuesOf = async (labels: string[]) =>
  (await groupsOf(labels)).found?.flatMap(({ first }) =>
    first.map((group) => group.map(({ value }) => value)),
  );

test('case, accents, spaces and punctuation make no other label', async () => {
  const epicerie = ['Épicerie salée', 'Épicerie salée', 'EPICERIE SALEE', 'epicerie-salee '];
  assert.equal(await valuesOf([...epicerie, 'Boissons']), [
    ['Épicerie salée', 'EPICERIE SALEE', 'epicerie-salee '],
  ]);
  assert.equal(await valuesOf(['Œufs', 'oeufs']), [['oeufs', 'Œufs']]);
});

test('what parts two digits, and signs that mean something, do', async () => {
  assert.equal(await valuesOf(['1,5 L', '15 L', '1.5l']), [['1,5 L', '1.5l']]);
  assert.equal(await valuesOf(['A+', 'A', 'Lait 50%', 'Lait 50', '日本', '中国', 'Вода', 'Хлеб']), []);
});

const label = (value: string, rows: number): Label => ({ value, rows, folded: value.toLowerCase() });
const similar = (...labels: Label[]) => similarLabels(labels).map((group) => group.map(({ value }) => value));

test('a rare spelling next to a frequent one is a slip; two frequent ones are two things', () => {
  assert.equal(similar(label('Boissons', 400), label('Boisons', 3)), [['Boissons', 'Boisons']]);
  assert.equal(similar(label('Poisson', 400), label('Boisson', 380)), []);
  assert.equal(similar(label('Thé', 400), label('Thon', 2)), [], 'too short to tell');
  assert.equal(similar(label('Rayon 1', 400), label('Rayon 2', 2)), [], 'a number is no slip');
  assert.equal(similar(label('Fruit', 30), label('Fruits', 28)), [['Fruit', 'Fruits']], 'the plural');
});

test('more labels than can be compared by pairs are compared folded alone', () => {
  const many = Array.from({ length: 600 }, (_, index) => label(`article${'x'.repeat(index)}`, 1));
  assert.equal(similar(...many, { ...label('ARTICLE', 1), folded: 'article' }), [['ARTICLE', 'article']]);
});

test('keys, people, logs and texts that are no labels are not asked', async () => {
  const twice = ['Dupont', 'DUPONT'];
  for (const facts of [
    { key: 'primary' },
    { sensitivity: 'personal' },
    { meaning: null },
    { meaning: 'code' },
  ]) {
    const { found, papers } = await groupsOf(twice, facts);
    assert.is(found, null, JSON.stringify(facts));
    assert.not.ok(papers.some(({ id }) => id.startsWith('near')));
  }
});

test.run();
