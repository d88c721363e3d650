/** Words of the section `exposure`. */
export interface ExposureWords {
  headings: Record<never, string>;
}
