import type { DictionaryView } from './dictionary.ts';
import type { FindingsView } from './findings.ts';

export interface ContentsView {
  title: string;
  entries: readonly Entry[];
}

interface Entry {
  id: string;
  text: string;
  children: readonly { id: string; text: string }[];
}

/** More entries than this below one section would be a list to search, not one to read. */
const mostChildren = 14;

/** The table of contents. The printer fills in the page of each `id`. */
export function contents(
  title: string,
  sections: readonly { id: string; title: string }[],
  dictionary: DictionaryView,
  findings: FindingsView,
): ContentsView {
  const children: Record<string, readonly { id: string; text: string }[]> = {
    dictionary: (dictionary.body?.tables ?? []).map((table) => ({ id: table.id, text: table.title })),
    findings: findings.findings.map((finding) => ({ id: finding.id, text: finding.title })),
  };
  return {
    title,
    entries: sections.map((section) => {
      const below = children[section.id] ?? [];
      return { id: section.id, text: section.title, children: below.length > mostChildren ? [] : below };
    }),
  };
}
