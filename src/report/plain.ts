/**
 * Marks that can be seen by what they do only: controls, some of which XML does not know, marks that turn the direction of all
 * that follows, and halves of characters.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same data, in all texts of which marks that cannot be seen are written out: `[U+202E]`. */
export function withPlainTexts<Value>(value: Value): Value {
  return plain(value) as Value;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

/** A text as all of it can be seen. */
export function plainText(text: string): string {
  return text.replace(unseen, (mark) => {
    const digits = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${digits}]`;
  });
}

/** A name in a sentence: its direction does not turn what stands around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
