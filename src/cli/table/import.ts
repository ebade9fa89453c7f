import type { Assumption, GuessedMapping, ImportedParticipants } from '../../index.js';
import { visible } from './visible.js';
import { count } from './words.js';

/** What became of a spreadsheet, in lines. */
export function accountOfImport({ participants, columns, assumptions }: ImportedParticipants): string[] {
  const { taken, dropped, refused } = columns;
  return [
    `${count(participants.length, 'participant')}.`,
    `Taken in: ${taken.map(({ column, key, attribute }) => `${column} (${visible(attribute ?? key)})`).join(', ')}.`,
    ...(dropped.length === 0 ? [] : [`Not read: ${dropped.join(', ')}.`]),
    ...(refused.length === 0 ? [] : [refusedLine(refused)]),
    ...assumptions.map(describe),
  ];
}

/** A proposal for a mapping, in lines: what each column would be. */
export function accountOfGuess(
  { mapping, columns, missing }: GuessedMapping,
  headers: readonly string[],
): string[] {
  const { taken, dropped, refused } = columns;
  const width = Math.max(0, ...mapping.columns.map(({ header }) => visible(header).length));
  return [
    `Proposed for ${count(headers.length, 'column')}:`,
    ...mapping.columns.map(({ header, as, ticked }, position) => {
      const letter = (taken[position]?.column ?? '').padEnd(2);
      return `  ${letter}  ${visible(header).padEnd(width)}  ${as}${ticked === undefined ? '' : `: ${ticked}`}`;
    }),
    ...(dropped.length === 0 ? [] : [`Not read: ${dropped.join(', ')}.`]),
    ...(refused.length === 0 ? [] : [refusedLine(refused)]),
    ...missing.map((what) =>
      what === 'id'
        ? 'Still missing: which column is the id of participants.'
        : 'Still missing: which columns say where people live.',
    ),
  ];
}

function refusedLine(refused: ImportedParticipants['columns']['refused']): string {
  const names = refused.map(({ column, header }) => `${column} (${visible(header)})`);
  return `Refused and not read: ${names.join(', ')}.`;
}

const separatorNames: Readonly<Record<string, string>> = {
  ';': 'semicolons',
  ',': 'commas',
  '\t': 'tabs',
  '|': 'upright bars',
};

function describe({ code, value }: Assumption): string {
  const times = (noun: string): string => count(Number(value), noun);
  switch (code) {
    case 'encoding':
      return `Taken to be written in ${value}.`;
    case 'separator':
      return `Taken to have ${separatorNames[value]} between its cells.`;
    case 'header-row':
      return `Taken to have the names of the columns in row ${value}.`;
    case 'day-first':
      return `Taken to have the day before the month in ${times('date')} that could be read either way.`;
    case 'empty-rows':
      return `Passed over: ${times('row')} with nothing in the columns that are taken in.`;
    case 'total-rows':
      return `Passed over: ${times('row')} that adds up the others.`;
    case 'short-rows':
      return `Taken to be empty: the last cells of ${times('row')} with too few.`;
    case 'repeated-values':
      return `Counted once: ${times('value')} that the same person stated before.`;
    case 'postcode-area':
      return `Found by its four digits only: ${times('postcode')}.`;
  }
}
