import type { ArchitectureWords } from '../chart-words.ts';
import { fr } from './typography.ts';

export const architecture: ArchitectureWords = {
  title: fr`Architecture, avec chaque constat là où il se manifeste`,
  kinds: {
    database: 'Base de données',
    cube: 'Cube OLAP',
    warehouse: 'Entrepôt de données',
    etl: fr`Chargement (ETL)`,
    report: 'Restitution',
    application: 'Application',
    'web-site': 'Site web',
    file: 'Fichier',
    people: 'Personnes',
  },
  alt: ({ systems, flows, findings }) => fr`${systems}, ${flows} entre eux ; placés dessus : ${findings}.`,
  systems: { one: 'système', many: 'systèmes' },
  flows: { one: 'flux', many: 'flux' },
  findings: { one: 'constat', many: 'constats' },
  note: fr`Les numéros sont ceux des constats de ce rapport ; un constat figure sur chaque système où il se manifeste.`,
  undeclared: fr`Les flux entre ces systèmes n'ont pas été déclarés dans la configuration ; aucun n'est dessiné.`,
};
