import type { Option } from './options.js';

/** How a result is written: for programs or for people. */
export type Format = 'json' | 'table';

/** The option that every command has. */
export const formatOption: Option<Format> = {
  value: 'json|table',
  help: 'How the result is written; default: table on a terminal, json elsewhere.',
  read([text]) {
    if (text !== 'json' && text !== 'table') throw new RangeError('must be json or table');
    return text;
  },
};
