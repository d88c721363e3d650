import { z } from 'zod';

/** Business date without time, ISO 8601 (`2024-08-14`). */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2024-08-14')
  .refine((text) => {
    const parsed = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  }, 'no such day in the calendar');

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month such as 2024-08');

/** A day, or a day with the time of the audited company's clock (`2024-08-16T09:30`). */
export const moment = z.union([
  day,
  z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'expected 2024-08-16 or 2024-08-16T09:30'),
]);

/** A time of day (`08:30`). */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 08:30');
