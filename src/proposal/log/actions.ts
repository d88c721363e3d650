import { speaksOf } from '../lexicon/index.ts';
import type { ValueProposal } from '../proposal.ts';

export type ActionName = 'insert' | 'update' | 'delete';
const actionNames: readonly ActionName[] = ['insert', 'update', 'delete'];

/** Single letters mean an action only among their like. */
const alphabets: readonly Record<ActionName, string>[] = [
  { insert: 'I', update: 'U', delete: 'D' },
  { insert: 'C', update: 'U', delete: 'D' },
  { insert: 'A', update: 'M', delete: 'S' },
  { insert: 'C', update: 'M', delete: 'S' },
  { insert: 'A', update: 'U', delete: 'D' },
  { insert: 'A', update: 'C', delete: 'D' },
  { insert: '+', update: '~', delete: '-' },
];
/** How the words of one log are written, to propose the one that it does not hold. */
const spellings: readonly Record<ActionName, string>[] = [
  { insert: 'INSERT', update: 'UPDATE', delete: 'DELETE' },
  { insert: 'CREATE', update: 'UPDATE', delete: 'DELETE' },
  { insert: 'INSERTED', update: 'UPDATED', delete: 'DELETED' },
  { insert: 'CREATED', update: 'UPDATED', delete: 'DELETED' },
  { insert: 'ADD', update: 'CHANGE', delete: 'REMOVE' },
  { insert: 'AJOUT', update: 'MODIF', delete: 'SUPPR' },
  { insert: 'AJOUT', update: 'MODIFICATION', delete: 'SUPPRESSION' },
  { insert: 'CRÉATION', update: 'MODIFICATION', delete: 'SUPPRESSION' },
  { insert: 'CREATION', update: 'MODIFICATION', delete: 'SUPPRESSION' },
  { insert: 'INSERTION', update: 'MODIFICATION', delete: 'SUPPRESSION' },
  { insert: 'INSERTION', update: 'MISE À JOUR', delete: 'SUPPRESSION' },
];

/** A word that means an action at least this well is taken for it. */
const meansFrom = 0.8;

/** What the values of a column mean as actions, surest first; empty where they are none. */
export function readActions(values: readonly string[]): ValueProposal[] {
  const upper = values.map((value) => value.trim().toUpperCase());
  const letters = alphabets.find(
    (alphabet) => values.length >= 2 && upper.every((value) => Object.values(alphabet).includes(value)),
  );
  const evidence = [{ code: 'log-actions' as const, values }];
  if (letters !== undefined) {
    const found = values.flatMap((value): ValueProposal[] => {
      const meaning = actionNames.find((name) => letters[name] === value.trim().toUpperCase());
      return meaning === undefined ? [] : [{ value, meaning, confidence: 0.8, evidence, seen: true }];
    });
    return complete(found, letters);
  }
  const read = values
    .flatMap((value) =>
      actionNames.map((meaning) => ({ value, meaning, quality: speaksOf(value, meaning)?.quality ?? 0 })),
    )
    .filter(({ quality }) => quality >= meansFrom)
    .sort((a, b) => b.quality - a.quality || values.indexOf(a.value) - values.indexOf(b.value));
  const found: ValueProposal[] = [];
  for (const { value, meaning, quality } of read) {
    if (found.some((other) => other.value === value || other.meaning === meaning)) continue;
    found.push({ value, meaning, confidence: 0.97 * quality, evidence, seen: true });
  }
  if (found.length === 0 || found.length < values.length / 2) return [];
  const family = spellings.find((spelling) =>
    found.every(({ value, meaning }) => isAction(meaning) && fold(spelling[meaning]) === fold(value)),
  );
  return complete(found, family ?? null);
}

/** Adds the actions that the log does not hold, written as the others are. */
function complete(
  found: readonly ValueProposal[],
  family: Record<ActionName, string> | null,
): ValueProposal[] {
  const fallback = { insert: 'INSERT', update: 'UPDATE', delete: 'DELETE' };
  const sample = found[0]?.value ?? '';
  return actionNames.map(
    (meaning) =>
      found.find((action) => action.meaning === meaning) ?? {
        ...{ value: inCaseOf(sample, (family ?? fallback)[meaning]), meaning },
        ...{ confidence: 0.3, evidence: [], seen: false },
      },
  );
}

const isAction = (name: string): name is ActionName => actionNames.some((action) => action === name);

const fold = (text: string): string => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

function inCaseOf(sample: string, word: string): string {
  if (sample === sample.toUpperCase()) return word;
  const lower = word.toLowerCase();
  return sample === sample.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}
