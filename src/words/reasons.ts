/** Why an analysis could not answer: the codes that the reports carry as `because`. */
export const reasonIds = [
  'no-rows',
  'no-sale_line',
  'no-change',
  'no-sale_line-change',
  'no-lines-in-period',
  'no-line-priced',
  'log-empty',
  'log-not-understood',
  'no-write-evidence',
  'no-line-dated',
  'no-closed-day',
  'log-without-actors',
  'no-employee',
  'no-readings',
  'analysis-failed',
] as const;

export type ReasonId = (typeof reasonIds)[number];

export const isReasonId = (text: string): text is ReasonId => reasonIds.some((reasonId) => reasonId === text);
