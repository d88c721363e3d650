import type { Config } from '../../config/schema.ts';
import { roleOf } from '../../model/mapping.ts';

export type Sensitivity = 'none' | 'personal' | 'secret';

const personalRoles = new Set(['employee.label', 'employee.firstName', 'employee.lastName', 'employee.mail']);
/** Free values: what the log writes of a password or a name lies in them. */
const freeValueRoles = new Set(['change.value', 'change.oldValue']);

const secretName = /(^|[_\s-])(mdp|pass|passwd|password|pwd|secret|token|mot.?de.?passe)([_\s-]|$)|hash/i;
const personalName =
  /(^|[_\s-])(prenom|prénom|firstname|lastname|surname|mail|email|e-mail|courriel|phone|tel|telephone|téléphone|adresse|address|iban|naissance|birth\w*)([_\s-]|$)/i;

/** What a reader of the report may see of a column, from its role and from its name. */
export function sensitivityOf(model: Config['model'], table: string, column: string): Sensitivity {
  const role = roleOf(model, table, column);
  if (role === 'employee.password' || secretName.test(column)) return 'secret';
  if (role !== null && freeValueRoles.has(role)) return 'secret';
  if ((role !== null && personalRoles.has(role)) || personalName.test(column)) return 'personal';
  return 'none';
}
