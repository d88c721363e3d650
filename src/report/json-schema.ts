import { z } from 'zod';
import { reportSchema } from './schema.ts';

/** The JSON Schema of the report document, for programs that read it. */
export const reportJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(reportSchema, { reused: 'ref' }), null, 2)}\n`;
