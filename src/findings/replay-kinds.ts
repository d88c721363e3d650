/** What the analysis `replay` finds. */
export const replayKinds = {} as const;
