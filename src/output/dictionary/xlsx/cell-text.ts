/** Excel takes no longer text in a cell. */
const longest = 32_767;

/** Signs that a spreadsheet reads as the beginning of a formula when somebody edits the cell. */
const formulaLike = /^\s*[=+\-@]/;

export const looksLikeFormula = (text: string): boolean => formulaLike.test(text);

/**
 * Text of a cell as XML: control characters by their number as the standard writes them (`_x0007_`), halves of
 * surrogate pairs as the sign for what cannot be shown.
 */
export const cellText = (text: string): string =>
  escaped(
    Array.from(text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
      .map((point) => (/^[\ud800-\udfff]$/.test(point) ? '\ufffd' : point))
      .join('')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, numbered)
      .replace(/\r\n?/g, '\n'),
  );

const numbered = (control: string): string =>
  `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as XML, in elements and attributes. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
