/** What the analysis `log-shape` finds. */
export const logShapeKinds = {} as const;
