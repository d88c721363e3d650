import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';

export const duplicatedRows: FindingSentences<'duplicated-rows'> = {
  label: 'Lignes en double',
  title: ({ table, surplus, apartFrom }, f) =>
    fr`${f.count(surplus, nouns.row)} de ${table} en ${agree(surplus, 'répète', 'répètent')} une autre${apartFrom === null ? '' : fr`, à ${apartFrom} près`}`,
  criteria: () => fr`Chaque ligne désigne une chose, et se trouve une seule fois dans la table.`,
  condition: ({ table, surplus, groups, total, apartFrom }, f) =>
    fr`Sur ${f.count(total, nouns.row)} de ${table}, ${f.integer(surplus)} ${agree(surplus, 'est égale', 'sont égales')} à une ligne précédente dans toutes les colonnes${apartFrom === null ? '' : fr`, sauf ${apartFrom}`}, en ${f.count(groups, { one: 'groupe', many: 'groupes' })} de lignes égales.`,
  cause: ({ apartFrom }) =>
    apartFrom === null
      ? fr`Établi : la table n'a pas de clé qui refuserait une seconde ligne. Non établi : si un fichier a été chargé deux fois, une écriture répétée, ou deux choses semblables voulues.`
      : fr`Déduit : la même chose a été saisie deux fois et a reçu chaque fois une nouvelle clé. Non établi : si deux choses semblables étaient voulues.`,
  effect: () => fr`Tout ce qui compte ou additionne ces lignes compte la même chose plus d'une fois.`,
};
