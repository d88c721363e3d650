import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

const lacking = {
  'old-value': {
    name: fr`l'ancienne valeur`,
    effect: fr`une modification ne peut être ni annulée ni chiffrée`,
  },
  'time-of-day': {
    name: fr`l'heure`,
    effect: fr`l'ordre des écritures d'un même jour est inconnu`,
  },
  transaction: {
    name: fr`le numéro de transaction`,
    effect: fr`l'atomicité d'une écriture se déduit, elle ne se prouve pas`,
  },
  actor: {
    name: fr`l'auteur`,
    effect: fr`aucune écriture n'est imputable à une personne ou à un traitement`,
  },
} as const;

/** What the change log is worth as evidence. */
export const logFindings: Pick<
  FindingWords,
  'weak-log' | 'damaged-log-values' | 'malformed-actor' | 'single-actor' | 'updates-not-applied'
> = {
  'weak-log': {
    label: 'Journal insuffisant',
    title: ({ lacks }, f) => fr`Il manque au journal ${f.list(lacks.map((lack) => lacking[lack].name))}`,
    criteria: () =>
      fr`Un journal qui fait preuve dit, pour chaque écriture, qui, quand à la seconde près, dans quelle transaction, l'ancienne valeur et la nouvelle.`,
    condition: ({ lacks, rows }, f) =>
      fr`Le journal remis compte ${f.count(rows, nouns.row)} ; il y manque ${f.list(lacks.map((lack) => lacking[lack].name))}.`,
    cause: () =>
      fr`Établi : la structure du journal ne prévoit pas ces éléments. S'ils existent dans le système d'origine, ils n'ont pas été remis.`,
    effect: ({ lacks }) => fr`En conséquence : ${lacks.map((lack) => lacking[lack].effect).join(fr` ; `)}.`,
  },
  'damaged-log-values': {
    label: 'Prix abîmés dans le journal',
    title: ({ damaged }, f) =>
      fr`${f.count(damaged, { one: fr`prix du journal n'est plus un nombre`, many: 'prix du journal ne sont plus des nombres' })}`,
    criteria: () => fr`Le journal conserve la valeur telle qu'elle a été écrite, sans conversion.`,
    condition: ({ damaged, updates, exampleLogged, exampleDecoded }, f) =>
      fr`Sur ${f.count(updates, nouns.priceUpdate)}, ${f.integer(damaged)} ${agree(damaged, 'porte', 'portent')} une valeur qui n'est pas un nombre` +
      (exampleLogged === '' ? '' : fr`, par exemple « ${exampleLogged} »`) +
      (exampleDecoded === null
        ? '.'
        : fr`, qui se lit ${f.decimal(exampleDecoded)} quand on y voit un jour et un mois.`),
    cause: ({ damaged, decodedEqual }, f) => {
      if (decodedEqual === 0)
        return fr`Non établie : aucune de ces valeurs, lue comme jour.mois, n'égale le prix du catalogue.`;
      const proof = fr`un tableur a pris des prix pour des dates (« 3.11 » devient le 3 novembre)`;
      return decodedEqual === damaged
        ? fr`Établi par recoupement : ${proof}. Lues comme jour.mois, toutes ces valeurs égalent le prix du catalogue : la table est juste, c'est le journal qui est abîmé.`
        : fr`Établi par recoupement pour ${f.count(decodedEqual, nouns.value)} sur ${f.integer(damaged)} : ${proof}. Les autres ne s'expliquent pas ainsi.`;
    },
    effect: ({ damaged, decodedEqual }, f) =>
      decodedEqual === damaged
        ? fr`Pris à la lettre, ces valeurs feraient conclure à tort que les mises à jour de prix ont échoué.`
        : fr`Le prix appliqué par ${f.count(damaged - decodedEqual, nouns.priceUpdate)} ne peut pas être vérifié.`,
  },
  'malformed-actor': {
    label: 'Auteur hors format',
    title: ({ actor }) => fr`L'auteur « ${actor} » n'a pas la forme d'un identifiant`,
    criteria: ({ expectedLength }, f) =>
      fr`Les auteurs du journal sont des comptes connus, dont les identifiants ont tous la même forme (${f.count(expectedLength, { one: 'caractère', many: 'caractères' })}).`,
    condition: ({ length, expectedLength, rows, shareOfRows }, f) => {
      const form =
        length === expectedLength
          ? fr`L'identifiant a la longueur attendue, mais des caractères que les autres n'ont pas.`
          : fr`L'identifiant compte ${f.count(length, { one: 'caractère', many: 'caractères' })} là où ${f.integer(expectedLength)} sont attendus.`;
      const share = shareOfRows === null ? '' : fr`, soit ${f.percent(shareOfRows)} du journal`;
      return fr`${form} Il signe ${f.count(rows, nouns.logRow)}${share}.`;
    },
    cause: () =>
      fr`Non établie : identifiant de service saisi à la main, ou identifiant altéré. Il est à rapprocher de la liste des comptes de la base.`,
    effect: () =>
      fr`Tant que ce rapprochement n'est pas fait, les écritures qu'il signe ne sont imputables à aucun compte connu.`,
  },
  'single-actor': {
    label: 'Identité commune',
    title: ({ share }, f) =>
      share === null
        ? fr`Presque tout le journal est écrit sous une seule identité`
        : fr`${f.percent(share)} du journal est écrit sous une seule identité`,
    criteria: () =>
      fr`Chaque écriture porte l'identité de la personne ou du traitement qui en est à l'origine.`,
    condition: ({ actor, rows, total }, f) =>
      fr`${f.count(rows, nouns.logRow)} sur ${f.integer(total)} ${agree(rows, 'porte', 'portent')} l'identité « ${actor} ».`,
    cause: () =>
      fr`Déduit : l'application écrit par un compte commun et ne transmet pas au journal l'identité de son utilisateur. À confirmer auprès de l'exploitant.`,
    effect: () =>
      fr`Le journal ne permet pas de savoir quelle personne ou quel traitement est à l'origine d'une écriture.`,
  },
  'updates-not-applied': {
    label: 'Mises à jour non appliquées',
    title: ({ updates, matching }, f) =>
      fr`${f.count(updates - matching, { one: fr`mise à jour d'empreinte de mot de passe que la table ne montre`, many: fr`mises à jour d'empreintes de mots de passe que la table ne montre` })} pas`,
    criteria: () =>
      fr`La dernière empreinte de mot de passe journalisée est celle que porte la table des employés.`,
    condition: ({ updates, matching }, f) =>
      fr`Sur ${f.count(updates, { one: fr`mise à jour d'empreinte journalisée`, many: fr`mises à jour d'empreintes journalisées` })}, ${
        matching === 0
          ? fr`aucune ne se retrouve`
          : fr`${f.integer(matching)} seulement ${agree(matching, 'se retrouve', 'se retrouvent')}`
      } dans la table.`,
    cause: () =>
      fr`Non établie : mise à jour annulée, écrasée par une autre que le journal ne montre pas, ou valeur altérée à l'export.`,
    effect: () =>
      fr`On ne sait pas quels mots de passe sont en vigueur, ni si le journal rend compte fidèlement des changements d'accès.`,
  },
};
