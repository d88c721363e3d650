/**
 * Advance widths of Source Sans 3 in thousandths of the font size, copied from the font itself (a test holds them
 * against the package): without a browser or a canvas nothing else can tell how wide a label is.
 * The rows are U+0020–U+007E, then U+00A0–U+00FF.
 */
const rows = {
  regular: [
    // biome-ignore format: a table of figures
    [200,289,426,497,497,824,609,249,303,303,418,497,249,311,249,350,497,497,497,497,497,497,497,497,497,497,249,249,497,497,497,425,847,543,588,571,615,527,494,617,652,263,479,579,486,727,647,664,566,664,569,534,536,645,515,786,513,476,539,303,350,303,497,500,542,504,553,456,555,496,292,504,544,246,247,495,255,829,547,542,555,555,347,419,338,544,467,719,446,467,425,303,241,303,497],
    // biome-ignore format: a table of figures
    [200,289,497,497,497,497,241,497,542,744,345,429,497,311,423,542,331,497,367,367,542,562,560,249,542,367,365,429,781,808,796,425,544,544,544,544,544,544,822,571,527,527,527,527,263,263,263,263,639,647,664,664,664,664,664,497,664,645,645,645,645,476,583,576,504,504,504,504,504,504,778,456,496,496,496,496,246,246,246,246,544,547,542,542,542,542,542,497,542,544,544,544,544,467,555,467],
  ],
  semibold: [
    // biome-ignore format: a table of figures
    [200,315,482,513,513,841,639,275,324,324,438,513,275,322,275,344,513,513,513,513,513,513,513,513,513,513,275,275,513,513,513,444,875,558,597,576,625,538,510,628,663,282,494,597,502,745,657,674,582,674,592,545,546,655,536,800,541,501,540,324,344,324,513,500,549,516,563,462,564,507,317,520,558,262,263,522,271,843,560,549,564,564,373,431,361,556,495,748,481,495,443,324,255,324,513],
    // biome-ignore format: a table of figures
    [200,315,513,513,513,513,255,513,549,747,352,455,513,322,443,549,348,513,372,372,549,578,599,275,549,372,369,455,795,827,807,444,558,558,558,558,558,558,834,576,538,538,538,538,282,282,282,282,651,656,674,674,674,674,674,513,674,655,655,655,655,501,600,604,516,516,516,516,516,516,780,462,507,507,507,507,262,262,262,262,552,560,549,549,549,549,549,513,549,556,556,556,556,495,564,495],
  ],
} as const;

/** Typographic signs outside the two rows: Œ œ ‘ ’ “ ” – — … € −. */
const signs: Readonly<Record<string, { regular: number; semibold: number }>> = {
  Œ: { regular: 847, semibold: 859 },
  œ: { regular: 839, semibold: 830 },
  '‘': { regular: 249, semibold: 275 },
  '’': { regular: 249, semibold: 275 },
  '“': { regular: 426, semibold: 482 },
  '”': { regular: 426, semibold: 482 },
  '–': { regular: 480, semibold: 480 },
  '—': { regular: 800, semibold: 800 },
  '…': { regular: 948, semibold: 964 },
  '€': { regular: 497, semibold: 513 },
  '−': { regular: 497, semibold: 513 },
  // The narrow no-break space is not in the font; browsers take it from another one, never wider than a space.
  '\u202f': { regular: 200, semibold: 200 },
};

export type Weight = keyof typeof rows;

/** Width of one code point in thousandths of the font size; a generous guess for scripts that the font lacks. */
export function characterWidth(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0;
  const [ascii, latin1] = rows[weight];
  return (
    (code <= 0x7e ? ascii[code - 0x20] : latin1[code - 0xa0]) ??
    signs[character]?.[weight] ??
    (code < 0x1100 ? 650 : 1000)
  );
}
