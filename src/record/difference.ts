import type { Difference, DifferenceCode, ShownValue } from '../model/audit.js';

/** What stands under these keys is never about a person. */
const harmless: ReadonlySet<string> = new Set([
  'code',
  'library',
  'inputHash',
  'effort',
  'stoppedBy',
  'label',
]);

/** Everywhere that two values of JSON differ, in the order of the first; lists are compared position by position. */
export function differencesOf(found: unknown, expected: unknown, path = ''): Difference[] {
  if (found === expected) return [];
  if (Array.isArray(found) && Array.isArray(expected)) {
    const inside = found
      .slice(0, expected.length)
      .flatMap((item, position) => differencesOf(item, expected[position], `${path}[${position}]`));
    const { length } = found;
    return length === expected.length
      ? inside
      : [...inside, { code: 'not-the-same', path, expected: expected.length, found: length }];
  }
  if (isObject(found) && isObject(expected)) {
    const keys = [...new Set([...Object.keys(found), ...Object.keys(expected)])];
    return keys.flatMap((key) => {
      const inner = path === '' ? key : `${path}.${key}`;
      if (found[key] === undefined && expected[key] !== undefined) return [{ code: 'missing', path: inner }];
      return differencesOf(found[key], expected[key], inner);
    });
  }
  return [differenceAt('not-the-same', path, { found, expected })];
}

/** A difference that shows what may be shown. */
export function differenceAt(
  code: DifferenceCode,
  path: string,
  { found, expected }: { readonly found?: unknown; readonly expected?: unknown } = {},
): Difference {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const isShown = (value: unknown): value is ShownValue =>
    value === null ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && harmless.has(key));
  return {
    code,
    path,
    ...(isShown(expected) && { expected }),
    ...(isShown(found) && { found }),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
