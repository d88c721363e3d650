import { matchName, type NameMatch, Vocabulary } from '../names.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { type Concept, concepts, type Phrases } from './lexicon.ts';

export type { Concept } from './lexicon.ts';

// A French company has English columns and the other way round, so that both are always read.
const both = Object.fromEntries(
  concepts.map((concept): [Concept, Phrases] => [
    concept,
    {
      strong: [...fr.concepts[concept].strong, ...en.concepts[concept].strong],
      weak: [...fr.concepts[concept].weak, ...en.concepts[concept].weak],
    },
  ]),
) as Record<Concept, Phrases>;
const neutral: ReadonlySet<string> = new Set([...fr.neutral, ...en.neutral]);
const vocabulary = new Vocabulary([
  ...Object.values(both).flatMap(({ strong, weak }) => [...strong, ...weak]),
  ...neutral,
]);

/** What a word that may mean it counts, of one that does. */
const weakness = 0.6;

/** How well a name speaks of a concept; null where it does not. */
export function speaksOf(name: string, concept: Concept): NameMatch | null {
  const { strong, weak } = both[concept];
  const surely = matchName(name, strong, vocabulary, neutral);
  const perhaps = matchName(name, weak, vocabulary, neutral);
  if (perhaps === null || (surely !== null && surely.quality >= perhaps.quality * weakness)) return surely;
  return { ...perhaps, quality: perhaps.quality * weakness };
}

/** A name that says this well what it is belongs to nothing else by its values alone. */
const clear = 0.8;

/** Does a name clearly speak of another thing than these? */
export function speaksOfAnother(name: string, than: readonly Concept[]): boolean {
  const own = Math.max(0, ...than.map((concept) => speaksOf(name, concept)?.quality ?? 0));
  return concepts.some((concept) => {
    if (than.includes(concept)) return false;
    const quality = speaksOf(name, concept)?.quality ?? 0;
    return quality >= clear && quality > own;
  });
}
