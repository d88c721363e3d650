import type { ColumnFacts, TableFacts } from '../../../report/facts.ts';

/** The words of a name, in lower case and without accents: `PrixUnitaire`, `prix_unitaire` and `Prix unitaire` alike. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const says = (name: string, words: ReadonlySet<string>): boolean =>
  wordsOf(name).some((word) => words.has(word));
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const priceWords = setOf('prix price prices pu tarif tarifs');
const moneyWords = setOf(
  'montant montants amount amounts total ca revenue revenues turnover cout couts cost costs salaire salary solde balance frais fee fees marge margin ttc ht eur euro euros usd',
);
const quantityWords = setOf('quantite quantites quantity quantities qte qty');
/** What is counted, numbered or a ratio is no amount, whatever else the name says. */
const otherWords = setOf(
  'id ids code nb nombre count num numero no taux rate pct percent pourcentage type devise',
);
/** A difference between prices, or a part taken off one, may be zero or below. */
const partWords = setOf(
  'variation ecart delta change diff difference remise remises discount discounts rabais',
);
const dateWords = setOf('date dates jour jours day days dt datetime timestamp horodatage echeance');

const dateRoles = setOf(
  'sale_line.businessDate customer.registeredOn employee.hiredOn calendar_day.date calendar_day.yearMonth change.recorded',
);

export const isNumber = ({ type }: ColumnFacts): boolean => type === 'integer' || type === 'decimal';

export const isPrice = ({ name, role }: ColumnFacts): boolean =>
  role === 'product.price' ||
  role === 'sale_line.unitPrice' ||
  (role === null && says(name, priceWords) && !says(name, otherWords) && !says(name, partWords));

/** A price or an amount, by its role, its unit or its name. Keys never are. */
export const isMoney = (column: ColumnFacts): boolean =>
  column.key === null &&
  (isPrice(column) ||
    column.role === 'sale_line.amount' ||
    /[€$£]|\b(EUR|USD|GBP|CHF)\b/.test(column.unit ?? '') ||
    (column.role === null && says(column.name, moneyWords) && !says(column.name, otherWords)));

export const isQuantity = ({ name, role }: ColumnFacts): boolean =>
  role === 'sale_line.quantity' || (role === null && says(name, quantityWords));

/** Does the name, or the role, say that this is a date? */
export const saysDate = ({ name, role }: ColumnFacts): boolean => {
  const words = wordsOf(name);
  const last = words.at(-1);
  return (
    dateRoles.has(role ?? '') ||
    words.some((word) => dateWords.has(word) || /^date[a-z]{3}/.test(word)) ||
    (words.length > 1 && (last === 'at' || last === 'on'))
  );
};

/** A form that identifies, and is not read as a number or a sentence. */
export const isIdentifier = ({ meaning }: ColumnFacts): boolean =>
  meaning !== null && ['ean', 'uuid', 'md5', 'sha-1', 'sha-256', 'code'].includes(meaning);

/** May values of it stand in a report? Free values of a log may hold whatever was written anywhere. */
export const isOpen = (table: TableFacts, column: ColumnFacts): boolean =>
  column.sensitivity === 'none' &&
  !(table.role === 'log' && /^change\.(value|oldValue|actor)$/.test(column.role ?? ''));
