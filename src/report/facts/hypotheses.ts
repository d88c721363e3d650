import { z } from 'zod';

export const hypothesesFacts = z.strictObject({});

export type HypothesesFacts = z.infer<typeof hypothesesFacts>;
