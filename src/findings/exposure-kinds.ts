/** What the analysis `exposure` finds. */
export const exposureKinds = {} as const;
