import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { speaksOf, speaksOfAnother } from '../../src/proposal/lexicon/index.ts';
import { concepts } from '../../src/proposal/lexicon/lexicon.ts';
import { similarity, wordsOfName } from '../../src/proposal/names.ts';

test('a name falls into its words', () => {
  assert.equal(wordsOfName('CUSTOMER_ID'), ['customer', 'id']);
  assert.equal(wordsOfName('DateAchat'), ['date', 'achat']);
  assert.equal(wordsOfName('Employé – n°'), ['employe', 'n']);
  assert.equal(wordsOfName('IDProduit'), ['id', 'produit']);
  assert.equal(wordsOfName('💥'), []);
});

const quality = (name: string, concept: (typeof concepts)[number]) => speaksOf(name, concept)?.quality ?? 0;

test('French and English names, abbreviations and misspellings', () => {
  const sure = [
    ...([
      ['ID ticket', 'ticket'],
      ['no_ticket', 'ticket'],
      ['ReceiptNo', 'ticket'],
    ] as const),
    ...([
      ['codeclient', 'customer'],
      ['CUSTOMER_ID', 'customer'],
      ['EAN13', 'product'],
    ] as const),
    ...([
      ['Date achat', 'saleDate'],
      ['purchase_date', 'saleDate'],
      ['Qté', 'quantity'],
    ] as const),
    ...([
      ['PU TTC', 'unitPrice'],
      ['mot_de_passe_md5', 'password'],
      ['PRÉNOM', 'firstName'],
    ] as const),
    ...([
      ['nouvelle_valeur', 'value'],
      ['old_value', 'oldValue'],
      ['SUPPRESSION', 'delete'],
    ] as const),
  ];
  for (const [name, concept] of sure) assert.ok(quality(name, concept) >= 0.99, `${name}: ${concept}`);
  for (const [name, concept] of [
    ['CUSTUMER_ID', 'customer'],
    ['quantitee', 'quantity'],
    ['produt', 'product'],
  ] as const) {
    const found = quality(name, concept);
    assert.ok(found >= 0.75 && found < 0.99, `${name}: ${found}`);
  }
});

test('a word beside another means less, and a word that is known means itself', () => {
  assert.ok(quality('libelle_produit', 'product') < quality('id_produit', 'product'));
  assert.is(quality('c1', 'customer'), 0);
  assert.is(quality('mois', 'password'), 0);
  assert.ok(speaksOfAnother('quantite', ['unitPrice']));
  assert.not(speaksOfAnother('c5', ['unitPrice']));
});

test('every concept has words in the lexicon that speak of it', () => {
  for (const [concept, name] of Object.entries({
    ...{ line: 'id_ligne', logTable: 'table_name', field: 'champ', actor: 'auteur', yearMonth: 'annee_mois' },
    ...{ calendarTable: 'calendrier', logName: 'audit_trail', transaction: 'txid', hiredOn: 'date embauche' },
  })) {
    const known = concepts.find((each) => each === concept);
    assert.ok(known !== undefined && quality(name, known) >= 0.99, `${name}: ${concept}`);
  }
});

test('two names for one thing', () => {
  assert.is(similarity('Id_Employe', 'id employé'), 1);
  assert.ok(similarity('CUSTUMER_ID', 'CUSTOMER_ID') > 0.8);
  assert.ok(similarity('Date', 'Date achat') > 0.5);
  assert.ok(similarity('Ventes', 'Vente Détail') > 0.5);
  assert.is(similarity('prix', 'rayon'), 0);
  assert.is(similarity('', 'x'), 0);
});

test.run();
