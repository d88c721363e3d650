import { z } from 'zod';

export const asOfFacts = z.strictObject({});

export type AsOfFacts = z.infer<typeof asOfFacts>;
