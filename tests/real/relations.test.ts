import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readConfig } from '../../src/config/read.ts';
import { type Collected, collected, linksOf, tableOf } from '../helpers/collected.ts';

// Keys and relations of the real case: the same with the configuration's mapping and from the data alone.

const folder = fileURLToPath(new URL('../../../shared/supersmartmarket/', import.meta.url));
const here = existsSync(folder);
if (!here) process.stdout.write(`SKIP real relations: ${folder} is absent\n`);
const real = here ? test : test.skip;

const sources = [{ file: 'Extraction-cube-OLAP-2024.xlsx' }, { file: 'Logs.xlsx' }];

function check({ facts }: Collected): void {
  assert.is(facts.shape, 'star');
  assert.equal(linksOf(facts), [
    'Vente Détail.CUSTOMER_ID -> Clients.CUSTUMER_ID',
    'Vente Détail.id_employe -> Employé.id_employe',
    'Vente Détail.EAN -> Produits.EAN',
    'Vente Détail.Date achat -> Calendrier.date',
  ]);
  for (const { rows, matched, orphans, cardinality } of facts.foreignKeys)
    assert.equal([rows, matched, orphans, cardinality], [41_377, 41_377, [], 'many-to-one']);
  assert.equal(
    facts.foreignKeys.map(({ usedKeys, keys }) => [usedKeys, keys]),
    [
      [2297, 2297],
      [56, 56],
      [16_146, 18_040],
      [1, 1999],
    ],
  );
  assert.equal(
    facts.tables.map(({ name, role, grain }) => [name, role, grain]),
    [
      ['Vente Détail', 'fact', ['ID_BDD']],
      ['Produits', 'dimension', ['EAN']],
      ['Clients', 'dimension', ['CUSTUMER_ID']],
      ['Calendrier', 'calendar', ['date']],
      ['Employé', 'dimension', ['id_employe']],
      ['Logs', 'log', null],
    ],
  );
  assert.ok(facts.tables.every(({ dependencies }) => dependencies.length === 0));
  for (const { candidateKeys } of facts.tables) assert.not.ok(candidateKeys.flat().includes('hash_mdp'));
}

real('without a mapping: names and values tell', async () => {
  const found = await collected({ baseDir: folder, sources });
  check(found);
  assert.ok(found.facts.foreignKeys.every(({ declaredBy }) => declaredBy === null));
  assert.equal(tableOf(found.facts, 'Employé').candidateKeys[0], ['id_employe']);
});

real('with the mapping', async () => {
  const { config } = await readConfig(fileURLToPath(new URL('audit.yaml', import.meta.url)));
  const found = await collected({ baseDir: folder, sources, model: config.model });
  check(found);
  assert.ok(found.facts.foreignKeys.every(({ declaredBy }) => declaredBy === 'configuration'));
});

test.run();
