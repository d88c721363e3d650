import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { paperOn } from './listed.ts';

/**
 * Can passwords, even hashed, be read among the data? OWASP Password Storage Cheat Sheet; GDPR, Article 32. A log's
 * free values are left out: the analysis of the log speaks of them. Major: what is read once can be attacked at leisure.
 */
export const exposedSecrets: Check = {
  id: 'exposed-secrets',
  unit: 'columns',
  judge(facts) {
    const columns = facts.tables
      .filter(({ role, rows }) => role !== 'log' && rows > 0)
      .flatMap((table) => table.columns.map((column) => ({ table, column })));
    if (columns.length === 0) return { verdict: 'unknown', because: 'no-rows' };
    const findings = columns.flatMap(({ table, column }): Judged[] => {
      if (column.sensitivity !== 'secret' || column.distinct === 0) return [];
      const values = table.rows - column.nulls;
      const args = { table: table.name, column: column.name, values, inDatabase: table.declared !== null };
      const subject = `${table.name}.${column.name}`;
      const papers = [paperOn(table, facts)];
      return [{ kind: 'exposed-secrets', severity: 'major', subject, args, amount: null, papers }];
    });
    return answered(columns.length, findings);
  },
};
