import { z } from 'zod';
import { type DamageId, damageIds, type FieldWrites } from '../../report/facts/replay.ts';
import { integer } from '../rows.ts';

/** What the store answers of the logged values of one field that share a state; the row and values are an example. */
export const fieldStates = {
  ...{ state: z.string(), writes: integer },
  ...{ row: z.string().nullable(), logged: z.string().nullable(), stored: z.string().nullable() },
  ...{ shortest: integer.nullable(), longest: integer.nullable() },
};
type FieldState = z.infer<z.ZodObject<typeof fieldStates>>;

const isDamage = (state: string): state is DamageId => damageIds.some((id) => id === state);
const mostShown = 120;

/**
 * The states of one field put together.
 *
 * @param open whether values may be shown; those of people may not
 */
export function fieldWritesOf(
  field: Pick<FieldWrites, 'role' | 'column' | 'operation'>,
  states: readonly FieldState[],
  open: boolean,
): FieldWrites {
  const count = (state: string) => states.find((entry) => entry.state === state)?.writes ?? 0;
  const damages = states.flatMap(({ state, writes, shortest, longest, ...example }) =>
    isDamage(state)
      ? [
          {
            ...{ damage: state, writes, example: open ? shown(example) : null },
            cutAt: state.startsWith('truncated') && writes > 2 && shortest === longest ? shortest : null,
          },
        ]
      : [],
  );
  const wrong =
    states.find(({ state }) => state === 'differing') ?? states.find(({ state }) => state === 'unreadable');
  return {
    ...field,
    total: states.reduce((sum, { writes }) => sum + writes, 0),
    ...{ applied: count('same'), superseded: count('superseded') },
    damaged: damages.reduce((sum, { writes }) => sum + writes, 0),
    ...{ differing: count('differing'), unreadable: count('unreadable'), absent: count('absent') },
    ...{ silent: count('silent'), untested: count('untested') },
    damages: damages.sort((a, b) => b.writes - a.writes || (a.damage < b.damage ? -1 : 1)),
    witness: open && wrong !== undefined ? shown(wrong) : null,
  };
}

const shown = ({ row, logged, stored }: Pick<FieldState, 'row' | 'logged' | 'stored'>) =>
  row === null || logged === null
    ? null
    : {
        row: row.slice(0, mostShown),
        logged: logged.slice(0, mostShown),
        stored: stored?.slice(0, mostShown) ?? null,
      };
