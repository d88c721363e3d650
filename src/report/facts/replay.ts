import { z } from 'zod';

export const replayFacts = z.strictObject({});

export type ReplayFacts = z.infer<typeof replayFacts>;
