import { z } from 'zod';
import { configSchema } from './schema.ts';

/** The JSON Schema of the configuration, which lets an editor check and complete it. */
export const configJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(configSchema, { io: 'input' }), null, 2)}\n`;
