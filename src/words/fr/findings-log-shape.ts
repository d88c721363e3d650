import type { logShapeKinds } from '../../findings/log-shape-kinds.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { logShape } from './report-log-shape.ts';
import { fr } from './typography.ts';

const entry = { one: 'entrée', many: 'entrées' };
const quoted = (names: readonly string[]) => names.map((name) => fr`« ${name} »`).join(', ');

export const logShapeFindings: Pick<FindingWords, keyof typeof logShapeKinds> = {
  'log-not-understood': {
    label: 'Journal en partie illisible',
    title: ({ log, rows, fields }, f) =>
      rows > 0
        ? fr`${f.count(rows, { one: fr`entrée du journal ${log} n'a pas été comprise`, many: fr`entrées du journal ${log} n'ont pas été comprises` })}`
        : fr`${f.count(fields.length, { one: 'champ', many: 'champs' })} du journal ${log} ${agree(fields.length, 'est écrit', 'sont écrits')} autrement que dans la configuration`,
    criteria: () =>
      fr`Chaque entrée du journal nomme une table, une opération, la clé d'une ligne et un moment, et les écrit toujours de la même façon.`,
    condition: ({ rows, total, reasons, fields }, f) => {
      const listed = reasons.map(
        ({ reason, rows: some, names }) =>
          fr`${logShape.reasons[reason]} : ${f.count(some, entry)}${names.length === 0 ? '' : ` (${quoted(names)})`}`,
      );
      const named = fields.map(({ field, values }) => fr`« ${field} » (${f.count(values, nouns.value)})`);
      const entries =
        rows === 0
          ? ''
          : fr`Sur ${f.count(total, entry)}, ${f.integer(rows)} non ${agree(rows, 'comprise', 'comprises')}. ${listed.join(fr` ; `)}.`;
      const written =
        named.length === 0
          ? ''
          : fr`Champs proches d'un champ connu, et écrits autrement : ${named.join(', ')}.`;
      return [entries, written].filter((part) => part !== '').join(' ') || fr`Aucune entrée n'est en cause.`;
    },
    cause: () =>
      fr`Non établie : plusieurs programmes écrivent le journal chacun à sa façon, ou la configuration de l'audit ne connaît pas toutes ses écritures.`,
    effect: ({ lines, reliability }, f) => {
      const hanging =
        lines === 0
          ? fr`Aucune ligne de vente de la période n'en dépend`
          : fr`${f.count(lines, { one: 'ligne de vente de la période en dépend', many: 'lignes de vente de la période en dépendent' })}`;
      return {
        sufficient: fr`${hanging} : le journal reste suffisant pour cet audit.`,
        undetermined: fr`${hanging} ; la fiabilité du journal est indéterminée, et ce qui s'appuie sur lui est à lire avec cette réserve.`,
        'not-sufficient': fr`${hanging} ; le journal n'est pas assez fiable pour conclure.`,
      }[reliability];
    },
  },
  'log-contradicts-itself': {
    label: 'Journal contradictoire',
    title: () => fr`Le journal se contredit lui-même`,
    criteria: () =>
      fr`Une ligne n'est insérée qu'une fois, n'est modifiée qu'une fois insérée et plus après sa suppression ; rien n'est enregistré dans l'avenir.`,
    condition: ({ reasons }, f) =>
      reasons.map(({ reason, count }) => logShape.contradictions[reason]({ count }, f)).join(' ') ||
      fr`Aucune contradiction.`,
    cause: () =>
      fr`Non établie : écriture journalisée deux fois, horloges qui diffèrent, clé réutilisée, ou journal retouché.`,
    effect: () =>
      fr`Pour ces lignes, le journal ne dit pas ce qui a eu lieu : l'audit retient le premier enregistrement d'une insertion, et ne suppose rien d'autre.`,
  },
  'missing-log-events': {
    label: 'Écritures absentes du journal',
    title: ({ events, transactions }, f) =>
      fr`${f.count(events, { one: 'écriture annoncée manque', many: 'écritures annoncées manquent' })} dans ${f.count(transactions, { one: 'transaction', many: 'transactions' })}`,
    criteria: () => fr`Le journal porte autant d'écritures que chaque transaction en annonce.`,
    condition: ({ transactions, transactionsTotal, events, declared }, f) =>
      fr`Sur ${f.count(transactionsTotal, { one: 'transaction', many: 'transactions' })}, qui annoncent ${f.count(declared, nouns.event)}, ${f.integer(transactions)} ${agree(transactions, 'est incomplète', 'sont incomplètes')} : il manque ${f.count(events, nouns.event)}.`,
    cause: () =>
      fr`Non établie : messages perdus entre la base et le journal, extrait tronqué, ou tables que l'extrait ne reprend pas.`,
    effect: () =>
      fr`Des écritures ont eu lieu que le journal ne montre pas ; tout ce qui en est reconstitué peut être incomplet.`,
  },
  'log-gaps': {
    label: 'Numérotation trouée',
    title: ({ log, missing }, f) =>
      fr`${f.count(missing, { one: 'numéro manque', many: 'numéros manquent' })} dans la suite du journal ${log}`,
    criteria: () => fr`Les numéros que le journal donne à ses entrées se suivent.`,
    condition: ({ first, last, missing, gaps }, f) =>
      fr`De ${first} à ${last}, ${f.count(missing, { one: 'numéro manque', many: 'numéros manquent' })}, en ${f.count(gaps, { one: 'endroit', many: 'endroits' })}.`,
    cause: () =>
      fr`Non établie : une transaction annulée laisse un trou, comme une ligne retirée du journal ou de l'extrait.`,
    effect: () => fr`Que rien n'ait été retiré du journal ne peut pas être montré.`,
  },
};
