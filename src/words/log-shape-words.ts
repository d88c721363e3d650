/** Words of the section `log-shape`. */
export interface LogShapeWords {
  headings: Record<never, string>;
}
