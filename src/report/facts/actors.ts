import { z } from 'zod';

export const actorsFacts = z.strictObject({});

export type ActorsFacts = z.infer<typeof actorsFacts>;
