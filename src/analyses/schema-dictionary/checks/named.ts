/** As many as a reader takes in at a glance. */
const most = 20;

/** The first of a list, to be named, and the number of the rest. */
export const named = <Item>(items: readonly Item[]): { shown: Item[]; more: number } => ({
  shown: items.slice(0, most),
  more: Math.max(0, items.length - most),
});
