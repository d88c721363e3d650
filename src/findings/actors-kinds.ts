/** What the analysis `actors` finds. */
export const actorsKinds = {} as const;
