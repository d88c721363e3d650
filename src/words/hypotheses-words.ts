/** Words of the section `hypotheses`. */
export interface HypothesesWords {
  headings: Record<never, string>;
}
