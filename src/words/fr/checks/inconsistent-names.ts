import type { FindingSentences } from '../../words.ts';
import { fr } from '../typography.ts';

export const inconsistentNames: FindingSentences<'inconsistent-names'> = {
  label: 'Noms divergents',
  title: ({ names }, f) =>
    fr`Une même donnée porte plusieurs noms : ${f.list(names.map((name) => fr`« ${name} »`))}`,
  criteria: () => fr`Une donnée porte le même nom partout où elle apparaît.`,
  condition: ({ names, tables }, f) =>
    fr`Les noms ${f.list(names.map((name) => fr`« ${name} »`))} désignent la même donnée dans ${f.list(tables)}.`,
  cause: () =>
    fr`Déduit : aucun dictionnaire de données ne fait référence ; chaque table a été nommée à part.`,
  effect: () =>
    fr`Un rapprochement automatique par nom échoue sans le dire ; chaque jointure se fait à la main, avec le risque d'erreur que cela comporte.`,
};
