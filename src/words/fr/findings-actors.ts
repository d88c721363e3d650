import type { actorsKinds } from '../../findings/actors-kinds.ts';
import type { FindingArgs } from '../../findings/kinds.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { actors as section } from './report-actors.ts';
import { fr } from './typography.ts';

const person = { one: 'personne', many: 'personnes' };
const service = { one: 'service', many: 'services' };

type Reason = FindingArgs['unexpected-writer']['reason'];
const expected: Record<Reason, string> = {
  'price-update': fr`Les prix du catalogue sont changés par le traitement ou les personnes désignés à cet effet.`,
  'employee-write': fr`La liste des employés n'est écrite que par le service du personnel ou son traitement.`,
  delete: fr`Une ligne n'est supprimée que par une procédure désignée ; un employé ne supprime pas de lui-même.`,
  'few-people': fr`Une table qu'un traitement alimente n'est pas écrite à la main.`,
  'few-services': fr`Une table que des personnes tiennent n'est pas écrite par un traitement sans que cela soit prévu.`,
};

export const actorsFindings: Pick<FindingWords, keyof typeof actorsKinds> = {
  'unexpected-writer': {
    label: 'Auteur inattendu',
    title: ({ table, reason, writers }, f) =>
      fr`${f.count(writers, reason === 'few-services' ? service : person)} ${agree(writers, 'écrit', 'écrivent')} dans « ${table} » là où on ne ${agree(writers, 'l’attend', 'les attend')} pas`,
    criteria: ({ reason }) => expected[reason],
    condition: ({ table, rows, total, actor, reason }, f) => {
      const what =
        reason === 'few-people' || reason === 'few-services'
          ? fr`de la table « ${table} »`
          : fr`de cette sorte dans la table « ${table} » (${lowerCase(section.duties[reason])})`;
      const who = actor === null ? '' : fr` Le premier de ces auteurs a la clé « ${actor} ».`;
      return fr`Sur ${f.count(total, nouns.logRow)} ${what}, ${f.integer(rows)} ${agree(rows, 'est signée', 'sont signées')} par ${reason === 'few-services' ? 'des services' : 'des personnes'}.${who}`;
    },
    cause: () =>
      fr`Non établie : habilitation voulue, droit trop large, ou compte prêté. Le rapprochement avec la liste des habilitations tranche.`,
    effect: () =>
      fr`Tant que ce rapprochement n'est pas fait, on ne sait pas si ces écritures étaient permises.`,
  },
  'mixed-duties': {
    label: 'Tâches non séparées',
    title: ({ actors }, f) =>
      fr`${f.count(actors, { one: 'auteur insère', many: 'auteurs insèrent' })} des ventes et ${agree(actors, 'change', 'changent')} aussi des prix ou ${agree(actors, 'supprime', 'suppriment')}`,
    criteria: () =>
      fr`Celui qui enregistre une vente n'est pas celui qui en fixe le prix ni celui qui peut la supprimer.`,
    condition: ({ actor, kind, saleRows, priceRows, deletedRows }, f) =>
      fr`L'auteur « ${actor} » (${lowerCase(section.kinds[kind])}) signe ${f.count(saleRows, nouns.logRow)} d'insertion de ventes, ${f.count(priceRows, nouns.priceUpdate)} et ${f.count(deletedRows, { one: 'ligne de suppression', many: 'lignes de suppression' })}.`,
    cause: ({ kind }) =>
      kind === 'person'
        ? fr`Non établie : cumul de fonctions, droits trop larges, ou compte prêté.`
        : kind === 'unknown'
          ? fr`Non établie : on ne sait pas si cet auteur est une personne ou un programme.`
          : fr`Déduit : plusieurs programmes ou plusieurs personnes écrivent sous un même compte. À confirmer auprès de l'exploitant.`,
    effect: () =>
      fr`Aucun contrôle croisé n'est possible : une erreur ou une fraude de cette main ne rencontre pas de seconde signature.`,
  },
  'writes-outside-hours': {
    label: 'Écritures hors ouverture',
    title: ({ events, closedRows }, f) =>
      events > 0
        ? fr`${f.count(events, nouns.event)} hors des heures d'ouverture`
        : fr`${f.count(closedRows, { one: 'ligne de journal enregistrée', many: 'lignes de journal enregistrées' })} un jour de fermeture`,
    criteria: () =>
      fr`Personne n'écrit quand tout est fermé ; un traitement automatique le fait à son heure, connue et documentée.`,
    condition: ({ events, actors, from, to, closedDays, closedRows, closedRowsByServices }, f) => {
      const hours = from === null || to === null ? '' : fr` (de ${from} à ${to})`;
      const night =
        events === 0
          ? ''
          : fr`${f.count(actors, { one: 'personne ou auteur inconnu signe', many: 'personnes ou auteurs inconnus signent' })} ${f.count(events, nouns.event)} hors des heures déclarées${hours}.`;
      const closed =
        closedRows === 0
          ? ''
          : fr`${f.count(closedRows, nouns.logRow)} ${agree(closedRows, 'est enregistrée', 'sont enregistrées')} un jour déclaré fermé (${f.list(closedDays.map(f.date))}), dont ${f.integer(closedRowsByServices)} par des services.`;
      return [night, closed].filter((part) => part !== '').join(' ') || fr`Aucune écriture n'est concernée.`;
    },
    cause: ({ closedRows, closedRowsByServices, events }) =>
      events === 0 && closedRows === closedRowsByServices
        ? fr`Déduit : un traitement différé a tourné ce jour-là. Ce qu'il rattrapait reste à demander à l'exploitant.`
        : fr`Non établie : travail de nuit, horloge décalée, compte utilisé par un autre, ou traitement qui n'est pas déclaré comme service.`,
    effect: () => fr`Ces écritures ont échappé au regard de ceux qui sont présents aux heures d'ouverture.`,
  },
  'impossible-writer': {
    label: 'Auteur impossible',
    title: ({ beforeHire, afterDeletion, outsiders }, f) =>
      fr`${f.count(beforeHire + afterDeletion + outsiders, { one: fr`auteur écrit sans pouvoir être là`, many: fr`auteurs écrivent sans pouvoir être là` })}`,
    criteria: () =>
      fr`Un compte est ouvert à l'entrée d'une personne et fermé à son départ ; chaque auteur figure dans une liste.`,
    condition: (
      { beforeHire, beforeHireRows, afterDeletion, afterDeletionRows, outsiders, outsiderRows, actor },
      f,
    ) => {
      const parts = [
        { count: beforeHire, rows: beforeHireRows, words: fr`avant l'entrée de l'employé` },
        { count: afterDeletion, rows: afterDeletionRows, words: fr`après la suppression de l'employé` },
        { count: outsiders, rows: outsiderRows, words: fr`hors de la liste des employés` },
      ].flatMap(({ count, rows, words }) =>
        count === 0 ? [] : [fr`${f.count(rows, nouns.logRow)} ${words} (${f.count(count, nouns.actor)})`],
      );
      return parts.length === 0
        ? fr`Aucune ligne de journal n'est concernée.`
        : fr`Le journal montre ${f.list(parts)}. Premier auteur concerné : « ${actor} ».`;
    },
    cause: () =>
      fr`Non établie : date d'entrée erronée, compte repris par un autre, compte laissé ouvert, ou liste incomplète.`,
    effect: () => fr`Ces écritures ne sont imputables à personne de connu.`,
  },
};

const lowerCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
