import type { CheckId } from '../../../findings/checks.ts';
import type { Check } from './check.ts';
import { structureChecks } from './structure.ts';
import { valueChecks } from './values.ts';

/** Every check on schema and integrity; one that is missing here does not compile. */
export const checks: Readonly<Record<CheckId, Check>> = { ...structureChecks, ...valueChecks };
