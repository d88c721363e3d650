import type { exposureKinds } from '../../findings/exposure-kinds.ts';
import type { FindingWords } from '../words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { exposure } from './report-exposure.ts';
import { fr } from './typography.ts';

const change = { one: 'modification ou suppression', many: 'modifications ou suppressions' };

export const exposureFindings: Pick<FindingWords, keyof typeof exposureKinds> = {
  'unlocked-period': {
    label: 'Journées closes réécrites',
    title: ({ days, closedDays }, f) =>
      fr`${f.count(days, { one: 'journée close réécrite', many: 'journées closes réécrites' })} après coup, sur ${f.integer(closedDays)}`,
    criteria: () =>
      fr`Une journée close ne change plus : une correction passe par un ajustement daté et signé, qui se lit à part.`,
    condition: ({ days, net, gross, causes, longestDelayDays, usualDelayDays }, f) =>
      fr`${f.count(days, nouns.day)} ${agree(days, 'a été écrit', 'ont été écrits')} après clôture, jusqu'à ${f.count(longestDelayDays, nouns.day)} après la vente${usualDelayDays === 0 ? '' : fr` (le délai ordinaire est de ${f.count(usualDelayDays, nouns.day)})`}. Nature des écritures : ${f.list(causes.map((cause) => lowerCase(exposure.causes[cause])))}. Effet net : ${f.money(net, { signed: true })} ; sans tenir compte du signe : ${f.money(gross)}.`,
    cause: () =>
      fr`Établi : le chiffre de ces journées a été écrit après leur fin. Déduit : aucun verrou ne les protégeait à ce moment. Les données ne disent pas si un verrou existe ailleurs ou a été posé depuis.`,
    effect: ({ amount }, f) =>
      fr`Un chiffre publié peut changer sans que personne le décide. Ce qui a été réécrit une fois peut l'être encore : ${f.money(amount)} de journées closes y sont exposés.`,
  },
  'rows-without-history': {
    label: 'État antérieur perdu',
    title: ({ changes, undatedLines }, f) =>
      changes > 0
        ? fr`${f.count(changes, change)} sans ancienne valeur`
        : fr`${f.count(undatedLines, { one: 'ligne journalisée sans date', many: 'lignes journalisées sans date' })}`,
    criteria: () =>
      fr`De chaque modification ou suppression, le journal garde l'ancienne valeur ; de chaque écriture, il garde l'instant.`,
    condition: ({ changes, total, tables, undatedLines }, f) => {
      const lost =
        changes === 0
          ? ''
          : fr`Sur ${f.count(total, change)} de la période, ${f.integer(changes)} ${agree(changes, 'ne dit pas', 'ne disent pas')} ce qu'il y avait avant (${f.list(tables)}).`;
      const undated =
        undatedLines === 0
          ? ''
          : fr`${f.count(undatedLines, nouns.saleLine)} ${agree(undatedLines, 'figure', 'figurent')} au journal sans date utilisable.`;
      return [lost, undated].filter((part) => part !== '').join(' ') || fr`Rien n'est perdu.`;
    },
    cause: () => fr`Établi : le journal, tel qu'il a été remis, ne contient pas ces éléments.`,
    effect: ({ amount }, f) =>
      fr`L'état antérieur ne peut être ni rétabli ni chiffré.` +
      (amount === null
        ? ''
        : fr` ${f.money(amount)} du chiffre des journées closes portent sur des produits dont l'ancien prix est perdu.`),
  },
};

const lowerCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
