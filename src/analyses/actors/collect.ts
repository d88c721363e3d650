import type { ActorsFacts } from '../../report/facts/actors.ts';
import type { Collecting } from '../analysis.ts';
import { collectDuties } from './duties.ts';
import { collectPeople } from './people.ts';
import { collectAbsent } from './presence.ts';
import { collectRights } from './rights.ts';
import { collectTimes } from './times.ts';
import { createWriters } from './writers.ts';

/** Who writes what and when, as far as the log tells of actors at all. */
export async function collect(collecting: Collecting): Promise<ActorsFacts> {
  await createWriters(collecting);
  return {
    ...(await collectPeople(collecting)),
    employeesKnown: collecting.model.relations.includes('employee'),
    ...(await collectDuties(collecting)),
    absent: await collectAbsent(collecting),
    ...(await collectTimes(collecting)),
    rights: await collectRights(collecting),
  };
}
