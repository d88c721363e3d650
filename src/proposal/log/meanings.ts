import { type Concept, speaksOf } from '../lexicon/index.ts';
import { similarity } from '../names.ts';
import type { LoggedRelation, RelationProposal, Signal } from '../proposal.ts';
import { customerRules } from '../roles/customer.ts';
import { employeeRules } from '../roles/employee.ts';
import { productRules } from '../roles/product.ts';
import type { RoleRule } from '../roles/role.ts';
import { saleLineRules } from '../roles/sale-line.ts';
import { candidateOf } from '../scores.ts';

// What the log's own names for tables and fields mean, from the names alone.

export const loggedRelations: readonly LoggedRelation[] = ['sale_line', 'product', 'customer', 'employee'];

const tableConcepts: Record<LoggedRelation, Concept> = {
  sale_line: 'saleTable',
  product: 'productTable',
  customer: 'customerTable',
  employee: 'employeeTable',
};
export const rulesOf: Record<LoggedRelation, readonly RoleRule[]> = {
  sale_line: saleLineRules,
  product: productRules,
  customer: customerRules,
  employee: employeeRules,
};

const similarWeight = 0.85;
const conceptWeight = 0.7;

export const isLogged = (relation: string): relation is LoggedRelation =>
  loggedRelations.some((name) => name === relation);

/** How well the log's name for a table stands for a relation. */
export function tableSignals(value: string, proposal: RelationProposal): Signal[] {
  if (!isLogged(proposal.relation)) return [];
  const similar = similarity(value, proposal.table);
  const match = speaksOf(value, tableConcepts[proposal.relation]);
  return [
    ...(similar > 0 ? [nearName(proposal.table, similarWeight * similar, similar > 0.99)] : []),
    ...(match === null ? [] : [nearName(match.phrase, conceptWeight * match.quality, match.exact)]),
  ];
}

/** How well the log's name for a field stands for a role of a relation. */
export function fieldSignals(field: string, role: string, proposal: RelationProposal): Signal[] {
  if (!isLogged(proposal.relation)) return [];
  const column = proposal.roles.find((mapped) => mapped.role === role)?.column;
  const similar = column === undefined ? 0 : similarity(field, column);
  const concept = rulesOf[proposal.relation].find((rule) => rule.role === role)?.concept;
  const match = concept === undefined ? null : speaksOf(field, concept);
  return [
    ...(column !== undefined && similar > 0
      ? [nearName(column, similarWeight * similar, similar > 0.99)]
      : []),
    ...(match === null ? [] : [nearName(match.phrase, conceptWeight * match.quality ** 1.3, match.exact)]),
  ];
}

const nearName = (word: string, weight: number, isExact: boolean): Signal => ({
  code: isExact ? 'name' : 'near-name',
  word,
  weight,
});

/** Does a value of the log name a table that was found? From 0 to 1. */
export const namesTable = (value: string, proposals: readonly RelationProposal[]): number =>
  Math.max(0, ...proposals.map((proposal) => candidateOf(value, tableSignals(value, proposal)).confidence));

/** Does a value of the log name a column, of the tables that were found or as such columns are called? */
export const namesField = (value: string, columns: readonly string[]): number =>
  Math.max(
    0,
    ...columns.map((column) => similarity(value, column)),
    ...loggedRelations.flatMap((relation) =>
      rulesOf[relation].map(({ concept }) => speaksOf(value, concept)?.quality ?? 0),
    ),
  );
