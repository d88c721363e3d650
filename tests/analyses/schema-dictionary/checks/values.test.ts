import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runChecks } from '../../../../src/analyses/schema-dictionary/checks/run.ts';
import { valueChecks } from '../../../../src/analyses/schema-dictionary/checks/values.ts';
import { collectedCsv, csv } from '../../../helpers/collected.ts';
import { context } from '../../../helpers/context.ts';

const pad = (number: number) => String(number).padStart(2, '0');
const days = 60;
const day = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
const monthOf = (date: string) => (date < '2024-02' ? 'janvier' : 'février');

/** From the very files to the findings, with no role given: every check on values sees its fault. */
test('a shop with every fault in its values', async () => {
  const calendar = csv('jour,mois_nom', days - 1, (row) => {
    const date = day(row < 40 ? row : row + 1);
    return [date, row === 3 ? 'mars' : monthOf(date)];
  });
  const products = csv(
    'code,libelle,famille,prix,cout,devise,vide,date_creation,importe_le,date_fin',
    400,
    (row) => {
      const family = row % 97 === 0 ? 'BOISSONS' : row % 2 === 0 ? 'Boissons' : 'Fruits';
      const label = row === 7 ? 'CafÃ© moulu' : `Article ${row}`;
      const price = row === 5 ? -1 : row === 6 ? 0 : row === 8 ? 90000 : (1 + (row % 50) / 10).toFixed(2);
      const code = row === 9 ? 'X12' : `PR-${1000 + row}`;
      const cost = row === 11 ? 'n.c.' : row === 10 ? '3.3000000000000003' : (1 + (row % 30) / 10).toFixed(2);
      return [
        code,
        label,
        family,
        price,
        cost,
        'EUR',
        '',
        45500 + (row % 300),
        `${pad(1 + (row % 12))}/${pad(1 + (row % 11))}/2023`,
        day(row).replaceAll('-', ''),
      ];
    },
  );
  const sales = csv('ticket,code,jour,quantite', 300, (row) => {
    const line = row === 299 ? 298 : row;
    return [
      `T${100 + Math.floor(line / 3)}`,
      `PR-${1000 + 12 + (line % 350)}`,
      day(line % days),
      1 + (line % 3),
    ];
  });
  const { facts, papers } = await collectedCsv({ calendrier: calendar, produits: products, ventes: sales });
  const { results, findings, errors } = runChecks(facts, context);
  assert.equal(errors, []);
  const mine = (id: string) => id in valueChecks;
  const blind = results.filter(({ id, verdict }) => mine(id) && verdict !== 'fail');
  assert.equal(
    blind.map(({ id }) => id),
    [],
  );
  const known = new Set(papers.map(({ id }) => id));
  for (const { kind, papers: shown } of findings.filter((finding) => mine(finding.kind))) {
    assert.ok(shown.length > 0 && shown.every((id) => known.has(id)), `${kind}: ${shown.join()}`);
  }
  const dated = findings.find(({ kind }) => kind === 'date-as-number');
  assert.equal(dated?.args, {
    ...{ table: 'produits', columns: ['date_creation'], more: 0, writings: ['serial'] },
  });
});

test.run();
