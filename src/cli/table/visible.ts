/** Controls, direction marks, line separators and what cannot be seen, except the two joiners that scripts need. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Text that does nothing to a terminal: whatever is not to be seen is written out, as in `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
