import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { declaredTables } from './declared.ts';
import { named } from './named.ts';

/**
 * Does every declared trigger fire? `ALTER TABLE … DISABLE TRIGGER` stays until somebody takes it back
 * (https://www.postgresql.org/docs/current/sql-altertable.html). Moderate: a rule that is believed to hold does not.
 */
export const disabledTrigger: Check = {
  id: 'disabled-trigger',
  unit: 'triggers',
  judge(facts) {
    const tables = declaredTables(facts);
    if (tables.length === 0) return { verdict: 'not-applicable', because: 'no-declarations' };
    const tested = tables.reduce((sum, { declared }) => sum + declared.triggers.length, 0);
    if (tested === 0) return { verdict: 'not-applicable', because: 'no-triggers' };
    const findings = tables.flatMap(({ name, declared }): Judged[] => {
      const disabled = declared.triggers.filter(({ enabled }) => !enabled).map((trigger) => trigger.name);
      if (disabled.length === 0) return [];
      const { shown, more } = named(disabled.sort());
      const args = { table: name, triggers: shown, more };
      return [
        { kind: 'disabled-trigger', severity: 'moderate', subject: name, args, amount: null, papers: [] },
      ];
    });
    return answered(tested, findings);
  },
};
