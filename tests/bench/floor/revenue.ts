import type postgres from 'postgres';
import { line } from '../answers.ts';
import type { FloorQuestion } from './run.ts';

/** The sales of the period, grouped once by all that they are asked by. */
export async function askRevenue(
  driver: postgres.Sql,
  { from, to }: FloorQuestion,
): Promise<Record<string, string[]>> {
  const inPeriod = `date_achat BETWEEN '${from}' AND '${to}'`;
  const ask = async (query: string) => (await driver.unsafe(query).values()).map((row) => line(...row));
  await driver.unsafe(`
    CREATE UNLOGGED TABLE basket AS
    SELECT date_achat, no_ticket, code_client, matricule, count(*) AS lines, count(prix) AS priced, sum(prix) AS amount
    FROM ventes LEFT JOIN articles USING (ean) WHERE ${inPeriod} GROUP BY 1, 2, 3, 4`);
  await driver.unsafe(
    `CREATE UNLOGGED TABLE sold AS SELECT ean, count(*) AS lines FROM ventes WHERE ${inPeriod} GROUP BY 1`,
  );
  await driver.unsafe('ANALYZE basket, sold');
  return {
    'revenue total': await ask(`
      SELECT sum(lines), count(DISTINCT no_ticket), count(DISTINCT code_client), count(DISTINCT matricule), sum(amount),
        sum(lines) - sum(priced) FROM basket`),
    'revenue by day': await ask(`
      SELECT date_achat::text, sum(lines), count(DISTINCT no_ticket), sum(amount) FROM basket GROUP BY 1`),
    'top customers': await ask(`
      SELECT code_client, sum(lines), count(DISTINCT no_ticket), sum(amount) FROM basket
      GROUP BY 1 ORDER BY sum(amount) DESC, 1 LIMIT 10`),
    employees: await ask(`
      SELECT matricule, identifiant, sum(lines), sum(amount) FROM basket JOIN employes USING (matricule) GROUP BY 1, 2`),
    products: await ask(`
      SELECT count(s.ean), count(*) - count(s.ean), round(avg(prix), 6), max(prix),
        (SELECT ean FROM articles ORDER BY prix DESC, ean LIMIT 1) FROM articles LEFT JOIN sold s USING (ean)`),
    'price stress': await ask(`
      SELECT round(sum(lines * prix * 1.15), 2), sum(lines * round(prix * 1.15, 2)),
        (SELECT count(*) FROM journal WHERE table_cible = 'Article' AND operation = 'MODIF' AND champ = 'prix'
          AND jour_ecriture BETWEEN '${from}' AND '${to}') FROM sold JOIN articles USING (ean)`),
  };
}
