import type { FindingArgs } from '../../../findings/kinds.ts';
import type { Formatter } from '../../formatter.ts';
import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { inTurn, listed } from './listed.ts';

type Args = FindingArgs['over-wide-rights'];

const everybody = fr`PUBLIC, c'est-à-dire tout compte qui peut se connecter à la base,`;

const titles: Record<Args['problem'], (args: Args, f: Formatter) => string> = {
  'public-write': ({ tables, moreTables }, f) =>
    fr`Tout compte a plus que le droit de lire sur ${f.count(tables.length + moreTables, nouns.table)}`,
  'public-read': ({ tables, moreTables }, f) =>
    fr`Tout compte peut lire ${f.count(tables.length + moreTables, nouns.table)} avec des données personnelles ou des secrets`,
  superusers: ({ roles, moreRoles }, f) =>
    f.count(roles.length + moreRoles, {
      one: 'compte de connexion est superutilisateur',
      many: 'comptes de connexion sont superutilisateurs',
    }),
  'row-security': ({ roles, moreRoles }, f) =>
    fr`La sécurité au niveau des lignes ne lie pas ${f.count(roles.length + moreRoles, { one: 'rôle', many: 'rôles' })}`,
};

const conditions: Record<Args['problem'], (args: Args, f: Formatter) => string> = {
  'public-write': ({ tables, moreTables }, f) =>
    fr`${everybody} détient ${inTurn(
      tables.map(({ table, privileges }) => `${f.list(privileges)} sur ${table}`),
      moreTables,
      f,
    )}.`,
  'public-read': ({ tables, moreTables }, f) =>
    fr`${everybody} peut lire ${listed(
      tables.map(({ table }) => table),
      moreTables,
      f,
    )}, où le présent audit a relevé des données personnelles ou des secrets.`,
  superusers: ({ roles, moreRoles }, f) =>
    fr`Superutilisateurs qui peuvent se connecter : ${listed(roles, moreRoles, f)}. Un seul suffit pour administrer le serveur.`,
  'row-security': ({ tables, moreTables, roles, moreRoles }, f) =>
    fr`${listed(roles, moreRoles, f)} ${agree(roles.length + moreRoles, 'contourne', 'contournent')} la sécurité au niveau des lignes sur laquelle ${agree(tables.length + moreTables, 'repose', 'reposent')} ${listed(
      tables.map(({ table }) => table),
      moreTables,
      f,
    )}.`,
};

const effects: Record<Args['problem'], string> = {
  'public-write': fr`Un compte fait pour lire peut modifier des lignes, ou ce qui tient à la table ; les chiffres dépendent de la bonne volonté de qui peut se connecter.`,
  'public-read': fr`Des données sur des personnes, ou des secrets, peuvent être emportés par tout compte qui peut se connecter, quel que soit son emploi.`,
  superusers: fr`Aucune règle de la base ne lie ces comptes : ils lisent et écrivent tout, et peuvent effacer les traces.`,
  'row-security': fr`Ces rôles voient et écrivent des lignes que les politiques soustraient à tous les autres.`,
};

export const overWideRights: FindingSentences<'over-wide-rights'> = {
  label: 'Droits trop étendus',
  title: (args, f) => titles[args.problem](args, f),
  criteria: () => fr`Un compte a les droits que son travail exige, et pas davantage.`,
  condition: (args, f) => conditions[args.problem](args, f),
  cause: () =>
    fr`Établi : le catalogue de la base accorde ces droits. Non établi : qui s'en sert, et pour quoi faire.`,
  effect: ({ problem }) => effects[problem],
};
