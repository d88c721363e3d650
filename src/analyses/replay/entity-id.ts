import type { ReplayedEntity } from '../../report/facts/replay.ts';

/** A table as a part of a working paper's name. */
export const idOf = (entity: ReplayedEntity): string => entity.replaceAll('_', '-');
