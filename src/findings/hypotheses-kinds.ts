/** What the analysis `hypotheses` finds. */
export const hypothesesKinds = {} as const;
