import { z } from 'zod';

export const exposureFacts = z.strictObject({});

export type ExposureFacts = z.infer<typeof exposureFacts>;
