import type {
  EntityReplay,
  FieldWrites,
  ReplayedEntity,
  ReplayFacts,
} from '../../../src/report/facts/replay.ts';
import type { Report } from '../../../src/report/schema.ts';

export function replayOf({ analyses }: Report): ReplayFacts {
  const outcome = analyses.replay;
  if (!('facts' in outcome) || outcome.facts === null) throw new Error(`replay is ${outcome.verdict}`);
  return outcome.facts;
}

export function entityOf(report: Report, entity: ReplayedEntity): EntityReplay {
  const found = replayOf(report).entities.find((candidate) => candidate.entity === entity);
  if (found === undefined) throw new Error(`${entity} was not replayed`);
  return found;
}

export function fieldOf(
  report: Report,
  entity: ReplayedEntity,
  role: string,
  operation: FieldWrites['operation'] = 'update',
): FieldWrites {
  const found = entityOf(report, entity).fields.find(
    (field) => field.role === role && field.operation === operation,
  );
  if (found === undefined) throw new Error(`nothing ${operation}ed ${entity}.${role}`);
  return found;
}

/** The counts alone, of what they count something. */
export const countsOf = (counted: object): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counted).filter((entry): entry is [string, number] => {
      const [, value] = entry;
      return typeof value === 'number' && value > 0;
    }),
  );
