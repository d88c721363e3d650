import { z } from 'zod';

export const logShapeFacts = z.strictObject({});

export type LogShapeFacts = z.infer<typeof logShapeFacts>;
