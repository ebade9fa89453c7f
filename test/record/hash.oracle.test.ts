import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/record/hash.js';
import { reordered } from './json.js';

test('a hash is what another SHA-256 makes of a text that sorts as it goes', () => {
  fc.assert(
    fc.property(reordered, ([value, other]) => {
      const hex = createHash('sha256').update(slowly(other), 'utf8').digest('hex');
      expect(hashOf(value)).toBe(`sha256-${hex}`);
    }),
  );
});

/** Numbers and strings as `JSON.stringify` has them, which is what RFC 8785 asks for. */
function slowly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(slowly).sort().join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${slowly(item)}`).join(',')}}`;
}
