import type { ColumnFacts } from '../../../report/facts/dictionary.ts';
import type { LoadedColumn, LoadedTable } from '../../../store/loaded-table.ts';
import { type Meaning, meaningOf, noMeaning } from './meaning.ts';
import type { Measured } from './measures.ts';
import type { Typing } from './reading.ts';
import type { Shapes } from './shapes.ts';
import { fitting } from './shares.ts';
import { textTyping, typingOf } from './typing.ts';

/** What a column is, from the looks of its values. */
export interface Understood {
  column: LoadedColumn;
  shapes: Shapes & { distinctIsExact: boolean };
  typing: Typing;
  meaning: Meaning;
  /** Forms of the values that fit both. */
  forms: readonly string[];
  sensitivity: ColumnFacts['sensitivity'];
  isFitting: boolean;
  /** Do sizes mean something? */
  hasSizes: boolean;
}

/** Numbers that name something: neither their mean nor their quartiles say anything. */
const naming: ReadonlySet<ColumnFacts['meaning']> = new Set(['ean', 'phone', 'postal-code']);
const namingRole = /[.](line|ticket|product|customer|employee|row|transaction|actor)$/;
/** A log writes the keys and the values of many columns into one. */
const mixedRole = /^change[.](row|value|oldValue)$/;
/** A whole number that differs on each of more rows than this numbers them. */
const fewRows = 1000;

/** Decides what a column is. `role` is the configuration's, null where it gives none. */
export function understand(
  table: LoadedTable,
  column: LoadedColumn,
  role: string | null,
  shapes: Shapes & { distinctIsExact: boolean },
  sensitivity: ColumnFacts['sensitivity'],
): Understood {
  const declared = table.declared?.columns.find(({ name }) => name === column.name)?.type ?? null;
  const found = typingOf(column, declared, shapes);
  // Where values of many columns stand by design, those that differ from most are no misfits.
  const isMixed = mixedRole.test(role ?? '') && found.rows < shapes.filled;
  const typing = isMixed ? textTyping(shapes) : found;
  const meant = meaningOf(column.name, typing, shapes);
  const meaning = mixedRole.test(role ?? '') && meant.rows < shapes.filled ? noMeaning(shapes) : meant;
  const forms = typing.forms.filter((form) => meaning.forms?.includes(form) ?? true);
  const fit = Math.min(fitting(shapes, (form) => forms.includes(form)).rows, meaning.rows);
  const isNumbering =
    typing.type === 'integer' && shapes.most === 1 && shapes.nulls === 0 && shapes.filled > fewRows;
  const hasSizes = !isNumbering && !naming.has(meaning.meaning) && !namingRole.test(role ?? '');
  return {
    ...{ column, shapes, typing, meaning, forms, sensitivity, hasSizes },
    isFitting: fit === shapes.filled,
  };
}

/** How a column's values are to be measured. */
export function measuredAs({ typing, hasSizes, sensitivity, shapes }: Understood): Measured {
  const { conversion, type, forms } = typing;
  const isMoment = conversion.kind === 'moment';
  return {
    kind:
      conversion.kind === 'number'
        ? 'number'
        : isMoment
          ? type === 'timestamp'
            ? 'timestamp'
            : 'date'
          : 'text',
    ...{ forms, sensitivity, values: shapes.values, filled: shapes.filled },
    ...(conversion.kind === 'number' ? { from: conversion.from, to: conversion.to } : { from: '', to: '' }),
    parts: isMoment ? conversion.parts : 'year',
    hasSizes,
  };
}
