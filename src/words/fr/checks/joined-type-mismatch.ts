import type { FindingArgs } from '../../../findings/kinds.ts';
import type { Formatter } from '../../formatter.ts';
import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { nouns } from '../nouns.ts';
import { dictionary } from '../report-dictionary.ts';
import { fr } from '../typography.ts';
import { inTurn } from './listed.ts';

type Reference = FindingArgs['joined-type-mismatch']['references'][number];

export const joinedTypeMismatch: FindingSentences<'joined-type-mismatch'> = {
  label: 'Colonnes jointes de types différents',
  title: ({ table, references, more }, f) =>
    fr`${f.count(references.length + more, { one: 'renvoi', many: 'renvois' })} de ${table} entre colonnes de types différents`,
  criteria: () => fr`Une colonne qui renvoie à une autre a le même type que celle-ci, longueur comprise.`,
  condition: ({ table, references, more }, f) =>
    fr`Dans ${table} : ${inTurn(
      references.map((reference) => said(reference, f)),
      more,
      f,
    )}.`,
  cause: ({ references }) =>
    references.some(({ seenIn }) => seenIn === 'values')
      ? fr`Établi : les valeurs lues sont de types différents. Non établi : si les colonnes d'origine le sont, ou si l'extrait les a rendues telles.`
      : fr`Établi : la base les déclare ainsi. Non établi : pourquoi.`,
  effect: () =>
    fr`Une jointure peut devoir convertir l'une des deux colonnes, ligne par ligne : elle est alors lente, et des valeurs écrites autrement (zéros en tête, longueur qui coupe) ne se rejoignent pas.`,
};

function said(
  { column, toTable, toColumn, seenIn, type, toType, unmatched }: Reference,
  f: Formatter,
): string {
  const [own, other] = seenIn === 'values' ? [typeName(type), typeName(toType)] : [type, toType];
  const lost =
    unmatched === 0
      ? ''
      : fr`, et ${f.count(unmatched, nouns.row)} ${agree(unmatched, 'ne trouve', 'ne trouvent')} pas de correspondance`;
  return fr`${column} (${own}) renvoie à ${toTable}.${toColumn} (${other})${lost}`;
}

const typeName = (type: string): string =>
  Object.entries(dictionary.types).find(([id]) => id === type)?.[1] ?? type;
