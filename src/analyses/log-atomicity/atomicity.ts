import type { Fault } from '../../report/facts/atomicity.ts';
import type { LogFacts } from '../../report/facts.ts';
import type { Collecting } from '../analysis.ts';
import { collectContradictory, collectSeveralDates, collectSeveralStores } from './contradictions.ts';
import { collectDuplicates, createRepeatedBatches } from './duplicates.ts';
import { collectEvidence, collectSpread } from './evidence.ts';
import { collectEarly, collectLost, collectTicketActors } from './lost.ts';
import { collectPartial } from './partial.ts';
import { collectSequences } from './sequences.ts';
import { collectSplit, collectWitness, createSplitSteps } from './splits.ts';
import { createTicketBlocks } from './ticket-block.ts';
import { collectWitnesses } from './witnesses.ts';
import { collectWrites } from './writes.ts';
import { collectWrittenRoles } from './written-roles.ts';

type Atomicity = Pick<
  LogFacts,
  'lines' | 'rowsPerInsert' | 'late' | 'split' | 'witness' | 'contradictory' | 'ticketCount' | 'atomicity'
>;

/** The ticket against its writing: whole or in several goes, in its time or not, once or twice, with one voice or several. */
export async function collectAtomicity(collecting: Collecting): Promise<Atomicity> {
  const written = await collectWrittenRoles(collecting);
  await createTicketBlocks(collecting, written);
  const spread = await collectSpread(collecting);
  await createSplitSteps(collecting, spread);
  await createRepeatedBatches(collecting);
  const { late, lines } = await collectWrites(collecting);
  const { usual, fewer, partial } = await collectPartial(collecting, written);
  const split = await collectSplit(collecting);
  const early = await collectEarly(collecting, late.usualDelayDays);
  const lost = await collectLost(collecting);
  const duplicates = await collectDuplicates(collecting);
  const { ticketCount, contradictory } = await collectContradictory(collecting);
  const severalStores = await collectSeveralStores(collecting);
  const severalDates = await collectSeveralDates(collecting);
  const cases: [Fault, number | null][] = [
    ['split', split.tickets],
    ['duplicated', duplicates.lines],
    ['several-employees', contradictory.severalEmployees],
    ['several-customers', contradictory.severalCustomers],
    ['several-stores', severalStores],
    ['several-dates', severalDates],
    ['late', late.lines],
    ['early', early.lines],
    ['partial', fewer],
    ['lost', lost.lines],
  ];
  const found = cases.flatMap(([fault, count]) => (count !== null && count > 0 ? [fault] : []));
  return {
    ...{ late, split, contradictory, ticketCount },
    lines: { ...lines, partial: fewer },
    rowsPerInsert: usual,
    witness: await collectWitness(collecting),
    atomicity: {
      evidence: await collectEvidence(collecting, spread),
      ...{ early, partial, lost, duplicates, severalStores, severalDates },
      sequences: await collectSequences(collecting),
      actors: await collectTicketActors(collecting),
      witnesses: await collectWitnesses(collecting, found, late.usualDelayDays),
    },
  };
}
