import { structureFindings } from './structure.ts';
import { valueFindings } from './values.ts';

/** What the checks on schema and integrity find, one file for each check. */
export const checkFindings = { ...structureFindings, ...valueFindings };
