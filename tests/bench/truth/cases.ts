import { createRandom } from '../../../src/demo/random.ts';
import { type FaultId, faultOf, faults, obstacle } from '../../../src/demo/scenario/faults/index.ts';
import type { ScenarioOptions } from '../../../src/demo/scenario/scenario.ts';
import { allShapes } from '../../../src/demo/scenario/shapes.ts';

export interface Case extends ScenarioOptions {
  number: number;
  faults: readonly FaultId[];
}

/** Of ten cases, the one whose faults all move the figure of one day. */
const placeOfSharedDay = 7;

/** Of ten cases: how many are clean, and how many hold one, two, three and four faults. */
const faultsOfTen = [0, 1, 1, 1, 1, 1, 2, 2, 3, 4];

/**
 * The cases of the bench, each by its number alone, so that one can be run again by itself: every fault comes up in
 * turn, in a shape that can show it, with others drawn beside it.
 *
 * @param only a fault that every case begins with, or none at all
 */
export function caseOf(number: number, only?: FaultId | 'clean'): Case {
  const random = createRandom(number, 'truth-case');
  const first = firstOf(number, only);
  const shapes = allShapes.filter((shape) => first?.fits(shape) ?? true);
  const shape = random.pick(shapes);
  const chosen = first === null ? [] : [first];
  const count = first === null ? 0 : Math.max(1, faultsOfTen[number % faultsOfTen.length] ?? 1);
  const sharesDay = first?.moves === true && number % faultsOfTen.length === placeOfSharedDay;
  const others = sharesDay ? faults.filter(({ moves }) => moves === true) : faults;
  for (let attempt = 0; attempt < 200 && chosen.length < count; attempt++) {
    const other = random.pick(others);
    if (obstacle([...chosen, other], shape) === null) chosen.push(other);
  }
  return {
    ...{ number, shape, seed: number, lines: random.between(500, 900), sharesDay },
    faults: chosen.map(({ id }) => id),
  };
}

/** The fault whose turn it is; null for a clean case. */
function firstOf(number: number, only: FaultId | 'clean' | undefined): (typeof faults)[number] | null {
  if (only === 'clean') return null;
  if (only !== undefined) return faultOf(only);
  const place = number % faultsOfTen.length;
  if (faultsOfTen[place] === 0) return null;
  const round = Math.floor(number / faultsOfTen.length);
  // The turn skips the clean cases, so that it reaches every fault.
  const turn = round * (faultsOfTen.length - 1) + place;
  const moving = faults.filter(({ moves }) => moves === true);
  return (place === placeOfSharedDay ? moving[round % moving.length] : faults[turn % faults.length]) ?? null;
}
