import { instance } from '@viz-js/viz';
import { systemsOf } from '../../report/occurrence.ts';
import type { Report } from '../../report/schema.ts';
import type { ArchitectureWords } from '../../words/chart-words.ts';
import type { Formatter } from '../../words/formatter.ts';
import { bodyOf, fittingScale, naturalSize, nodeDefaults } from '../diagram/graphviz-markup.ts';
import { pictureOf } from '../svg-markup.ts';
import { colours, pageWidth } from '../theme.ts';
import { flowLabel } from './flow-label.ts';
import { type Pin, systemLabel } from './system-label.ts';

const pageHeight = 820;
/** Smaller than this, the words in a chain of systems drawn from left to right could not be read. */
const smallest = 0.78;

export interface ArchitectureTelling {
  words: ArchitectureWords;
  format: Formatter;
  /** Where a finding is told in full, `#…`. */
  hrefOf(fingerprint: string): string | null;
}

/**
 * Draws the systems of the audited company and what flows between them, with the number of each finding on the system
 * where it occurs. Null where no system is known.
 */
export async function renderArchitecture(
  report: Report,
  { words, format, hrefOf }: ArchitectureTelling,
): Promise<{ title: string; alt: string; svg: string } | null> {
  const { systems, flows } = report.architecture;
  if (systems.length === 0) return null;
  const pins = pinsOf(report, hrefOf);
  const viz = await instance();
  const names = new Map(systems.map(({ name }, index) => [name, `s${index}`]));
  const draw = (rankdir: 'LR' | 'TB') =>
    viz.renderString(
      {
        directed: true,
        graphAttributes: {
          rankdir,
          bgcolor: 'transparent',
          notranslate: true,
          nodesep: 0.3,
          ranksep: 0.45,
          pad: 0.03,
        },
        nodeAttributes: nodeDefaults,
        edgeAttributes: { color: colours.muted, arrowsize: 0.7, fontname: 'Times' },
        nodes: systems.map((system) => ({
          name: names.get(system.name) ?? '',
          attributes: {
            label: { html: systemLabel(system, pins.get(system.name) ?? [], words, format) },
          },
        })),
        edges: flows.flatMap((flow) => {
          const [tail, head] = [names.get(flow.from), names.get(flow.to)];
          if (tail === undefined || head === undefined) return [];
          const label = flowLabel(flow);
          return [{ tail, head, attributes: label === null ? {} : { label: { html: label } } }];
        }),
      },
      { format: 'svg', engine: 'dot' },
    );
  const across = draw('LR');
  const drawn = fittingScale(naturalSize(across), pageWidth, pageHeight) >= smallest ? across : draw('TB');
  const natural = naturalSize(drawn);
  const scale = fittingScale(natural, pageWidth, pageHeight);
  const left = Math.max(0, (pageWidth - natural.width * scale) / 2);
  const { title } = words;
  const placed = new Set([...pins.values()].flat().map(({ number }) => number));
  const alt = words.alt({
    systems: format.count(systems.length, words.systems),
    flows: format.count(flows.length, words.flows),
    findings: format.count(placed.size, words.findings),
  });
  const svg = pictureOf(`<g transform="translate(${left} 0) scale(${scale})">${bodyOf(drawn)}</g>`, {
    ...{ id: 'architecture', title, alt, width: pageWidth },
    height: Math.ceil(natural.height * scale),
  });
  return { title, alt, svg };
}

function pinsOf(report: Report, hrefOf: (fingerprint: string) => string | null): Map<string, Pin[]> {
  const pins = new Map<string, Pin[]>();
  for (const [index, finding] of report.findings.entries()) {
    for (const system of systemsOf(finding, report)) {
      const pin = { number: index + 1, severity: finding.severity, href: hrefOf(finding.fingerprint) };
      pins.set(system, [...(pins.get(system) ?? []), pin]);
    }
  }
  return pins;
}
