import type { ScopeWords } from '../scope-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

export const scope: ScopeWords = {
  headings: {
    sources: 'Sources',
    tables: 'Tables chargées',
    method: 'Méthode',
    reliability: 'Fiabilité des données',
    limits: fr`Ce qui n'a pas pu être établi`,
  },
  period: ({ period, closedDays, timeZone }, f) =>
    fr`L'audit porte sur les journées de vente du ${f.date(period.from)} au ${f.date(period.to)}, à l'heure de ${timeZone}. ` +
    (closedDays.length === 0
      ? fr`Aucun jour de fermeture n'a été déclaré.`
      : fr`${agree(closedDays.length, 'Jour de fermeture déclaré', 'Jours de fermeture déclarés')} : ${f.list(closedDays.map(f.date))}.`),
  sourceColumns: {
    file: 'Fichier',
    system: fr`Système d'origine`,
    format: 'Format',
    size: 'Taille',
    hash: 'SHA-256',
  },
  tableColumns: {
    table: 'Table',
    file: 'Fichier',
    rows: 'Lignes',
    empty: 'Lignes vides',
    rejectedRows: 'Lignes rejetées',
    rejectedValues: 'Valeurs rejetées',
    reliability: 'Fiabilité',
  },
  reliability: {
    sufficient: 'suffisante',
    'not-sufficient': 'insuffisante',
    undetermined: 'indéterminée',
  },
  reliabilityNote: fr`Appréciation selon le guide du GAO sur la fiabilité des données, au regard des conclusions qui en sont tirées : suffisante, insuffisante ou indéterminée. Elle ne dit rien d'un autre usage.`,
  method: [
    fr`Les fichiers sont chargés sans retouche ; l'empreinte SHA-256 identifie exactement le contenu audité.`,
    fr`Chaque chiffre est recalculé en SQL à partir des lignes ; la requête, le nombre de lignes et l'empreinte de la réponse figurent en annexe et permettent de refaire le calcul.`,
    fr`Les montants sont calculés en décimal exact ; aucun n'est arrondi avant l'affichage.`,
    fr`La forme du journal est établie avant tout comptage : une ligne de journal, une écriture et une vente sont trois unités distinctes, et chaque nombre porte la sienne.`,
    fr`Un chiffre « à la lecture » est reconstitué en ne comptant que les lignes que le journal connaît à cette date.`,
    fr`Chaque constat distingue ce qui est établi, ce qui en est déduit et ce qui reste inconnu. Une analyse qui n'a pas pu être menée ne vaut jamais absence d'anomalie.`,
  ],
  methodDatabase: fr`Une base de données est lue en place, dans une transaction en lecture seule ; son contenu vit, et aucune empreinte ne l'identifie.`,
  liveDatabase: 'base en service',
  noHash: fr`aucune : le contenu change`,
  parts: ({ files }, f) => fr`${f.count(files, { one: 'fichier', many: 'fichiers' })}, lus comme un seul`,
  noSources: fr`Aucun fichier n'a été remis.`,
  limits: {
    extracts: fr`L'audit porte sur les fichiers remis. Rien n'y prouve qu'ils soient complets au regard des systèmes d'origine.`,
    period: ({ period }, f) =>
      fr`Rien n'est dit des journées hors de la période ${f.date(period.from)} – ${f.date(period.to)}.`,
    closedDays: ({ closedDays }, f) =>
      fr`La fermeture des magasins (${f.list(closedDays.map(f.date))}) est une déclaration du client ; les données ne la prouvent pas.`,
    readings: fr`Les lectures sont celles que le client a déclarées ; l'outil qui les a affichées n'a pas été interrogé.`,
    noReadings: fr`Aucune lecture n'a été déclarée : aucun chiffre publié n'a pu être vérifié.`,
    untested: (analysis, because) => fr`${analysis} n'a pas conclu. ${because}`,
    cataloguePrice: fr`Le prix au moment de la vente n'est pas conservé : le chiffre d'affaires est chiffré au prix actuel du catalogue, et l'effet de mises à jour de prix passées n'est pas connu.`,
    unpriced: ({ lines }, f) =>
      fr`${f.count(lines, nouns.saleLine)} ${agree(lines, 'n’a', 'n’ont')} pas pu être ${agree(lines, 'chiffrée', 'chiffrées')} ; leur montant est inconnu.`,
    dayGrain: fr`Le journal ne connaît que le jour : l'heure des écritures et leur ordre dans une journée sont inconnus.`,
    noTransaction: fr`Le journal ne porte pas de numéro de transaction : qu'un ticket ait été écrit en plusieurs fois est déduit du jour d'enregistrement, non lu.`,
    noOldValue: fr`Le journal ne porte pas l'ancienne valeur : l'ampleur d'une modification n'est pas connue.`,
    noActor: fr`Le journal ne porte pas d'auteur.`,
    unlogged: ({ lines }, f) =>
      fr`${f.count(lines, nouns.saleLine)} sans trace dans le journal : le moment de leur écriture est inconnu, et elles sont supposées présentes depuis le début.`,
    outsidePeriod: ({ rows }, f) =>
      fr`${f.count(rows, nouns.logRow)} hors de la période ${agree(rows, 'est laissée', 'sont laissées')} de côté.`,
    rejected: ({ rows, values }, f) =>
      fr`${f.count(rows, { one: 'ligne rejetée', many: 'lignes rejetées' })} et ${f.count(values, { one: 'valeur rejetée', many: 'valeurs rejetées' })} au chargement ne sont comptées nulle part ; l'annexe en donne les premières.`,
  },
};
