import { type Expectation, expectationOf } from './expectations.ts';
import type { Planted } from './faults/fault.ts';
import type { FaultId } from './faults/index.ts';
import { textOfShape } from './shapes.ts';
import type { Shop } from './shop.ts';

/** What was planted and what a right audit says of it. No audit reads it. */
export interface ScenarioTruth extends Expectation {
  seed: number;
  shape: string;
  faults: readonly { fault: FaultId; planted: Planted }[];
}

export function truthOf(shop: Shop, faults: ScenarioTruth['faults'], seed: number): ScenarioTruth {
  return { seed, shape: textOfShape(shop.shape), faults, ...expectationOf(shop, faults) };
}
