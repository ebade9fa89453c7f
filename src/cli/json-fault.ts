/** What the grammar of JSON allows next. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

const gap = /[ \t\n\r]*/y;
const word =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a string.
  /[{}[\]:,]|"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Says from where on a text is not JSON, without a letter of it. Source of the grammar: RFC 8259. */
export function describeFault(text: string): string {
  const at = findFault(text) ?? text.length;
  if (/^[ \t\n\r]*$/.test(text)) return 'This is empty, and not JSON.';
  if (at === text.length) return 'This is not JSON: it ends too early.\nMaybe a part of it was lost.';
  const before = text.slice(0, at).split('\n');
  const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
  return `This is not JSON from ${place} on.\nMaybe a comma or a quote is missing there, or there is one too many.`;
}

/**
 * Position of the first thing that JSON does not allow: the length of the text when there should be more, nothing
 * when all is well.
 */
export function findFault(text: string): number | undefined {
  const open: string[] = [];
  let expected: Expected | undefined = 'value';
  for (let at = after(gap, text, 0); at < text.length; ) {
    const end = after(word, text, at);
    expected = end === at ? undefined : follow(expected, text[at]!, open);
    if (expected === undefined) return at;
    at = after(gap, text, end);
  }
  return expected === 'end' ? undefined : text.length;
}

/** What may come after a word that begins with this character; `undefined` when it may not be here. */
function follow(expected: Expected, start: string, open: string[]): Expected | undefined {
  const done = (): Expected => (open.length === 0 ? 'end' : 'next');
  const closes = start === { '{': '}', '[': ']' }[open.at(-1) ?? ''];
  if (closes && (expected === 'next' || expected === 'first-key' || expected === 'first-value')) {
    open.pop();
    return done();
  }
  switch (expected) {
    case 'first-value':
    case 'value':
      if (start === '{' || start === '[') {
        open.push(start);
        return start === '{' ? 'first-key' : 'first-value';
      }
      return '}]:,'.includes(start) ? undefined : done();
    case 'first-key':
    case 'key':
      return start === '"' ? 'colon' : undefined;
    case 'colon':
      return start === ':' ? 'value' : undefined;
    case 'next':
      if (start !== ',') return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    case 'end':
      return undefined;
  }
}

/** Where a match of the sticky pattern ends; the start itself when there is none. */
function after(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
