/** Words of the section `replay`. */
export interface ReplayWords {
  headings: Record<never, string>;
}
