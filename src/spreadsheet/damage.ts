import type { InputIssueCode } from '../input/issues/codes.js';

const errors =
  /^#(N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|#+)/i;
const rounded = /^\d([.,]\d+)?E\+\d+$/i;

/** What a spreadsheet program did to a cell that is read as it stands, so that it is not what somebody wrote. */
export function damageOf(cell: string): InputIssueCode | undefined {
  if (cell.includes('\ufffd')) return 'damaged-text';
  if (errors.test(cell)) return 'spreadsheet-error';
  return rounded.test(cell) ? 'damaged-number' : undefined;
}
