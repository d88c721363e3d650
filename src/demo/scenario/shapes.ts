import { ExpectedError } from '../../errors.ts';

/** How the sales are kept: whose price a line is worth, and what stands on the line itself. */
export const schemaShapes = ['star-catalogue', 'star-unit-price', 'flat-amount'] as const;
export type SchemaShape = (typeof schemaShapes)[number];

/**
 * How the change log is written. `field-level-poor` knows no old value, no time of day and no transaction; `cdc` and
 * `envelope` know no actor.
 */
export const logShapes = [
  ...(['field-level', 'field-level-poor', 'row-json', 'cdc', 'envelope', 'temporal'] as const),
] as const;
export type LogShape = (typeof logShapes)[number];

/** The language of the names of tables and columns. */
export const nameLanguages = ['fr', 'en'] as const;
export type NameLanguage = (typeof nameLanguages)[number];

export interface Shape {
  schema: SchemaShape;
  log: LogShape;
  names: NameLanguage;
}

/** `star-unit-price/field-level/fr` */
export const textOfShape = ({ schema, log, names }: Shape): string => `${schema}/${log}/${names}`;

export const defaultShape: Shape = { schema: 'star-unit-price', log: 'field-level', names: 'fr' };

/** Reads `schema/log/names`; what is left out at the end is the default's. Throws an ExpectedError. */
export function shapeOfText(text = ''): Shape {
  const [schema, log, names, ...rest] = text.split('/');
  const one = <Name extends string>(
    word: string | undefined,
    known: readonly Name[],
    fallback: Name,
  ): Name => {
    if (word === undefined || word === '') return fallback;
    const found = known.find((name) => name === word);
    if (found === undefined) throw new ExpectedError(`"${word}" is none of ${known.join(', ')}`);
    return found;
  };
  if (rest.length > 0) throw new ExpectedError(`"${text}" has more parts than schema/log/names`);
  return {
    schema: one(schema, schemaShapes, defaultShape.schema),
    log: one(log, logShapes, defaultShape.log),
    names: one(names, nameLanguages, defaultShape.names),
  };
}

/** Every combination. */
export const allShapes: readonly Shape[] = schemaShapes.flatMap((schema) =>
  logShapes.flatMap((log) => nameLanguages.map((names) => ({ schema, log, names }))),
);

export const hasTimes = ({ log }: Shape): boolean => log !== 'field-level-poor';
export const hasOldValues = ({ log }: Shape): boolean => log !== 'field-level-poor';
export const hasProducts = ({ schema }: Shape): boolean => schema !== 'flat-amount';
export const hasQuantity = ({ schema }: Shape): boolean => schema !== 'star-catalogue';
export const hasActors = ({ log }: Shape): boolean => log !== 'cdc' && log !== 'envelope';
/** Does the log name the table of each write? */
export const hasTableNames = ({ log }: Shape): boolean => log !== 'cdc' && log !== 'temporal';
/** Does the log tell of the registration of customers? */
export const hasCustomers = (shape: Shape): boolean =>
  shape.log !== 'temporal' && (shape.log !== 'cdc' || hasProducts(shape));
/** Does anybody but the tills write in the log? */
export const hasPeople = (shape: Shape): boolean =>
  hasActors(shape) && (shape.log !== 'temporal' || hasProducts(shape));
