import type { Conversion } from '../../report/facts/log-shape.ts';
import type { Formatter, Noun } from '../formatter.ts';
import type { LogShapeWords } from '../log-shape-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { logQuality } from './report-log-quality.ts';
import { fr } from './typography.ts';

const eventNouns: Record<Conversion['operation'], Noun> = {
  insert: { one: 'insertion', many: 'insertions' },
  update: { one: 'mise à jour', many: 'mises à jour' },
  delete: { one: 'suppression', many: 'suppressions' },
};
const entry: Noun = { one: 'entrée', many: 'entrées' };
const fieldValue: Noun = { one: 'valeur de champ', many: 'valeurs de champs' };

const inBrackets = (items: readonly string[], f: Formatter) =>
  items.length === 0 ? '' : ` (${f.list(items)})`;

const shapes: LogShapeWords['shapes'] = {
  'field-level': fr`au grain du champ : une ligne de journal par champ écrit, avec sa nouvelle valeur`,
  'row-json': fr`au grain de la ligne : une ligne de journal par ligne de table écrite, avec l'enregistrement en JSON`,
  cdc: fr`en paires avant et après (capture des modifications de SQL Server) : une ligne de journal par insertion ou suppression, deux par mise à jour`,
  envelope: fr`en enveloppes (Debezium) : un message par ligne de table écrite, avec l'enregistrement d'avant et celui d'après`,
  statement: fr`au grain de l'instruction : une ligne de journal par commande SQL, sans les lignes de table qu'elle a touchées`,
  'status-history': fr`en historique d'états : une ligne de journal par changement d'état`,
  temporal: fr`en versions datées : une ligne par version d'une ligne de table, avec sa période de validité`,
};
const shortShapes: Record<keyof typeof shapes, string> = {
  'field-level': 'champ',
  'row-json': 'ligne en JSON',
  cdc: 'paires avant et après',
  envelope: 'enveloppes',
  statement: 'instructions',
  'status-history': fr`historique d'états`,
  temporal: 'versions datées',
};
const grains = { day: 'au jour près', second: 'à la seconde près', 'sub-second': 'en deçà de la seconde' };

export const logShape: LogShapeWords = {
  headings: {
    shape: 'Forme, étendue et lisibilité',
    conversions: fr`Des lignes de journal aux écritures`,
    days: fr`Écritures par jour d'enregistrement`,
    understanding: fr`Ce qui n'a pas été compris`,
    contradictions: 'Contradictions du journal avec lui-même',
    completeness: 'Complétude',
    quality: 'Valeur du journal comme preuve',
  },
  shapes,
  counted: ({ table, rows, entries, shape }, f) =>
    fr`Le journal ${table} compte ${f.count(rows, nouns.logRow)}${rows === entries ? '' : fr`, qui font ${f.count(entries, entry)}`}. Il est tenu ${shapes[shape]}.`,
  evidence: ({ shape, rows, entries, values, fieldsPerInsert }, f) => {
    const declared = fr`Cette forme est celle que la configuration déclare.`;
    if (entries === 0) return fr`${declared} Rien dans les données ne la confirme.`;
    switch (shape) {
      case 'field-level':
        return fieldsPerInsert !== null && fieldsPerInsert > 1
          ? fr`${declared} Les données la confirment : ${f.count(values, { one: 'ligne nomme', many: 'lignes nomment' })} un champ, et l'insertion d'une ligne de vente en occupe le plus souvent ${f.integer(fieldsPerInsert)}.`
          : fr`${declared} Les données ne la distinguent pas d'un grain plus large : l'insertion d'une ligne de vente n'y occupe pas plus d'une ligne de journal.`;
      case 'cdc':
        return rows > entries
          ? fr`${declared} Les données la confirment : ${f.count(rows - entries, { one: 'mise à jour porte', many: 'mises à jour portent' })} une ligne avant et une ligne après.`
          : fr`${declared} Aucune paire ne s'y trouve : le journal ne porte pas les lignes d'avant, ou aucune mise à jour.`;
      case 'statement':
        return fr`${declared} Une instruction ne dit pas quelles lignes elle a écrites : rien ne s'y rapporte à une vente précise.`;
      default:
        return fr`${declared} Les données y répondent : ${f.count(entries, { one: 'entrée y parle', many: 'entrées y parlent' })} de ${f.count(values, fieldValue)}.`;
    }
  },
  mixed: ({ rows }, f) =>
    fr`Ce journal mêle deux grains : ${f.count(rows, { one: fr`ligne d'insertion ou de mise à jour ne nomme`, many: fr`lignes d'insertion ou de mise à jour ne nomment` })} aucun champ. Leur contenu n'est pas exploité.`,
  severalShapes: ({ shapes: found }, f) =>
    fr`Les journaux remis n'ont pas tous la même forme (${f.list(found.map((shape) => shortShapes[shape]))}) ; ils sont ramenés à des écritures avant d'être comptés ensemble.`,
  extent: ({ firstRecorded, lastRecorded, timeGrain }, f) =>
    firstRecorded === null || lastRecorded === null || timeGrain === null
      ? fr`Aucune de ses lignes ne porte de date d'enregistrement lisible.`
      : fr`Il court du ${f.date(firstRecorded)} au ${f.date(lastRecorded)}, ${grains[timeGrain]}.`,
  silences: ({ silentDays, silences }, f) =>
    silentDays === 0
      ? fr`Chaque jour de cette étendue a des lignes.`
      : fr`${f.count(silentDays, { one: fr`jour de cette étendue n'a`, many: fr`jours de cette étendue n'ont` })} aucune ligne${silences.length === 0 ? '' : fr`, dont : `}${f.list(silences.map(({ from, to, days }) => (days === 1 ? fr`le ${f.date(from)}` : fr`du ${f.date(from)} au ${f.date(to)}`)))}.`,
  outsidePeriod: ({ rows }, f) =>
    fr`${f.count(rows, { one: 'entrée est enregistrée', many: 'entrées sont enregistrées' })} hors de la période auditée.`,
  afterAudit: ({ rows }, f) =>
    fr`${f.count(rows, { one: fr`entrée est datée`, many: fr`entrées sont datées` })} d'après la date de ce rapport, ce qui est impossible.`,
  outOfOrder: ({ events }, f) =>
    fr`${f.count(events, { one: 'écriture est enregistrée', many: 'écritures sont enregistrées' })} avant celle qui ${agree(events, 'la', 'les')} précède dans le journal : l'ordre des lignes n'est pas celui du temps.`,
  inOrder: fr`L'ordre des lignes suit celui du temps.`,
  orderUntested: fr`Que l'ordre des lignes suive celui du temps n'a pas pu être vérifié.`,
  throughSpreadsheet: fr`Ce journal a été remis comme classeur, ou porte les traces d'un tableur : des valeurs ont pu y être réécrites sans que rien ne le montre.`,
  understood: ({ entries, understood, notUnderstood, otherTables, noChange }, f) => {
    const parts = [
      fr`${f.integer(understood)} ${agree(understood, 'comprise', 'comprises')}`,
      fr`${f.integer(notUnderstood)} non ${agree(notUnderstood, 'comprise', 'comprises')}`,
      ...(otherTables > 0 ? [fr`${f.integer(otherTables)} sur des tables étrangères au modèle`] : []),
      ...(noChange > 0 ? [fr`${f.integer(noChange)} sans modification par nature`] : []),
    ];
    return fr`${f.count(entries, entry)} = ${parts.join(' + ')}.`;
  },
  reliability: ({ table, reliability, understoodShare, hangingLines, shape }, f) => {
    const share =
      understoodShare === null
        ? fr`aucune entrée n'a pu être pesée`
        : fr`${f.percent(understoodShare)} des entrées sur les tables connues ont été comprises`;
    const hanging =
      hangingLines === 0
        ? fr`aucune ligne de vente de la période ne dépend des autres`
        : fr`${f.count(hangingLines, { one: fr`ligne de vente de la période dépend`, many: fr`lignes de vente de la période dépendent` })} de ce qui ne l'a pas été`;
    const verdict = {
      sufficient: 'suffisante',
      'not-sufficient': 'insuffisante',
      undetermined: 'indéterminée',
    };
    const rule = {
      sufficient: fr`au moins 99,9 % comprises, et aucune vente en suspens`,
      'not-sufficient': fr`moins de 95 % comprises`,
      undetermined:
        shape === 'statement'
          ? fr`un journal d'instructions ne nomme pas les lignes`
          : fr`ni assez comprise pour conclure, ni assez peu pour l'écarter`,
    };
    return fr`Fiabilité du journal ${table} : ${verdict[reliability]} (${rule[reliability]}). ${share.charAt(0).toUpperCase()}${share.slice(1)} ; ${hanging}.`;
  },
  eventRules: {
    'field-level': fr`Dans un journal au grain du champ, une écriture réunit les lignes qui ont en commun la clé, l'opération, le moment enregistré et, s'il existe, le numéro de transaction ; le même champ écrit une deuxième fois ouvre une autre écriture. Deux écritures distinctes d'une même ligne au même moment, sur des champs différents, ne se distinguent donc pas d'une seule.`,
    row: fr`Dans un journal au grain de la ligne, une ligne de journal est une écriture, quel que soit le nombre de ses champs.`,
    cdc: fr`Dans une capture des modifications, les lignes avant et après d'une même mise à jour sont une seule écriture ; une moitié sans l'autre en est une aussi, et elle est comptée parmi ce qui n'a pas été compris.`,
    temporal: fr`Dans une table de versions, les écritures se lisent entre les versions : le début de la première est une insertion, celui de chaque suivante une mise à jour, la fin sans suite une suppression.`,
    statement: fr`Une instruction est une écriture ; combien de lignes elle a écrites n'est pas dit.`,
  },
  conversionColumns: { log: 'Journal', table: 'Table', action: 'Opération', conversion: 'Conversion' },
  conversion: (conversion, f) => converted(conversion, f),
  dayColumns: { day: fr`Jour d'enregistrement`, table: 'Table', conversion: 'Conversion' },
  dayConversion: ({ rows, events, fieldsPerEvent }, f) =>
    fieldsPerEvent !== null && rows === events * fieldsPerEvent && fieldsPerEvent > 1
      ? fr`${f.count(rows, nouns.logRow)} = ${f.count(events, nouns.event)} × ${f.count(fieldsPerEvent, nouns.field)}`
      : fr`${f.count(rows, rows === events ? nouns.logRow : entry)} pour ${f.count(events, nouns.event)}`,
  entities: {
    sale_line: 'Lignes de vente',
    product: 'Produits',
    customer: 'Clients',
    employee: 'Employés',
    ticket: 'Tickets',
  },
  noEvent: fr`Aucune ligne du journal ne se ramène à une écriture.`,
  understoodAll: fr`Toutes les entrées du journal ont été comprises : table, opération, clé et moment.`,
  reasonColumns: { log: 'Journal', reason: 'Motif', names: 'Écrit dans le journal', rows: 'Entrées' },
  reasons: {
    fault: 'Entrée abîmée selon les règles de sa forme',
    'unknown-table': 'Table inconnue, ou écrite autrement que dans la configuration',
    'unknown-action': 'Opération inconnue',
    'no-row-key': 'Sans clé de ligne',
    'no-moment': fr`Sans date d'enregistrement lisible`,
  },
  furtherNames: ({ names }, f) => fr`et ${f.count(names, { one: 'autre', many: 'autres' })}`,
  otherTables: ({ otherTables, otherTableCount }, f) =>
    otherTableCount === 0
      ? ''
      : fr`Le journal parle aussi de ${f.count(otherTableCount, { one: 'table', many: 'tables' })} que la configuration ne nomme pas${inBrackets(
          otherTables.map(({ table, rows }) => fr`${table} : ${f.count(rows, entry)}`),
          f,
        )}. Ces entrées sont laissées de côté : que l'une de ces tables touche aux ventes, l'audit ne peut pas le savoir.`,
  unknownFields: ({ unknownFields, unknownFieldCount }, f) => {
    if (unknownFieldCount === 0) return '';
    const named = unknownFields.map(
      ({ field, values, resembles }) =>
        fr`« ${field} »${resembles ? ', proche d’un champ connu' : ''} (${f.count(values, nouns.value)})`,
    );
    return fr`La configuration ne donne pas de sens à ${f.count(unknownFieldCount, { one: 'champ', many: 'champs' })} du journal, dont les valeurs ne sont pas exploitées${named.length === 0 ? '' : fr` : `}${f.list(named)}.`;
  },
  noContradiction: fr`Aucune contradiction n'a été trouvée. Des écritures d'un même moment n'ont pas d'ordre connu : entre elles, rien ne peut se contredire.`,
  contradictions: {
    'inserted-again': ({ count }, f) =>
      fr`${f.count(count, { one: 'ligne est insérée', many: 'lignes sont insérées' })} une nouvelle fois sans avoir été ${agree(count, 'supprimée', 'supprimées')} entre-temps.`,
    'changed-before-insert': ({ count }, f) =>
      fr`${f.count(count, { one: 'insertion suit', many: 'insertions suivent' })} une mise à jour de la même ligne.`,
    'changed-after-delete': ({ count }, f) =>
      fr`${f.count(count, { one: 'ligne est modifiée ou supprimée', many: 'lignes sont modifiées ou supprimées' })} après ${agree(count, 'sa', 'leur')} propre suppression.`,
    'two-values': ({ count }, f) =>
      fr`${f.count(count, { one: 'insertion donne', many: 'insertions donnent' })} deux valeurs à un même champ.`,
    'dated-after-audit': ({ count }, f) =>
      fr`${f.count(count, { one: 'entrée est datée', many: 'entrées sont datées' })} d'après la date de ce rapport.`,
  },
  loggedLines: ({ lines, loggedLines, loggedShare }, f) =>
    lines === 0
      ? fr`Aucune ligne de vente n'est datée de la période.`
      : fr`Le journal connaît l'insertion de ${f.integer(loggedLines)} des ${f.count(lines, nouns.saleLine)} de la période (${f.percent(loggedShare)}).`,
  partialInserts: ({ inserts, partialInserts, usualFields }, f) =>
    inserts === 0
      ? fr`Aucune insertion de ligne de vente n'est journalisée.`
      : partialInserts === 0
        ? fr`Aucune insertion de ligne de vente n'a moins de ${f.count(usualFields, nouns.field)}, le nombre le plus fréquent.`
        : fr`${f.count(partialInserts, { one: 'insertion de ligne de vente a', many: 'insertions de lignes de vente ont' })} moins de ${f.count(usualFields, nouns.field)}, le nombre le plus fréquent.`,
  silentSaleDays: ({ silentSaleDays, firstSilentSaleDays }, f) =>
    silentSaleDays === 0
      ? fr`Chaque journée de vente de la période a des lignes de journal enregistrées le jour même.`
      : fr`${f.count(silentSaleDays, { one: 'journée de vente de la période n’a', many: 'journées de vente de la période n’ont' })} aucune ligne de journal enregistrée le jour même${firstSilentSaleDays.length === 0 ? '' : fr`, dont : `}${f.list(firstSilentSaleDays.map(f.date))}. Un chargement de nuit suffit à l'expliquer.`,
  transactions: ({ total, incomplete, declared, counted, missing }, f) =>
    missing === 0
      ? fr`${f.count(total, { one: 'transaction annonce', many: 'transactions annoncent' })} ${f.count(declared, nouns.event)} ; le journal en porte ${f.integer(counted)}, et il n'en manque aucune.`
      : fr`${f.count(total, { one: 'transaction annonce', many: 'transactions annoncent' })} ${f.count(declared, nouns.event)} ; il en manque ${f.integer(missing)} dans ${f.count(incomplete, { one: 'transaction', many: 'transactions' })}.`,
  numbering: ({ table, first, last, numbers, missing, gaps }, f) =>
    missing === 0
      ? fr`Le journal ${table} numérote ses entrées de ${first} à ${last}, sans trou : ${f.count(numbers, { one: 'numéro', many: 'numéros' })}.`
      : fr`Le journal ${table} numérote ses entrées de ${first} à ${last} ; il y manque ${f.count(missing, { one: 'numéro', many: 'numéros' })}, en ${f.count(gaps, { one: 'endroit', many: 'endroits' })}. Une transaction annulée laisse aussi un trou.`,
  unnumbered: ({ tables }, f) =>
    fr`L'ordre propre de ${f.list(tables)} n'est pas un numéro (LSN ou équivalent) : un manque ne s'y verrait pas.`,
  noNumbering: fr`Le journal ne numérote pas ses lignes : qu'aucune n'ait été retirée ne peut pas se voir.`,
  ...logQuality,
};

/** `206 885 lignes de journal = 41 377 insertions dans Ventes × 5 champs`. */
function converted(conversion: Parameters<LogShapeWords['conversion']>[0], f: Formatter): string {
  const { rows, values, events, operation, tables, entity, shape } = conversion;
  const { widths, furtherWidths, furtherEvents } = conversion;
  const noun = eventNouns[operation];
  const table = tables.length === 0 ? entity : f.list(tables);
  const written = fr`${f.count(events, noun)} dans ${table}`;
  const [first] = widths;
  if (rows === null) return fr`${written}, lues entre les versions, sur ${f.count(values, fieldValue)}`;
  const counted = f.count(rows, nouns.logRow);
  if (shape === 'statement')
    return fr`${counted} = ${f.count(rows, { one: 'instruction', many: 'instructions' })} sur ${table}`;
  if (shape === 'cdc' && operation === 'update' && rows === 2 * events)
    return fr`${counted} = ${written} × ${f.integer(2)} lignes (avant et après)`;
  if (shape !== 'field-level' || first === undefined || rows !== values) {
    const fields = values === 0 ? ', sans champ nommé' : fr`, qui parlent de ${f.count(values, fieldValue)}`;
    return rows === events ? fr`${counted} = ${written}${fields}` : fr`${counted} pour ${written}${fields}`;
  }
  const terms = widths.map(
    ({ fields, events: times }, index) =>
      fr`${index === 0 ? fr`${f.count(times, noun)} dans ${table}` : f.integer(times)} × ${f.count(fields, nouns.field)}`,
  );
  const further =
    furtherWidths > 0
      ? [fr`${f.count(furtherEvents, { one: 'autre', many: 'autres' })} d'autres nombres de champs`]
      : [];
  return fr`${counted} = ${[...terms, ...further].join(' + ')}`;
}
