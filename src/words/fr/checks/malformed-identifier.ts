import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { withArticle } from './columns.ts';

export const malformedIdentifier: FindingSentences<'malformed-identifier'> = {
  label: 'Identifiant mal formé',
  title: ({ table, values }, f) =>
    fr`${f.count(values, { one: 'identifiant', many: 'identifiants' })} de ${table} ${agree(values, 's\u2019écarte', 's\u2019écartent')} de la forme des autres`,
  criteria: () =>
    fr`Tous les identifiants d'une colonne ont la forme de leur espèce, clé de contrôle comprise s'il y en a une.`,
  condition: (args, f) => {
    const { table, values, total, example } = args;
    const form = example.expected === null ? '' : fr` ; celle de ${example.column} est ${example.expected}`;
    const shown = example.value === null ? '' : fr` L'une d'elles : « ${example.value} ».`;
    return fr`${withArticle(args, f)} de la table ${table} : ${f.count(values, nouns.value)} sur ${f.integer(total)} ${agree(values, 's\u2019écarte', 's\u2019écartent')} de la forme de presque toutes les autres${form}.${shown}`;
  },
  cause: () =>
    fr`Établi : aucune règle de forme n'a refusé ces valeurs. Non établi : fautes de saisie, valeurs coupées ou allongées en chemin, ou enregistrements faits à la main.`,
  effect: () =>
    fr`Un tel identifiant ne trouve pas de correspondance dans d'autres systèmes ; ce à quoi il renvoie disparaît des jointures et des rapprochements.`,
};
