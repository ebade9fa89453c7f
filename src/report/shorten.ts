/**
 * At least how wide a text comes out, as a multiple of its size, in the fonts that machines have: these differ, and there is
 * nobody to ask. Rather too wide than too narrow, for labels must not cover each other.
 */
export function widthOf(text: string): number {
  return [...text].reduce((sum, mark) => sum + widthOfMark(mark), 0);
}

/** As much of the text as fits, with an ellipsis where that is not all of it. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let taken = '';
  let left = width - widthOfMark('…');
  for (const mark of text) {
    left -= widthOfMark(mark);
    if (left < 0) break;
    taken += mark;
  }
  return `${taken.trimEnd()}…`;
}

function widthOfMark(mark: string): number {
  const code = mark.codePointAt(0)!;
  if (/[ijlftrI.,:;|!'’‘()[\] ]/.test(mark)) return 0.46;
  if (/[mwMW@%…]/.test(mark)) return 1.02;
  if (/[A-ZÀ-Þ&]/.test(mark)) return 0.79;
  // From Hangul on scripts are wide, and pictures are.
  if (code >= 0x1100) return 1.3;
  return code >= 0x250 ? 0.9 : 0.66;
}
