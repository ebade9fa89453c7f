import type { Separator } from './model/mapping.js';
import type { Proposal } from './model/proposal.js';
import { type CsvStyle, writeProposal } from './spreadsheet/proposal.js';
import type { Language } from './wording/say.js';

/** How a proposal is written as CSV. */
export interface CsvOptions {
  /** Of the first line, and what its spreadsheet programs expect: `nl` has semicolons and decimal commas. `nl` if left out. */
  readonly language?: Language;
  /** Otherwise as the language has it. */
  readonly separator?: Separator;
  /** `utf-8` if left out: without the mark Excel takes the letters for others. */
  readonly byteOrderMark?: 'utf-8' | 'none';
}

const styles: Readonly<Record<Language, Omit<CsvStyle, 'byteOrderMark'>>> = {
  nl: {
    heads: {
      circle: 'cirkel',
      participant: 'deelnemer',
      score: 'score',
      reason: 'reden',
      daypart: 'dagdeel',
      place: 'plek',
      coach: 'coach',
      volunteer: 'goede buur',
    },
    separator: ';',
    decimal: ',',
  },
  en: {
    heads: {
      circle: 'circle',
      participant: 'participant',
      score: 'score',
      reason: 'reason',
      daypart: 'daypart',
      place: 'place',
      coach: 'coach',
      volunteer: 'volunteer',
    },
    separator: ',',
    decimal: '.',
  },
};

/**
 * Writes who is in which circle for a spreadsheet: a line for each member, then one for each person who is left over, with the code
 * of the reason. Where circles have a setting, that has columns too. An id that a spreadsheet program would take for a formula gets an apostrophe before it.
 *
 * @example
 * const csv = toCsv(proposal, { language: 'nl' });
 */
export function toCsv(
  proposal: Pick<Proposal, 'circles' | 'unplaced'>,
  { language = 'nl', separator, byteOrderMark = 'utf-8' }: CsvOptions = {},
): string {
  if (!Object.hasOwn(styles, language)) throw new RangeError('language must be nl or en');
  const style = styles[language];
  return writeProposal(proposal, { ...style, separator: separator ?? style.separator, byteOrderMark });
}
