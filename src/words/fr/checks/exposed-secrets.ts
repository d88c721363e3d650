import type { FindingSentences } from '../../words.ts';
import { fr } from '../typography.ts';

export const exposedSecrets: FindingSentences<'exposed-secrets'> = {
  label: 'Secrets exposés',
  title: ({ table, column }) => fr`Des secrets sont lisibles dans ${table}.${column}`,
  criteria: () => fr`Un mot de passe, même sous forme d'empreinte, ne sort pas du système qui authentifie.`,
  condition: ({ table, column, values, inDatabase }, f) =>
    fr`La colonne ${column} de la table ${table} contient ${f.count(values, { one: 'empreinte de mot de passe ou autre secret', many: 'empreintes de mots de passe ou autres secrets' })}, dans ${inDatabase ? fr`une base ouverte à l'audit` : fr`une table remise pour l'analyse`}.`,
  cause: ({ inDatabase }) =>
    inDatabase
      ? fr`Non établi : si cette base est celle qui authentifie, où les empreintes ont leur place, et qui d'autre doit la lire.`
      : fr`Déduit : l'alimentation recopie la table entière au lieu de choisir les colonnes utiles à l'analyse.`,
  effect: () =>
    fr`Toute personne qui lit ces données peut emporter les empreintes et chercher les mots de passe hors ligne, sans laisser de trace. Le présent rapport ne les reproduit pas.`,
};
