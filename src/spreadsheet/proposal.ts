import Papa from 'papaparse';
import type { Separator } from '../model/mapping.js';
import type { Proposal } from '../model/proposal.js';

/** As a spreadsheet program of a country expects it. */
export interface CsvStyle {
  readonly heads: readonly [circle: string, member: string, score: string, reason: string];
  readonly separator: Separator;
  readonly decimal: ',' | '.';
  readonly byteOrderMark: 'utf-8' | 'none';
}

/**
 * What spreadsheet programs take for the start of a formula, and the wide forms that some of them do. Source: OWASP, CSV Injection.
 * An apostrophe is among them, so that no two ids become one.
 */
const formula = /^['=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/** Members of circles in order, a line each, then whoever is left over with the code of the reason. */
export function writeProposal(
  { circles, unplaced }: Pick<Proposal, 'circles' | 'unplaced'>,
  { heads, separator, decimal, byteOrderMark }: CsvStyle,
): string {
  const rows = [
    ...circles.flatMap(({ id, members, score }) =>
      members.map((member) => [harmless(id), harmless(member), toNumber(score, decimal), '']),
    ),
    ...unplaced.map(({ participant, reason }) => ['', harmless(participant), '', harmless(reason.code)]),
  ];
  const csv = Papa.unparse([[...heads], ...rows], { delimiter: separator, newline: '\r\n' });
  return `${byteOrderMark === 'utf-8' ? '\ufeff' : ''}${csv}\r\n`;
}

/** Puts an apostrophe before what would be a formula: a spreadsheet program then shows it as text. */
function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function toNumber(score: number | null, decimal: string): string {
  return score === null ? '' : score.toFixed(4).replace('.', decimal);
}
