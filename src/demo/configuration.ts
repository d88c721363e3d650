import type { Reading } from '../config/schema.ts';
import type { MonthTally } from './month-tally.ts';
import { controlReading, disputedDays } from './readings.ts';

/** The audit's date: the first Monday after the last month. */
const asOf = '2024-09-02';

/** The configuration of the demo's audit, commented so that a new audit can begin as a copy of it. */
export function configurationOf(months: readonly MonthTally[], period: string): string {
  const closedDays = months.flatMap(({ plan }) => plan.closed);
  const readings = months.flatMap((month) => [
    ...disputedDays(month).flatMap(({ first, second }) => [first, second]),
    controlReading(month),
  ]);
  return `# yaml-language-server: $schema=audit.schema.json
#
# The audit of an invented supermarket chain; a new audit can begin as a copy of this file. Paths are relative to
# it. Dates and figures stand in quotes so that no reader of YAML turns them into something else.
version: 1
audit: comptoirs-orvane
client: Les Comptoirs d’Orvane
title: Audit de l’environnement de données
auditor: Cabinet Vauclair
language: fr
currency: EUR
timeZone: Europe/Paris

# The date that the report bears, whenever it is made.
asOf: '${asOf}'

# A month, or the first and the last business day: { from: '2024-08-01', to: '2024-08-15' }.
period: '${period}'

# Days on which every store was closed: here Sundays and public holidays. Nothing should be written on them.
closedDays:
${closedDays.map((day) => `  - '${day}'`).join('\n')}

# Each file becomes a table that bears its name without the ending. An .xlsx file becomes one table per sheet.
sources:
  - file: ventes.csv
    system: Cube OLAP
  - file: articles.csv
    system: Cube OLAP
  - file: clients.csv
    system: Cube OLAP
  - file: calendrier.csv
    system: Cube OLAP
  - file: employes.csv
    system: Cube OLAP
  - file: journal.csv
    system: Base de production

# The systems of the company and what flows between them: drawn in the report, with each finding where it occurs.
architecture:
  systems:
    - name: Base de production
      kind: database
      description: Caisses et boutique en ligne
    - name: Cube OLAP
      kind: cube
    - name: Power BI
      kind: report
    - name: Site web
      kind: web-site
  flows:
    - from: Base de production
      to: Cube OLAP
      carries: ventes et référentiels
      schedule: chaque nuit
    - from: Cube OLAP
      to: Power BI
      carries: chiffre d’affaires
    - from: Base de production
      to: Site web
      carries: catalogue

# What the tables mean. Left: the roles that the audit speaks of; right: the columns as the company writes them.
model:
  # One row is one article of a ticket. There is no price here, so that the catalogue's price counts.
  sale_line:
    table: ventes
    columns:
      line: no_ligne
      ticket: no_ticket
      product: ean
      customer: code_client
      employee: matricule
      businessDate: date_achat
  product:
    table: articles
    columns:
      product: ean
      category: famille
      department: rayon
      label: libelle
      price: prix
  customer:
    table: clients
    columns:
      customer: code_cliant
      registeredOn: date_adhesion
  employee:
    table: employes
    columns:
      employee: matricule
      label: identifiant
      firstName: prenom
      lastName: nom
      mail: courriel
      password: mot_de_passe_md5
      hiredOn: date_entree
  calendar_day:
    table: calendrier
    columns:
      date: jour
      year: annee
      month: mois
      dayOfMonth: quantieme
      monthName: nom_mois
      weekday: jour_semaine
      quarter: trimestre
  # The change log of the live database: one row per field written.
  change:
    table: journal
    columns:
      actor: auteur
      recorded: jour_ecriture
      action: operation
      table: table_cible
      row: cle_ligne
      field: champ
      value: valeur
    actions:
      insert: AJOUT
      update: MODIF
      delete: SUPPR
    tables:
      sale_line: Vente
      product: Article
      customer: Client
      employee: Employe
    # The log has names of its own for some columns. Left: the log's name; right: the role.
    fields:
      sale_line:
        code_cliant: customer
        matricule: employee
        ean: product
        date: businessDate
        no_ticket: ticket
      product:
        prix: price
      customer:
        date_adhesion: registeredOn
      employee:
        mot_de_passe_md5: password

# The figures that people reported. A date alone in readAt means the end of that day; a time may be added:
# '2024-08-16T09:30'.
readings:
${readings.map(entry).join('\n')}
`;
}

const entry = ({ system, measure, businessDate, value, readAt }: Reading): string =>
  `  - system: ${system}
    measure: ${measure}
    businessDate: '${businessDate}'
    value: '${value}'
    readAt: '${readAt}'`;
