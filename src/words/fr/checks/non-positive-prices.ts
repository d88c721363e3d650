import type { FindingSentences } from '../../words.ts';
import { fr } from '../typography.ts';
import { withArticle } from './columns.ts';

const price = { one: 'prix', many: 'prix' };

export const nonPositivePrices: FindingSentences<'non-positive-prices'> = {
  label: 'Prix nuls ou négatifs',
  title: ({ table, zero, negative }, f) =>
    fr`${f.count(zero + negative, { one: 'prix nul ou négatif', many: 'prix nuls ou négatifs' })} dans ${table}`,
  criteria: () =>
    fr`Un prix est supérieur à zéro. Un retour est une quantité négative et un cadeau une remise, de sorte que le prix reste connu.`,
  condition: (args, f) =>
    fr`${withArticle(args, f)} de la table ${args.table}, sur ${f.count(args.total, price)} : ${f.count(args.zero, { one: 'nul', many: 'nuls' })} et ${f.count(args.negative, { one: 'négatif', many: 'négatifs' })}.`,
  cause: () =>
    fr`Établi : rien dans les données n'a empêché ces prix. Non établi : s'il s'agit d'erreurs, de cadeaux, de retours ou de produits d'essai.`,
  effect: () =>
    fr`Chaque vente à un tel prix n'ajoute rien au chiffre d'affaires ou en retire, et abaisse le prix moyen sans laisser de trace.`,
};
