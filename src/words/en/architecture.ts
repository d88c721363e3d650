import type { ArchitectureWords } from '../chart-words.ts';

export const architecture: ArchitectureWords = {
  title: 'Architecture, with each finding where it occurs',
  kinds: {
    database: 'Database',
    cube: 'OLAP cube',
    warehouse: 'Data warehouse',
    etl: 'Load process (ETL)',
    report: 'Reporting',
    application: 'Application',
    'web-site': 'Web site',
    file: 'File',
    people: 'People',
  },
  alt: ({ systems, flows, findings }) => `${systems}, ${flows} between them, ${findings} placed on them.`,
  systems: { one: 'system', many: 'systems' },
  flows: { one: 'flow', many: 'flows' },
  findings: { one: 'finding', many: 'findings' },
  note: 'The numbers are those of the findings in this report; a finding stands on each system where it shows.',
  undeclared: 'The flows between these systems were not declared in the configuration; none is drawn.',
};
