import { compare } from '../../report/decimal.ts';
import type { Formatter } from '../formatter.ts';
import type { GeneralWords, SummaryWords } from '../report-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

export const general: GeneralWords = {
  kind: fr`Rapport d'audit des données`,
  contents: 'Sommaire',
  sections: {
    summary: 'Synthèse',
    scope: 'Périmètre et méthode',
    schema: 'Schéma des données',
    dictionary: 'Dictionnaire des données',
    checks: 'Contrôles du schéma et de l’intégrité',
    revenue: fr`Chiffre d'affaires`,
    log: 'Atomicité des écritures',
    'log-shape': fr`La forme du journal`,
    'as-of': fr`Le chiffre tel qu'il se lisait`,
    hypotheses: fr`Hypothèses mises à l'épreuve`,
    replay: fr`Le journal rejoué sur les tables`,
    exposure: fr`Ce qui peut encore bouger`,
    actors: fr`Qui écrit, et avec quels droits`,
    findings: 'Constats',
    plan: fr`Plan d'action`,
    appendix: 'Annexe',
  },
  cover: {
    client: 'Client',
    period: 'Période auditée',
    asOf: 'Date du rapport',
    auditor: 'Auditeur',
    unsigned: 'non désigné',
    verdict: 'Avis',
    madeWith: 'Produit avec',
  },
  verdicts: {
    pass: 'sans anomalie',
    fail: 'avec constats',
    unknown: 'sans réponse',
    'not-applicable': 'sans objet',
    error: 'en échec',
  },
  analyses: {
    'schema-dictionary': fr`L'analyse du schéma`,
    revenue: fr`L'analyse du chiffre d'affaires`,
    'log-atomicity': fr`L'analyse de l'atomicité des écritures`,
    'log-shape': fr`L'analyse de la forme du journal`,
    'as-of': fr`L'analyse du chiffre dans le temps`,
    hypotheses: fr`L'épreuve des hypothèses`,
    replay: fr`La confrontation du journal et des tables`,
    exposure: fr`L'analyse de l'exposition`,
    actors: fr`L'analyse des auteurs`,
  },
  severities: { critical: 'critique', major: 'majeur', moderate: 'modéré', minor: 'mineur' },
  status: {
    pass: (analysis) => fr`${analysis} a été menée et ne relève aucune anomalie.`,
    fail: (analysis) => fr`${analysis} a été menée ; ses anomalies figurent parmi les constats.`,
    unknown: (analysis, because) => fr`${analysis} ne permet pas de conclure. ${because}`,
    'not-applicable': (analysis, because) => fr`${analysis} est sans objet. ${because}`,
    error: (analysis, because) =>
      fr`${analysis} a échoué ; rien n'en est conclu, dans un sens ni dans l'autre. ${because}`,
  },
  reasons: {
    'no-rows': fr`Les tables remises ne contiennent aucune ligne.`,
    'no-sale_line': fr`Aucune table de lignes de vente n'a été remise ou désignée.`,
    'no-change': fr`Aucun journal des écritures n'a été remis ou désigné.`,
    'no-sale_line-change': fr`Ni lignes de vente ni journal des écritures n'ont été remis ou désignés.`,
    'no-lines-in-period': fr`Aucune ligne de vente n'est datée de la période auditée.`,
    'no-line-priced': fr`Aucune ligne de vente de la période n'a pu être chiffrée.`,
    'log-empty': fr`Le journal des écritures ne contient aucune ligne.`,
    'log-not-understood': fr`Aucune ligne du journal des écritures n'a pu être comprise.`,
    'no-write-evidence': fr`Rien ne dit quand ni dans quelle transaction les lignes de vente ont été écrites.`,
    'no-line-dated': fr`Rien ne dit quand les lignes de vente de la période ont été écrites.`,
    'no-closed-day': fr`Aucune journée vendue de la période n'était terminée à la date du rapport.`,
    'log-without-actors': fr`Le journal des écritures ne nomme pas ses auteurs.`,
    'no-employee': fr`Sans liste d'employés ni comptes de service déclarés, les auteurs inconnus ne se départagent pas.`,
    'no-readings': fr`Aucun chiffre publié n'est déclaré : il n'y a pas d'écart à expliquer.`,
    'analysis-failed': fr`Le programme a rencontré une erreur, rapportée à l'écran lors de l'exécution.`,
  },
  unknown: 'inconnu',
  none: 'aucun',
  yes: 'oui',
  no: 'non',
  total: 'Total',
  more: ({ hidden, noun }, f) =>
    fr`Et ${f.count(hidden, noun)} de plus, à lire dans le fichier JSON du rapport.`,
  figureAbsent: fr`Pas de figure : les données ne donnent rien à représenter.`,
  drawingTooLarge: fr`Figure trop volumineuse pour ce document.`,
  figure: 'Figure',
};

const bySeverity = (
  { critical, major, moderate, minor }: Record<'critical' | 'major' | 'moderate' | 'minor', number>,
  f: Formatter,
) =>
  f.list(
    [
      { count: critical, noun: { one: 'critique', many: 'critiques' } },
      { count: major, noun: { one: 'majeur', many: 'majeurs' } },
      { count: moderate, noun: { one: 'modéré', many: 'modérés' } },
      { count: minor, noun: { one: 'mineur', many: 'mineurs' } },
    ]
      .filter(({ count }) => count > 0)
      .map(({ count, noun }) => f.count(count, noun)),
  );

export const summary: SummaryWords = {
  verdict: (args, f) => {
    const untested = args.analyses - args.tested;
    const reserve =
      untested === 0
        ? ''
        : fr` Avis réservé : ${f.count(untested, { one: fr`analyse n'a pas pu être menée`, many: fr`analyses n'ont pas pu être menées` })} à son terme, sur ${f.integer(args.analyses)}.`;
    if (args.total === 0) {
      return args.tested === 0
        ? fr`Sans avis : aucune des ${f.integer(args.analyses)} analyses n'a pu être menée à son terme.`
        : fr`Aucune anomalie relevée par ${f.count(args.tested, { one: 'analyse menée', many: 'analyses menées' })}.${reserve}`;
    }
    const counted = fr`${f.count(args.total, nouns.finding)} (${bySeverity(args.bySeverity, f)})`;
    const opening =
      args.bySeverity.critical + args.bySeverity.major > 0
        ? 'Des corrections s’imposent'
        : 'Anomalies limitées';
    return fr`${opening} : ${counted}.${reserve}`;
  },
  tiles: {
    revenue: fr`Chiffre d'affaires recalculé`,
    gap: 'Écart entre lectures',
    late: 'Enregistrées en retard',
    split: 'Tickets écrits en plusieurs fois',
    log: 'Journal des écritures',
    findings: 'Constats',
  },
  revenueNote: ({ lines, tickets }, f) =>
    `${f.count(lines, nouns.saleLine)}, ${f.count(tickets, nouns.ticket)}`,
  gapNote: ({ unexplained }, f) =>
    unexplained === null
      ? fr`part inexpliquée inconnue, faute de journal`
      : fr`dont ${f.money(unexplained, { signed: true })} sans explication`,
  lateNote: ({ amount, share }, f) =>
    share === null ? f.money(amount) : fr`${f.money(amount)}, ${f.percent(share)} des lignes`,
  splitNote: ({ total }, f) => fr`sur ${f.count(total, nouns.ticket)}`,
  logNote: fr`une ligne de journal n'est pas une vente`,
  findingsNote: (counts, f) => bySeverity(counts, f) || 'aucune anomalie relevée',
  findingsPartial: fr`toutes les analyses n'ont pas abouti`,
  noDispute: fr`aucune journée lue avec deux valeurs`,
  happened: fr`Ce qui s'est passé`,
  readings: ({ moved, readings }, f) => {
    if (moved !== null)
      return fr`Le chiffre d'affaires du ${f.date(moved.businessDate)} a été lu deux fois : ${f.money(moved.firstReading.value)} le ${f.date(moved.firstReading.readAt)} (${moved.firstReading.system}), puis ${f.money(moved.lastReading.value)} le ${f.date(moved.lastReading.readAt)} (${moved.lastReading.system}), soit ${f.money(moved.gap, { signed: true })}.`;
    if (readings.length === 0)
      return fr`Aucune lecture d'un outil de pilotage n'a été remise : le chiffre recalculé n'est comparé à aucun chiffre publié.`;
    const found = readings.filter(({ match }) => match !== 'neither' && match !== 'unknown').length;
    return fr`Sur ${f.count(readings.length, { one: 'lecture remise', many: 'lectures remises' })}, ${f.integer(found)} ${agree(found, 'se retrouve', 'se retrouvent')} dans les données.`;
  },
  noGap: fr`Il n'y a donc pas d'écart entre lectures que le journal puisse expliquer.`,
  mechanism: (log, f) => {
    if (log === null || log.shape === 'unrecognised')
      return fr`Faute de journal exploitable, on ne sait ni quand ni dans quel ordre les lignes ont été écrites.`;
    const proven = log.atomicity.evidence.proven ?? 0;
    const pauses = log.atomicity.evidence.withinDay ?? 0;
    if (proven > 0)
      return fr`${f.count(proven, nouns.ticket)} ${agree(proven, 'a été écrit', 'ont été écrits')} en plusieurs transactions : c'est prouvé par le journal, l'écriture d'un ticket n'est pas atomique.`;
    if (log.split.tickets > 0 && pauses > 0)
      return fr`${f.count(log.split.tickets, nouns.ticket)} ${agree(log.split.tickets, 'a été écrit', 'ont été écrits')} en plusieurs fois, à des moments éloignés : on en déduit que l'écriture d'un ticket n'est pas atomique.`;
    if (log.split.tickets > 0)
      return fr`${f.count(log.split.tickets, nouns.ticket)} ${agree(log.split.tickets, 'a', 'ont')} des lignes enregistrées sur plusieurs jours : on en déduit que l'écriture d'un ticket n'est pas atomique, car des lignes validées ensemble porteraient le même jour.`;
    return log.late.lines > 0
      ? fr`${f.count(log.late.tickets, nouns.ticket)} ${agree(log.late.tickets, 'a été touché', 'ont été touchés')} par ces écritures tardives, sans qu'aucun ne soit partagé entre plusieurs jours.`
      : fr`Aucune ligne de vente journalisée n'a été enregistrée en retard.`;
  },
  standing: ({ revenue, dispute, gap }, f) => {
    const exposed =
      revenue.priceBasis === 'catalogue-price'
        ? fr` Il reste exposé à toute modification des prix du catalogue.`
        : '';
    if (dispute === null)
      return fr`Chiffre d'affaires de la période d'après les données remises : ${f.money(revenue.total.amount)}.${exposed}`;
    const settled = (gap?.proven ?? false) && compare(dispute.recomputed, dispute.lastReading.value) === 0;
    return settled
      ? fr`Chiffre à retenir pour le ${f.date(dispute.businessDate)}, d'après les données remises : ${f.money(dispute.recomputed)}.${exposed}`
      : fr`Chiffre recalculé pour le ${f.date(dispute.businessDate)} : ${f.money(dispute.recomputed)} ; aucune explication de l'écart n'étant prouvée, il n'est pas confirmé.${exposed}`;
  },
  comparison: 'Les lectures et le recalcul',
};
