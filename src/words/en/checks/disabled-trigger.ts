import type { FindingSentences } from '../../words.ts';
import { agree } from '../agree.ts';
import { listed } from './listed.ts';

export const disabledTrigger: FindingSentences<'disabled-trigger'> = {
  label: 'Disabled trigger',
  title: ({ table, triggers, more }, f) => {
    const all = triggers.length + more;
    return `${f.count(all, { one: 'trigger', many: 'triggers' })} of ${table} ${agree(all, 'is', 'are')} disabled`;
  },
  criteria: () => 'A trigger that is declared fires; a rule that is no longer wanted is removed.',
  condition: ({ table, triggers, more }, f) =>
    `Declared on ${table} and switched off: ${listed(triggers, more, f)}.`,
  cause: () =>
    'Established: the database’s catalogue says so. Not established: who switched it off, when, and whether it was to be for one load only.',
  effect: () =>
    'What the trigger is there for (a trace, a check, a computed value) does not happen on ordinary writes, and no error says so.',
};
