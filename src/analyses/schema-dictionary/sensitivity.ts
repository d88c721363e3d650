import type { Config } from '../../config/schema.ts';
import { roleOf } from '../../model/mapping.ts';
import type { Shapes } from './profile/shapes.ts';
import { fitting, kindOf, readingsOf } from './profile/shares.ts';

export type Sensitivity = 'none' | 'personal' | 'secret';

const personalRoles = new Set(['employee.label', 'employee.firstName', 'employee.lastName', 'employee.mail']);
/** Free values: what the log writes of a password or a name lies in them. */
const freeValueRoles = new Set(['change.value', 'change.oldValue']);

const secretName =
  /(^|[_\s-])(mdp|pass|passwd|password|passphrase|pwd|secret|token|api.?key|mot.?de.?passe|code.?secret|code.?pin)([_\s-]|$)|hash(?!tag)/i;
const personalName = new RegExp(
  `(^|[_\\s-])(${[
    'pr[eé]noms?|first.?name|last.?name|full.?name|given.?name|family.?name|maiden.?name|surname|patronyme',
    'nom.?(de.?)?(famille|naissance|jeune.?fille|usage|complet|client|contact|salari[eé]|employ[eé])',
    'e?-?mails?|courriels?|m[eé]l|phone|t[eé]l|t[eé]l[eé]phone|gsm|fax',
    'adresse|address|street|rue|iban|rib|naissance|birth\\w*|dob|n[eé]e?.?le',
    'nir|ssn|num.?secu|s[eé]curit[eé].?sociale|passport|passeport|carte.?identit[eé]',
    'num.?carte|card.?number|carte.?bancaire|gender|sexe?|civilit[eé]|religion|nationalit[eé]|nationality',
  ].join('|')})([_\\s0-9-]|$)`,
  'i',
);

/** What a reader of the report may see of a column, from its role and from its name. */
export function sensitivityOf(model: Config['model'], table: string, column: string): Sensitivity {
  const role = roleOf(model, table, column);
  if (role === 'employee.password' || secretName.test(column)) return 'secret';
  if (role !== null && freeValueRoles.has(role)) return 'secret';
  if ((role !== null && personalRoles.has(role)) || personalName.test(column)) return 'personal';
  return 'none';
}

/** One row in a hundred that shows a person or a secret is enough for a whole column. */
const tellingShare = 0.01;
/** Checks that one number in ten passes by chance say something where nearly all numbers pass, and several. */
const checkedShare = 0.9;
const fewestChecked = 5;

/**
 * The same with what the values show: password hashes are secrets; e-mail addresses, phone numbers, IBANs, French
 * social security numbers and payment cards are people's. A hash without a salt (MD5, SHA) may as well be an
 * identifier, and is a secret only where name or role say so.
 *
 * @param said by role and name (`sensitivityOf`)
 */
export function sensitivityOfValues(said: Sensitivity, shapes: Shapes): Sensitivity {
  const share = (kinds: readonly string[]) =>
    fitting(shapes, (form) => kinds.includes(kindOf(form))).rows / Math.max(1, shapes.filled);
  if (said === 'secret' || share(['password-hash']) >= tellingShare) return 'secret';
  const checked = (reading: string) => {
    const { rows, values } = fitting(
      shapes,
      (form) => readingsOf(form) === reading && kindOf(form) === 'integer',
    );
    return values >= fewestChecked && rows >= shapes.filled * checkedShare;
  };
  const isPersonal =
    share(['email', 'phone', 'iban', 'card', 'nir']) >= tellingShare || checked('n') || checked('c');
  return said === 'personal' || isPersonal ? 'personal' : 'none';
}

/** Forms of values that are not shown as they are, whatever the column. */
export const privateForms = ['email', 'phone', 'iban', 'card', 'nir', 'password-hash'] as const;
