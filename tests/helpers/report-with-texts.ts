import { type Report, reportSchema } from '../../src/report/schema.ts';
import { fullReport } from './sample-report.ts';

/** Where a report carries text that comes from the client's data, or from the configuration. */
const fromData = new Set(
  `client title auditor file sheet system name sqlName value column columns fromTable fromColumn toTable toColumn
   examples min max customer employee label table tables action actor ticket product logged subject sql rows
   highestPricedProduct names witnessTicket exampleLogged grain candidateKeys`.split(/\s+/),
);
const figureOrDay = /^(?:-?\d+(?:\.\d+)?|\d{4}-\d{2}-\d{2})$/;

/** The full report with every text that comes from data replaced; its figures, days and ids stay. */
export function reportWithTexts(replace: (text: string) => string): Report {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      return fromData.has(key) && !figureOrDay.test(value) ? replace(value) : value;
    }
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  const { program, ...rest } = fullReport();
  return reportSchema.parse({ ...Object(walk(rest, '')), program });
}
