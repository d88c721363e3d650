/** Words of the section `as-of`. */
export interface AsOfWords {
  headings: Record<never, string>;
}
