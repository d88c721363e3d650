import type { DictionaryTerminalWords } from '../dictionary-terminal-words.ts';

export const dictionary: DictionaryTerminalWords = {
  header: [
    'Data dictionary, to be filled in: businessName (the name that people use), description, unit.',
    'sensitivity: none, personal or secret overrules what the program believes.',
    'seen is kept by "constat dictionary", which adds what is new, marks what is gone or changed,',
    'and keeps your words, your comments and your order. "constat run" only reads.',
  ],
  made: 'The dictionary is written:',
  updated: 'The dictionary is brought up to date:',
  unchanged: 'The dictionary was up to date:',
  covered: (described, columns) => `${described} of ${columns} column${columns === 1 ? '' : 's'} described`,
  new: 'new',
  changed: 'changed',
  gone: 'gone',
  perhaps: (name) => `perhaps renamed to ${name}`,
  table: (name) => `table ${name}`,
};
