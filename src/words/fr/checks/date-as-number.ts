import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { countOf, withArticle } from './columns.ts';

const writings = {
  serial: fr`des numéros de jour de tableur`,
  yyyymmdd: fr`des entiers de la forme aaaammjj`,
};

export const dateAsNumber: FindingSentences<'date-as-number'> = {
  label: 'Date gardée comme nombre',
  title: (args, f) =>
    fr`${f.count(countOf(args), nouns.column)} de dates gardées comme nombres dans ${args.table}`,
  criteria: () =>
    fr`Une date a le type date, qui connaît les mois, les années bissextiles et l'ordre des jours.`,
  condition: (args, f) =>
    fr`${withArticle(args, f)} de la table ${args.table} ${agree(countOf(args), 'contient', 'contiennent')} ${f.list(args.writings.map((writing) => writings[writing]))}, alors que ${agree(countOf(args), 'son nom, ou ce à quoi elle renvoie, annonce', 'leur nom, ou ce à quoi elles renvoient, annonce')} une date.`,
  cause: () =>
    fr`Déduit : les valeurs sont passées par un tableur, ou la colonne a été créée comme un nombre.`,
  effect: () =>
    fr`Aucune règle du calendrier ne protège ces valeurs : un jour impossible passe, une différence n'est pas un nombre de jours, et un numéro dépend du jour d'où il compte.`,
};
