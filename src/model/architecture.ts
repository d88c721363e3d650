import type { Config } from '../config/schema.ts';
import type { Report } from '../report/schema.ts';

type Architecture = Report['architecture'];

/** The architecture as the configuration declares it; else the systems that sources and readings name. */
export function architectureOf({ architecture, sources, readings }: Config): Architecture {
  if (architecture !== undefined) {
    return {
      declared: true,
      systems: architecture.systems.map(({ description, ...system }) => ({
        ...system,
        description: description ?? null,
      })),
      flows: architecture.flows.map(({ carries, schedule, ...flow }) => ({
        ...flow,
        carries: carries ?? null,
        schedule: schedule ?? null,
      })),
    };
  }
  const read = new Set(sources.flatMap(({ system }) => system ?? []));
  const reporting = new Set(readings.map(({ system }) => system).filter((system) => !read.has(system)));
  return {
    declared: false,
    systems: [
      ...[...read].map((name) => ({ name, kind: 'database' as const, description: null })),
      ...[...reporting].map((name) => ({ name, kind: 'report' as const, description: null })),
    ],
    flows: [],
  };
}
