import Papa from 'papaparse';
import type { Separator } from '../model/mapping.js';
import type { Proposal, ProposedCircle } from '../model/proposal.js';
import { type SettingPart, settingParts } from '../model/setting.js';

/** As a spreadsheet program of a country expects it. */
export interface CsvStyle {
  readonly heads: Readonly<Record<'circle' | 'participant' | 'score' | 'reason' | SettingPart, string>>;
  readonly separator: Separator;
  readonly decimal: ',' | '.';
  readonly byteOrderMark: 'utf-8' | 'none';
}

/**
 * What spreadsheet programs take for the start of a formula, and the wide forms that some of them do. Source: OWASP, CSV Injection.
 * An apostrophe is among them, so that no two ids become one.
 */
const formula = /^['=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/**
 * Members of circles in order, a line each, then whoever is left over with the code of the reason. When and where a circle meets, and with
 * whom, has columns where any circle says it.
 */
export function writeProposal(
  { circles, unplaced }: Pick<Proposal, 'circles' | 'unplaced'>,
  { heads, separator, decimal, byteOrderMark }: CsvStyle,
): string {
  const parts = circles.some(({ setting }) => setting !== undefined) ? settingParts : [];
  const partsOf = ({ setting }: ProposedCircle): readonly string[] =>
    parts.map((part) => harmless(setting?.[part] ?? ''));
  const rows = [
    [heads.circle, heads.participant, heads.score, heads.reason, ...parts.map((part) => heads[part])],
    ...circles.flatMap((circle) =>
      circle.members.map((member) => [
        harmless(circle.id),
        harmless(member),
        toNumber(circle.score, decimal),
        '',
        ...partsOf(circle),
      ]),
    ),
    ...unplaced.map(({ participant, reason }) => [
      '',
      harmless(participant),
      '',
      harmless(reason.code),
      ...parts.map(() => ''),
    ]),
  ];
  const csv = Papa.unparse(rows, { delimiter: separator, newline: '\r\n' });
  return `${byteOrderMark === 'utf-8' ? '\ufeff' : ''}${csv}\r\n`;
}

/** Puts an apostrophe before what would be a formula: a spreadsheet program then shows it as text. */
function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function toNumber(score: number | null, decimal: string): string {
  return score === null ? '' : score.toFixed(4).replace('.', decimal);
}
