import type { DictionaryTerminalWords } from '../dictionary-terminal-words.ts';

export const dictionary: DictionaryTerminalWords = {
  header: [
    'Dictionnaire des données, à compléter : businessName (le nom métier), description, unit (l’unité).',
    'sensitivity: none, personal ou secret prime sur ce que le programme suppose.',
    'seen est tenu par « constat dictionary », qui ajoute ce qui est nouveau, marque ce qui a disparu (gone)',
    'ou changé (changed), et garde vos mots, vos commentaires et votre ordre. « constat run » ne fait que lire.',
  ],
  made: 'Le dictionnaire est écrit :',
  updated: 'Le dictionnaire est à jour :',
  unchanged: 'Le dictionnaire était à jour :',
  covered: (described, columns) =>
    `${described} colonne${described > 1 ? 's' : ''} sur ${columns} décrite${described > 1 ? 's' : ''}`,
  new: 'nouveau',
  changed: 'changé',
  gone: 'disparu',
  perhaps: (name) => `peut-être renommé ${name}`,
  table: (name) => `table ${name}`,
};
