/** Size of a small chart in CSS pixels: it stands in a cell of the dictionary. */
export const profileSize = { width: 80, height: 18 } as const;

const most = 40;

/**
 * Path data of a small bar chart, one bar for each count, as high as its share of the highest; what is not nothing is
 * seen. Ten thousand columns have one each, so it is a path and no drawing of its own. `''` where there is nothing to
 * draw.
 * @param counts rows by equal steps, or by most frequent value; of more than 40 the first are drawn
 * @param slots room for so many bars at least, so that a few of them are no wall
 */
export function barsPath(counts: readonly number[], slots = 1): string {
  const { width, height } = profileSize;
  const drawn = counts.slice(0, most);
  const highest = Math.max(0, ...drawn);
  if (highest === 0) return '';
  const step = width / Math.max(slots, drawn.length);
  const bar = rounded(Math.max(step - 1, step * 0.75));
  return drawn
    .map((count, index) => {
      if (count === 0) return '';
      const top = rounded(height - Math.max(1, (count / highest) * height));
      return `M${rounded(index * step)} ${height}V${top}h${bar}V${height}z`;
    })
    .join('');
}

const rounded = (value: number): number => Number(value.toFixed(1));
