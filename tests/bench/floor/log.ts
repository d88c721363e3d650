import type postgres from 'postgres';
import { line } from '../answers.ts';
import type { FloorQuestion } from './run.ts';

const workingTables = [
  `log_count AS SELECT jour_ecriture, table_cible, operation, auteur, count(*) AS rows FROM journal GROUP BY 1, 2, 3, 4`,
  `other_write AS SELECT ctid::text AS place, * FROM journal WHERE table_cible <> 'Vente' OR operation <> 'AJOUT'`,
  `written AS SELECT cle_ligne::bigint AS no_ligne, min(ctid) AS place, min(jour_ecriture) AS day, count(*) AS fields,
     max(valeur) FILTER (WHERE champ = 'code_cliant') AS code_client, max(valeur) FILTER (WHERE champ = 'matricule') AS matricule,
     max(valeur) FILTER (WHERE champ = 'ean') AS ean, max(valeur) FILTER (WHERE champ = 'no_ticket') AS no_ticket,
     (max(valeur) FILTER (WHERE champ = 'date'))::date AS date_achat
   FROM journal WHERE table_cible = 'Vente' AND operation = 'AJOUT' GROUP BY 1`,
  `ticket_day AS SELECT v.date_achat, w.day, coalesce(v.no_ticket, w.no_ticket) AS no_ticket, min(w.place) AS place,
     count(v.no_ligne) AS lines, sum(prix) AS amount,
     count(*) FILTER (WHERE v.no_ligne IS NULL) AS missing, min(w.date_achat) AS logged_date,
     min(v.matricule) AS m1, max(v.matricule) AS m2, min(v.code_client) AS c1, max(v.code_client) AS c2,
     count(*) FILTER (WHERE v.no_ticket <> w.no_ticket OR v.ean <> w.ean OR v.code_client <> w.code_client
       OR v.matricule <> w.matricule OR v.date_achat <> w.date_achat) AS contradicted,
     ${['no_ticket', 'ean', 'code_client', 'matricule', 'date_achat'].map((name) => `count(*) FILTER (WHERE v.${name} = w.${name}) AS same_${name}`).join(', ')}
   FROM ventes v LEFT JOIN articles a ON a.ean = v.ean FULL JOIN written w ON w.no_ligne = v.no_ligne GROUP BY 1, 2, 3`,
];

/** The log in two passes of its own, held against the sales in one join. */
export async function askLog(
  driver: postgres.Sql,
  { from, to, closedDays, readings }: FloorQuestion,
): Promise<Record<string, string[]>> {
  const between = (column: string) => `${column} BETWEEN '${from}' AND '${to}'`;
  const ask = async (query: string) => (await driver.unsafe(query).values()).map((row) => line(...row));
  for (const table of workingTables) {
    await driver.unsafe(`CREATE UNLOGGED TABLE ${table}`);
    await driver.unsafe(`ANALYZE ${table.slice(0, table.indexOf(' '))}`);
  }
  const closed = `day IN (${["'0001-01-01'", ...closedDays.map((day) => `'${day}'`)].join(', ')})`;
  const split = `SELECT date_achat, no_ticket, min(place) AS place, sum(lines) AS lines, sum(lines) FILTER (WHERE day > first) AS later,
      sum(amount) FILTER (WHERE day > first) AS later_amount
    FROM (SELECT *, min(day) OVER (PARTITION BY date_achat, no_ticket) AS first FROM ticket_day
          WHERE ${between('date_achat')} AND day IS NOT NULL) AS t
    GROUP BY 1, 2 HAVING count(DISTINCT day) > 1`;
  const asOf: string[] = [];
  for (const { businessDate, readAt } of readings) {
    const [found] = await driver.unsafe(`
      SELECT sum(amount) AS now, sum(amount) FILTER (WHERE day IS NULL OR day <= '${readAt.slice(0, 10)}') AS past
      FROM ticket_day WHERE date_achat = '${businessDate}'`);
    asOf.push(line(businessDate, readAt, found?.now, found?.past));
  }
  return {
    readings: asOf,
    'log by table': await ask(
      `SELECT table_cible, sum(rows) FROM log_count WHERE ${between('jour_ecriture')} GROUP BY 1`,
    ),
    'log by action': await ask(
      `SELECT operation, sum(rows) FROM log_count WHERE ${between('jour_ecriture')} GROUP BY 1`,
    ),
    'log by actor': await ask(`
      SELECT auteur, sum(rows), string_agg(DISTINCT table_cible, ',' ORDER BY table_cible) FROM log_count
      WHERE ${between('jour_ecriture')} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`),
    'log by day': await ask(`
      SELECT day::text, 'Vente', sum(fields), count(*) FROM written WHERE ${between('day')} GROUP BY 1
      UNION ALL
      SELECT jour_ecriture::text, table_cible, count(*), count(DISTINCT CASE WHEN operation = 'AJOUT' THEN cle_ligne ELSE place END)
      FROM other_write WHERE ${between('jour_ecriture')} GROUP BY 1, 2`),
    'log against lines': await ask(`
      SELECT sum(lines), sum(lines) FILTER (WHERE day IS NULL), sum(amount) FILTER (WHERE day IS NULL),
        (SELECT sum(missing) FROM ticket_day WHERE ${between('logged_date')}), sum(contradicted),
        (SELECT count(*) FROM written WHERE ${between('day')}
           AND fields < (SELECT mode() WITHIN GROUP (ORDER BY fields) FROM written))
      FROM ticket_day WHERE ${between('date_achat')}`),
    'late writes': await ask(`
      WITH w AS (SELECT *, day - date_achat AS delay FROM ticket_day WHERE ${between('date_achat')} AND day IS NOT NULL),
        u AS (SELECT delay FROM w GROUP BY 1 ORDER BY sum(lines) DESC LIMIT 1)
      SELECT coalesce(sum(lines), 0), count(DISTINCT no_ticket), sum(amount), max(w.delay), min(u.delay),
        coalesce(sum(lines) FILTER (WHERE ${closed}), 0), sum(amount) FILTER (WHERE ${closed})
      FROM w JOIN u ON w.delay > u.delay`),
    'logged values': await ask(
      `SELECT sum(same_no_ticket), sum(same_ean), sum(same_code_client), sum(same_matricule), sum(same_date_achat) FROM ticket_day`,
    ),
    triangle: await ask(`
      SELECT date_achat::text, greatest(-1, least(7, day - date_achat)), sum(lines), sum(amount) FROM ticket_day
      WHERE ${between('date_achat')} AND day IS NOT NULL GROUP BY 1, 2`),
    'split writes': await ask(
      `SELECT count(*), sum(lines), sum(later), sum(later_amount) FROM (${split}) AS s`,
    ),
    witness: await ask(`
      SELECT no_ticket, day::text, sum(lines), sum(amount), sum(sum(amount)) OVER (ORDER BY day) FROM ticket_day
      JOIN (SELECT date_achat, no_ticket FROM (${split}) AS s ORDER BY later, place LIMIT 1) AS chosen USING (date_achat, no_ticket)
      WHERE day IS NOT NULL GROUP BY 1, 2, day`),
    'contradictory tickets': await ask(`
      SELECT count(*), count(*) FILTER (WHERE m OR c), count(*) FILTER (WHERE m), count(*) FILTER (WHERE c)
      FROM (SELECT min(m1) <> max(m2) AS m, min(c1) <> max(c2) AS c FROM ticket_day
            WHERE ${between('date_achat')} GROUP BY date_achat, no_ticket) AS t`),
    'damaged prices': await ask(`
      SELECT count(*), count(*) FILTER (WHERE damaged), count(*) FILTER (WHERE damaged AND prix IN
        ((day || '.' || month)::numeric, (day || '.' || ltrim(month, '0'))::numeric))
      FROM (SELECT cle_ligne, valeur !~ '^[0-9.]+$' AS damaged, substring(valeur FROM '^....-..-0?([0-9]+)') AS day,
              substring(valeur FROM '^....-(..)-') AS month FROM other_write
            WHERE table_cible = 'Article' AND operation = 'MODIF' AND champ = 'prix' AND ${between('jour_ecriture')}) AS u
      LEFT JOIN articles ON ean = cle_ligne`),
    'other tables': await ask(`
      WITH o AS (SELECT * FROM other_write WHERE ${between('jour_ecriture')})
      SELECT (SELECT count(DISTINCT cle_ligne) FROM o WHERE table_cible = 'Client' AND operation = 'AJOUT'),
        (SELECT count(DISTINCT cle_ligne) FROM o LEFT JOIN clients ON code_cliant = cle_ligne
           WHERE table_cible = 'Client' AND operation = 'AJOUT' AND code_cliant IS NULL),
        (SELECT count(DISTINCT cle_ligne) FROM o WHERE table_cible = 'Employe' AND operation = 'SUPPR'),
        (SELECT count(DISTINCT cle_ligne) FROM o JOIN ventes ON matricule = cle_ligne WHERE table_cible = 'Employe' AND operation = 'SUPPR'),
        (SELECT count(*) FROM o WHERE table_cible = 'Employe' AND operation = 'MODIF' AND champ = 'mot_de_passe_md5'),
        (SELECT count(*) FROM o JOIN employes ON matricule = cle_ligne AND mot_de_passe_md5 = valeur
           WHERE table_cible = 'Employe' AND operation = 'MODIF' AND champ = 'mot_de_passe_md5')`),
  };
}
