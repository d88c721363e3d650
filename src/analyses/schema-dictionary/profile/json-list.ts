import { z } from 'zod';

/** A list that SQL answers as the text of a JSON array; null is an empty one. */
export const jsonList = <Item>(item: z.ZodType<Item>) =>
  z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? [] : JSON.parse(text)))
    .pipe(z.array(item));
