import type { DictionaryFacts, ForeignKeyFacts } from '../../../report/facts.ts';
import type { Judged } from '../../analysis.ts';
import { answered, type Check } from './check.ts';
import { wordsOf } from './sense.ts';

const productWords = new Set('produit produits product products article articles item items sku'.split(' '));

/** References of a fact to the products: by the configuration's role, else by the name of the table referred to. */
function productReferences({ tables, foreignKeys }: DictionaryFacts): ForeignKeyFacts[] {
  return foreignKeys.filter(({ fromTable, toTable, toColumn }) => {
    if (tables.find(({ name }) => name === fromTable)?.role !== 'fact') return false;
    const target = tables.find(({ name }) => name === toTable);
    const role = target?.columns.find(({ name }) => name === toColumn)?.role ?? null;
    return (
      role === 'product.product' || (role === null && wordsOf(toTable).some((word) => productWords.has(word)))
    );
  });
}

/**
 * Products that no row of the facts refers to: the other side of referential integrity (Kimball's coverage of a
 * dimension). Minor: a catalogue may rightly hold what was not sold in the period that was handed over.
 */
export const unsoldProducts: Check = {
  id: 'unsold-products',
  unit: 'keys',
  judge(facts) {
    const references = productReferences(facts);
    if (references.length === 0) return { verdict: 'not-applicable', because: 'no-products' };
    const answerable = references.filter(({ keys, rows }) => keys > 0 && rows > 0);
    if (answerable.length === 0) return { verdict: 'unknown', because: 'no-rows' };
    const findings = answerable.flatMap(
      ({ fromTable, fromColumn, toTable, keys, usedKeys, paper }): Judged[] => {
        if (usedKeys >= keys) return [];
        return [
          {
            ...{ kind: 'unsold-products', severity: 'minor', amount: null, papers: [paper] },
            subject: `${fromTable}.${fromColumn}`,
            args: { table: toTable, factTable: fromTable, unsold: keys - usedKeys, products: keys },
          },
        ];
      },
    );
    return answered(answerable.length, findings);
  },
};
