import { softKey } from '../text.js';

const yes = new Set(['ja', 'j', 'yes', 'y', '1', 'x', 'waar', 'true', '✓', '✔', '☑', 'v']);
const no = new Set(['nee', 'n', 'no', '0', 'onwaar', 'false', '☐', '-']);

/** What a word says that is yes or no, in Dutch or English; `undefined` when it says something else. */
export function yesOrNo(word: string): boolean | undefined {
  const key = softKey(word);
  if (yes.has(key)) return true;
  return no.has(key) ? false : undefined;
}
