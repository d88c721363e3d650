import type { Shapes } from './shapes.ts';

/** What this share of the rows with a value is, the column is; the other rows are misfits. */
export const fittingShare = 0.99;

/** The part of a form's name before the colon, and the readings after it (`formOf`). */
export const kindOf = (form: string): string => form.split(':')[0] ?? form;
export const readingsOf = (form: string): string => form.split(':')[1] ?? '';

/** The forms of a column that pass, and their rows. */
export interface Fitting {
  forms: readonly string[];
  rows: number;
  values: number;
}

export function fitting({ forms }: Pick<Shapes, 'forms'>, passes: (form: string) => boolean): Fitting {
  const passing = forms.filter(({ form }) => passes(form));
  return {
    forms: passing.map(({ form }) => form),
    rows: passing.reduce((sum, { rows }) => sum + rows, 0),
    values: passing.reduce((sum, { values }) => sum + values, 0),
  };
}

export const isNearlyAll = (rows: number, { filled }: Pick<Shapes, 'filled'>): boolean =>
  rows > 0 && rows >= filled * fittingShare;
