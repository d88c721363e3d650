import { ExpectedError } from '../../../errors.ts';
import type { Shape } from '../shapes.ts';
import { editFaults } from './edits.ts';
import type { Fault } from './fault.ts';
import { lateFaults } from './late.ts';
import { logFaults } from './log.ts';
import { readingFaults } from './readings.ts';
import { tableFaults } from './tables.ts';

const all = [...lateFaults, ...editFaults, ...readingFaults, ...tableFaults, ...logFaults] as const;

export type FaultId = (typeof all)[number]['id'];

/** Every fault that a scenario can hold. */
export const faults: readonly Fault<FaultId>[] = all;

/** Most faults of one scenario: more would not find a day of their own. */
export const mostFaults = 4;

/** Throws an ExpectedError for a name that no fault bears. */
export function faultOf(id: string): Fault<FaultId> {
  const found = faults.find((fault) => fault.id === id);
  if (found === undefined)
    throw new ExpectedError(`"${id}" is no fault: choose of ${faults.map((fault) => fault.id).join(', ')}`);
  return found;
}

/** Why these faults cannot stand together in this shape; null where they can. */
export function obstacle(chosen: readonly Fault<FaultId>[], shape: Shape): string | null {
  if (chosen.length > mostFaults) return `at most ${mostFaults} faults fit into one shop`;
  if (new Set(chosen).size < chosen.length) return 'a fault is named twice';
  for (const { id, fits, excludes = [] } of chosen) {
    if (!fits(shape)) return `the shape cannot show ${id}`;
    const other = chosen.find((fault) => excludes.includes(fault.id));
    if (other !== undefined) return `${id} and ${other.id} cannot be told apart`;
  }
  return null;
}
