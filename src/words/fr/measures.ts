import type { MeasureFacts, MeasureWords } from '../measure-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

const prices: Record<NonNullable<MeasureFacts['price']>, string> = {
  'line-amount': fr`montant figé sur la ligne`,
  'line-price': fr`quantité × prix figé sur la ligne`,
  'catalogue-now': fr`quantité × prix actuel du catalogue`,
  'catalogue-then': fr`quantité × prix du catalogue à la date de vente`,
};
const counts = {
  units: fr`somme des quantités`,
  lines: fr`nombre de lignes de vente`,
  baskets: fr`nombre de tickets distincts`,
} as const;
const units = { one: 'unité', many: 'unités' };

export const measures: MeasureWords = {
  heading: 'Mesures',
  columns: { measure: 'Mesure', definition: 'Définition et prix retenu', value: 'Valeur de la période' },
  names: {
    revenue: fr`chiffre d'affaires`,
    units: 'unités vendues',
    lines: 'lignes de vente',
    baskets: 'tickets',
  },
  definition: (measure) =>
    [
      baseOf(measure),
      ...(measure.subtractsDiscount ? [fr`remise déduite`] : []),
      ...(measure.vat === 'remove' ? [fr`TVA retirée`] : []),
      ...(measure.vat === 'add' ? [fr`TVA ajoutée`] : []),
      ...(measure.excludesReturns ? [fr`retours exclus`] : []),
      ...(measure.excludesCancelled ? [fr`ventes annulées exclues`] : []),
      ...(measure.converts ? [fr`devises converties aux taux déclarés`] : []),
    ].join(', '),
  value: ({ value, unit }, f) => {
    if (unit === 'currency') return f.money(value);
    if (unit === 'units')
      return `${f.decimal(value)}\u00a0${Math.abs(Number(value)) < 2 ? units.one : units.many}`;
    return f.count(Number(value), unit === 'lines' ? nouns.saleLine : nouns.ticket);
  },
  missing: ({ lines }, f) =>
    fr`${f.count(lines, nouns.saleLine)} sans valeur n'y ${agree(lines, 'compte', 'comptent')} pas`,
};

function baseOf({ kind, price }: MeasureFacts): string {
  if (kind === 'units' || kind === 'lines' || kind === 'baskets') return counts[kind];
  const worth = price === null ? '' : prices[price];
  return kind === 'margin' ? fr`${worth}, moins quantité × coût unitaire` : worth;
}
