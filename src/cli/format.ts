import type { Option } from './options.js';

/** How a result is written: for programs, for people or for a spreadsheet. */
export type Format = 'json' | 'table' | 'csv';

/** The option that every command has, unless it can do more. */
export const formatOption: Option<Format> = {
  value: 'json|table',
  help: 'How the result is written; default: table on a terminal, json elsewhere.',
  read([text]) {
    if (text !== 'json' && text !== 'table') throw new RangeError('must be json or table');
    return text;
  },
};

/** The option of a command whose result a spreadsheet can show. */
export const formatOptionWithCsv: Option<Format> = {
  value: 'json|table|csv',
  help: 'How the result is written; csv is for a spreadsheet; default: table on a terminal, json elsewhere.',
  read([text]) {
    if (text !== 'json' && text !== 'table' && text !== 'csv') {
      throw new RangeError('must be json, table or csv');
    }
    return text;
  },
};
