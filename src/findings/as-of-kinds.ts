/** What the analysis `as-of` finds. */
export const asOfKinds = {} as const;
