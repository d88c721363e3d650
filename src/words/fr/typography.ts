/**
 * Tag of French text: `fr\`Lignes : l'écart de « 3 % »\`` comes out with the spaces and apostrophes of the
 * Imprimerie nationale. Only the words written in the source are touched, never what is interpolated, so that
 * a client's data keep the spelling that they have.
 */
export function fr(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.map((part, index) => typeset(part) + (values[index] ?? '')).join('');
}

const narrow = '\u202f';
const noBreak = '\u00a0';

const typeset = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/ ([;:!?%])/g, `${narrow}$1`)
    .replace(/« /g, `«${noBreak}`)
    .replace(/ »/g, `${noBreak}»`)
    .replace(/ × /g, `${noBreak}×${noBreak}`);
