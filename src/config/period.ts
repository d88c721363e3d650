import type { Config } from './schema.ts';

/** The audited business days, both included, ISO 8601. */
export interface Period {
  /** `2024-08`, or `2024-08-01_2024-08-14`; also the name of the folder that the report lies in. */
  label: string;
  from: string;
  to: string;
}

export function periodOf(period: Config['period']): Period {
  if (typeof period !== 'string') return { label: `${period.from}_${period.to}`, ...period };
  const [year = 0, month = 0] = period.split('-').map(Number);
  // Day 0 of the next month is the last day of this one.
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { label: period, from: `${period}-01`, to: `${period}-${String(last).padStart(2, '0')}` };
}
