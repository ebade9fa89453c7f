/** Columns that labels take, with the space behind them. */
const labelWidth = 18;
const margin = '  ';

/** A space where no line ends. No visible text has this character, so it can be put back. */
export const unbroken = '\0';

/** A label with words behind it, which go on below each other when the line is full. */
export function row(label: string, words: string | readonly string[], width: number): string[] {
  return wrap(words, `${margin}${label.padEnd(labelWidth)}`, margin + ' '.repeat(labelWidth), width);
}

/** Words that begin at the margin, with what goes on on the next line a little further in. */
export function paragraph(words: string, width: number): string[] {
  return wrap(words, margin, margin + margin, width);
}

/** Words that stay whole, a little further in than a paragraph. */
export function indented(words: readonly string[], width: number): string[] {
  return wrap(words, margin + margin, margin + margin, width);
}

/**
 * Fills lines with words, behind what the first and every next line begin with. A text is split at its spaces; words
 * that come as a list stay whole.
 */
export function wrap(
  words: string | readonly string[],
  first: string,
  next: string,
  width: number,
): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of typeof words === 'string' ? words.split(' ') : words) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((each) => each.trimEnd().replaceAll(unbroken, ' '));
}

/** Close enough without tables of wide characters. */
function columnsOf(text: string): number {
  return [...text].length;
}
