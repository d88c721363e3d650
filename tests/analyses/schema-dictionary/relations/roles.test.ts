import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DictionaryFacts } from '../../../../src/report/facts/dictionary.ts';
import { collectedCsv, csv, linksOf, tableOf } from '../../../helpers/collected.ts';

const rolesOf = ({ tables }: DictionaryFacts) => tables.map(({ name, role }) => `${name}: ${role}`);
const iso = (day: number) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

const calendar = csv('jour,annee,mois', 366, (n) => [iso(n), 2024, Number(iso(n).slice(5, 7))]);
const clients = csv('code_cliant,date_adhesion', 30, (n) => [`CL${100 + n}`, iso(n * 3)]);
const articles = csv('ean,famille,rayon,prix', 60, (n) => [
  ...[3_250_000_000_000 + n * 977, `fam ${n % 12}`, `rayon ${(n % 12) % 4}`, `${1 + n}.25`],
]);
const ventes = csv('no_ligne,code_client,ean,date_achat,no_ticket', 500, (n) => [
  ...[
    n + 1,
    `CL${100 + (n % 30)}`,
    3_250_000_000_000 + (n % 55) * 977,
    iso(200 + (n % 40)),
    `t${Math.floor(n / 5)}`,
  ],
]);
const journal = csv('auteur,jour_ecriture,operation,table_cible,cle_ligne,champ,valeur', 300, (n) => [
  ...['till', iso(200 + (n % 40)), 'AJOUT', 'Vente', n + 1, ['ean', 'no_ticket'][n % 2] ?? '', `v${n}`],
]);

test('a star that nobody has mapped: fact, dimensions, calendar and log', async () => {
  const { facts } = await collectedCsv({ ventes, articles, clients, calendrier: calendar, journal });
  assert.is(facts.shape, 'star');
  assert.equal(rolesOf(facts), [
    ...['ventes: fact', 'articles: dimension', 'clients: dimension', 'calendrier: calendar', 'journal: log'],
  ]);
  assert.equal(linksOf(facts), [
    'ventes.code_client -> clients.code_cliant',
    'ventes.ean -> articles.ean',
    'ventes.date_achat -> calendrier.jour',
  ]);
  assert.equal(tableOf(facts, 'ventes').grain, ['no_ligne']);
  assert.equal(tableOf(facts, 'articles').dependencies, [{ determinant: 'famille', dependent: 'rayon' }]);
});

test('a snowflake: dimensions refer to others, and the lines have no key of their own', async () => {
  const order_lines = csv('order_id,product_id,quantity', 300, (n) => [
    ...[1 + Math.floor(n / 3), 1 + ((n * 7) % 50), 1 + (n % 4)],
  ]);
  const orders = csv('id,customer_id,ordered_on', 100, (n) => [n + 1, 1 + (n % 25), iso(n)]);
  const customers = csv('id,city_id', 25, (n) => [n + 1, 1 + (n % 5)]);
  const cities = csv('id,city,postal_code', 5, (n) => [n + 1, `Town ${n}`, 10_000 + n]);
  const products = csv('id,label,category_id', 50, (n) => [n + 1, `label ${n}`, 1 + (n % 8)]);
  const categories = csv('id,label', 8, (n) => [n + 1, `category ${n}`]);
  const { facts } = await collectedCsv({ order_lines, orders, customers, cities, products, categories });
  assert.is(facts.shape, 'snowflake');
  assert.equal(linksOf(facts), [
    'order_lines.order_id -> orders.id',
    'order_lines.product_id -> products.id',
    'orders.customer_id -> customers.id',
    'customers.city_id -> cities.id',
    'products.category_id -> categories.id',
  ]);
  assert.equal(rolesOf(facts)[0], 'order_lines: fact');
  assert.equal(tableOf(facts, 'order_lines').grain, ['order_id', 'product_id']);
  assert.equal(
    tableOf(facts, 'order_lines').columns.map(({ key }) => key),
    ['primary', 'primary', null],
  );
});

test('a flat extract: one table that holds everything, and repeats it', async () => {
  const extract = csv('no_ticket,no_ligne,date,login,nom_vendeur,ville,code_postal,montant', 400, (n) => {
    const employee = Math.floor(n / 4) % 24;
    const town = Math.floor(n / 4) % 7;
    return [
      ...[`T${Math.floor(n / 4)}`, n % 4, iso(Math.floor(n / 4) % 30), `login${employee}`, `Nom ${employee}`],
      ...[`ville ${town}`, 75_000 + town * 10, `${n % 17}.90`],
    ];
  });
  const { facts } = await collectedCsv({ extract });
  assert.equal([facts.shape, facts.foreignKeys, rolesOf(facts)], ['flat', [], ['extract: fact']]);
  assert.equal(tableOf(facts, 'extract').grain, ['no_ticket', 'no_ligne']);
  const found = tableOf(facts, 'extract').dependencies.map(
    ({ determinant, dependent }) => `${determinant} -> ${dependent}`,
  );
  for (const expected of ['login -> nom_vendeur', 'code_postal -> ville'])
    assert.ok(found.includes(expected), `${expected} in ${found.join(', ')}`);
});

test('of two keys the one that others refer to is the table’s', async () => {
  const employes = csv('identifiant,matricule,service', 30, (n) => [`login${n}x`, 700 + n * 3, `S${n % 4}`]);
  const pointages = csv('no_pointage,matricule', 200, (n) => [`P${n}`, 700 + (n % 28) * 3]);
  const { facts } = await collectedCsv({ pointages, employes });
  assert.equal(linksOf(facts), ['pointages.matricule -> employes.matricule']);
  assert.equal(tableOf(facts, 'employes').candidateKeys, [['matricule'], ['identifiant']]);
});

test('tables that nothing ties are unconnected', async () => {
  const { facts } = await collectedCsv({ clients, articles });
  assert.equal([facts.shape, facts.foreignKeys], ['unconnected', []]);
  assert.equal(rolesOf(facts), ['clients: unmapped', 'articles: unmapped']);
});

test('a calendar without a fact, and days written as numbers', async () => {
  const days = csv('date_key,year', 120, (n) => [iso(n).replaceAll('-', ''), 2024]);
  const visits = csv('visit_no,visit_date,amount', 300, (n) => [
    ...[`V${n}`, iso(n % 100).replaceAll('-', ''), `${n}.5`],
  ]);
  const { facts } = await collectedCsv({ visits, dim_date: days });
  assert.equal(linksOf(facts), ['visits.visit_date -> dim_date.date_key']);
  assert.equal(rolesOf(facts), ['visits: fact', 'dim_date: calendar']);
});

test.run();
