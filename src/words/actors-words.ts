/** Words of the section `actors`. */
export interface ActorsWords {
  headings: Record<never, string>;
}
