import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { fr } from '../typography.ts';
import { listed } from './listed.ts';

export const disabledTrigger: FindingSentences<'disabled-trigger'> = {
  label: 'Déclencheur désactivé',
  title: ({ table, triggers, more }, f) => {
    const all = triggers.length + more;
    return fr`${f.count(all, { one: 'déclencheur', many: 'déclencheurs' })} de ${table} ${agree(all, 'désactivé', 'désactivés')}`;
  },
  criteria: () =>
    fr`Un déclencheur déclaré se déclenche ; une règle dont on ne veut plus est retirée de la base.`,
  condition: ({ table, triggers, more }, f) =>
    fr`Sur ${table}, ${agree(triggers.length + more, 'est déclaré et mis hors service', 'sont déclarés et mis hors service')} : ${listed(triggers, more, f)}.`,
  cause: () =>
    fr`Établi : le catalogue de la base le dit. Non établi : qui l'a désactivé, quand, et si ce ne devait être que le temps d'un chargement.`,
  effect: () =>
    fr`Ce que le déclencheur doit faire (une trace, un contrôle, une valeur calculée) n'a pas lieu lors des écritures ordinaires, et aucune erreur ne le dit.`,
};
