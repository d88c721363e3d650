import type { FindingArgs } from '../../../findings/kinds.ts';
import type { Formatter } from '../../formatter.ts';
import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { inTurn } from './listed.ts';

type Constraint = FindingArgs['declared-key-broken']['constraints'][number];

const kinds: Record<Constraint['kind'], string> = {
  'primary-key': 'la clé primaire',
  unique: fr`la règle d'unicité`,
  'foreign-key': 'la clé étrangère',
  check: 'la contrainte de contrôle',
};

export const declaredKeyBroken: FindingSentences<'declared-key-broken'> = {
  label: 'Contrainte déclarée non tenue',
  title: ({ table, constraints, more }, f) => {
    const all = constraints.length + more;
    return fr`${f.count(all, { one: 'contrainte déclarée', many: 'contraintes déclarées' })} de ${table} ${agree(all, fr`n'est pas tenue ou n'a jamais été vérifiée`, fr`ne sont pas tenues ou n'ont jamais été vérifiées`)}`;
  },
  criteria: () => fr`Ce qu'une base déclare vaut pour chaque ligne, et la base l'a vérifié.`,
  condition: ({ table, constraints, more }, f) =>
    fr`Dans ${table} : ${inTurn(
      constraints.map((constraint) => said(constraint, f)),
      more,
      f,
    )}.`,
  cause: () =>
    fr`Établi : la contrainte figure au catalogue de la base. Non établi : pourquoi elle ne lie pas toutes les lignes ; elles peuvent lui être antérieures, ou son index n'a pas pu être construit.`,
  effect: () =>
    fr`Qui lit le schéma se fie à une règle qui ne tient pas, ou peut ne pas tenir : ce qui se joint ou se compte par elle n'est pas sûr.`,
};

function said({ name, kind, columns, state, rows }: Constraint, f: Formatter): string {
  const which =
    kinds[kind] +
    (name === null ? '' : fr` « ${name} »`) +
    (columns.length === 0 ? '' : ` sur ${f.list(columns)}`);
  if (state === 'broken')
    return rows === null
      ? fr`${which} est enfreinte`
      : fr`${which} est enfreinte par ${f.count(rows, nouns.row)}`;
  return rows === 0
    ? fr`${which} n'a jamais été vérifiée, bien qu'aucune ligne ne l'enfreigne aujourd'hui`
    : fr`${which} n'a jamais été vérifiée`;
}
