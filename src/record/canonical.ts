import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value in which neither the order of keys nor that of lists plays a part: RFC 8785, with
 * every list sorted by its items' own text in that form.
 */
export function toCanonicalText(value: unknown): string {
  return textOf(sortLists(value));
}

function sortLists(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item) => {
        const sorted = sortLists(item);
        return { sorted, text: textOf(sorted) };
      })
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
      .map(({ sorted }) => sorted);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sortLists(item)]));
}

function textOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical text');
  return text;
}
