/** The looks of cells, in the order of their numbers in `styles.xml`. */
const looks = [
  { name: 'text', font: 0, fill: 0, format: 0, wrap: true },
  /** Text that begins like a formula: stays text even when somebody edits the cell. */
  { name: 'inert', font: 0, fill: 0, format: 0, wrap: true, quotePrefix: true },
  { name: 'heading', font: 1, fill: 2, format: 0, wrap: true },
  { name: 'title', font: 2, fill: 0, format: 0, wrap: false },
  { name: 'count', font: 0, fill: 0, format: 3, wrap: false },
  { name: 'estimate', font: 0, fill: 0, format: 164, wrap: false },
  { name: 'percent', font: 0, fill: 0, format: 10, wrap: false },
  { name: 'link', font: 3, fill: 0, format: 0, wrap: true },
  { name: 'remark', font: 4, fill: 0, format: 0, wrap: false },
  { name: 'strong', font: 5, fill: 0, format: 0, wrap: true },
] as const;

export type Look = (typeof looks)[number]['name'];

export const lookNumber = (name: Look): number => looks.findIndex((look) => look.name === name);

export const isWrapped = (name: Look): boolean => looks.some((look) => look.name === name && look.wrap);

const font = (inner: string, size = 10) =>
  `<font>${inner}<sz val="${size}"/>${inner.includes('<color') ? '' : '<color rgb="FF1F2933"/>'}<name val="Calibri"/><family val="2"/></font>`;

export const stylesXml = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;≈ &quot;#,##0"/></numFmts>',
    `<fonts count="6">${[
      font(''),
      font('<b/>').replace('FF1F2933', 'FFFFFFFF'),
      font('<b/>', 16).replace('FF1F2933', 'FF12485A'),
      font('<u/>').replace('FF1F2933', 'FF12485A'),
      font('<i/>').replace('FF1F2933', 'FF52606D'),
      font('<b/>'),
    ].join('')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FF12485A"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    '<border><left/><right/><top/><bottom style="hair"><color rgb="FFD3D9E0"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.map(xf).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('\n');

const xf = (look: (typeof looks)[number]): string =>
  `<xf numFmtId="${look.format}" fontId="${look.font}" fillId="${look.fill}" borderId="${isCell(look) ? 1 : 0}" xfId="0"` +
  ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${'quotePrefix' in look ? ' quotePrefix="1"' : ''}>` +
  `<alignment vertical="top"${look.wrap ? ' wrapText="1" horizontal="left" indent="1"' : ''}/></xf>`;

const isCell = ({ name }: (typeof looks)[number]): boolean => name !== 'title' && name !== 'remark';
