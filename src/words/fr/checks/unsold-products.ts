import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';

export const unsoldProducts: FindingSentences<'unsold-products'> = {
  label: 'Produits sans vente',
  title: ({ unsold, factTable }, f) =>
    fr`${f.count(unsold, nouns.product)} ${agree(unsold, 'n\u2019apparaît', 'n\u2019apparaissent')} sur aucune ligne de ${factTable}`,
  criteria: () => fr`Un catalogue destiné à l'analyse dit quels produits sont en vente, et depuis quand.`,
  condition: ({ table, factTable, unsold, products }, f) =>
    fr`Sur ${f.count(products, nouns.product)} de ${table}, ${f.integer(unsold)} ${agree(unsold, 'n\u2019est cité', 'ne sont cités')} par aucune ligne de ${factTable}, telle que remise.`,
  cause: () =>
    fr`Non établie : produits non vendus dans la période, retirés ou pas encore en vente, ou dont les ventes portent un autre code.`,
  effect: () =>
    fr`Les moyennes par produit changent selon que ceux-ci comptent ou non ; et un code saisi deux fois cache des ventes derrière un autre.`,
};
