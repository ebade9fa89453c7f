import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, type Texts } from '../../src/record/text-order.js';

/** The ends of each length of UTF-8, and what lies around the surrogates. */
const edges = [
  '\u0000',
  '\u007f',
  '\u0080',
  '\u07ff',
  '\u0800',
  '\ud7ff',
  '\ue000',
  '\uefff',
  '\uf000',
  '\ufeff',
  '\uffff',
  '\u{10000}',
  '\u{3ffff}',
  '\u{40000}',
  '\u{10ffff}',
];

function toTexts(texts: readonly string[]): Texts {
  const bytes = texts.map((text) => Buffer.from(text, 'utf8'));
  const start = new Float64Array(bytes.length + 1);
  for (const [position, { length }] of bytes.entries()) start[position + 1] = start[position]! + length;
  return { text: Buffer.concat(bytes), start };
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

test('texts in UTF-8 come in the order in which JavaScript has them', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '"', ...edges), maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(Math.sign(compareTexts(toTexts([one, other]), 0, 1))).toBe(order(one, other));
    }),
    { numRuns: 2000 },
  );
});

test('so does every pair of characters at an edge', () => {
  for (const one of edges) {
    for (const other of edges) {
      const texts = toTexts(['x', one, other]);
      expect([one, other, Math.sign(compareTexts(texts, 1, 2))]).toEqual([one, other, order(one, other)]);
    }
  }
});
