import fc from 'fast-check';

/** Ids that are allowed and that a program may stumble over. */
const hostileIds: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '10',
  '9',
  '-0',
  ' ',
  '\u0000',
  'a,b',
  'a',
  '"',
  '<script>',
  '😀',
  '\uff5e',
  'é',
  'e\u0301',
  'undefined',
];

/** Ids for the first so many people of a pool, the others being called by their number. */
export function arbitraryHostileIds(): fc.Arbitrary<readonly string[]> {
  return fc.shuffledSubarray([...hostileIds]);
}

/** Backgrounds whose attributes and labels a program may stumble over. */
export function arbitraryHostileBackgrounds(): fc.Arbitrary<Record<string, string>> {
  const label = fc.constantFrom('__proto__', 'constructor', '0', ' ', '😀');
  return fc.record({ constructor: label, toString: label, '7': label }, { requiredKeys: [] });
}
