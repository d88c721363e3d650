import type { FindingSentences } from '../../words.ts';
import { nouns } from '../nouns.ts';
import { fr } from '../typography.ts';
import { withArticle } from './columns.ts';

export const mixedEncodings: FindingSentences<'mixed-encodings'> = {
  label: 'Encodages mêlés',
  title: ({ table, misread, replaced, control }) =>
    misread + replaced + control > 0
      ? fr`Des caractères sont abîmés dans les textes de ${table}`
      : fr`Des caractères de ${table} se ressemblent et diffèrent`,
  criteria: () =>
    fr`Tous les textes sont lus dans l'encodage où ils ont été écrits, et un même texte est fait des mêmes caractères.`,
  condition: (args, f) => {
    const faults = [
      [args.misread, fr`avec une erreur d'encodage (« Ã© » pour « é »)`],
      [args.replaced, fr`avec des caractères perdus (U+FFFD)`],
      [args.control, fr`avec des caractères de commande`],
      [args.decomposed, fr`avec des accents séparés de leurs lettres`],
      [args.edges, fr`avec une espace invisible à un bout`],
    ] as const;
    const found = faults.filter(([count]) => count > 0);
    const counted = (found.length === 0 ? faults.slice(0, 1) : found).map(
      ([count, what]) => `${f.count(count, nouns.value)} ${what}`,
    );
    const example = args.example === null ? '' : fr` Par exemple : « ${args.example} ».`;
    return fr`${withArticle(args, f)} de la table ${args.table} : ${f.list(counted)}.${example}`;
  },
  cause: ({ misread, replaced }) =>
    misread + replaced > 0
      ? fr`Déduit : un programme, en chemin, a lu de l'UTF-8 comme un autre encodage, ou l'inverse.`
      : fr`Déduit : les textes viennent de plusieurs programmes, ou ont été collés depuis des documents.`,
  effect: () =>
    fr`Des libellés d'apparence égale ne le sont pas : recherches, jointures et regroupements les manquent, et un caractère perdu ne revient pas.`,
};
