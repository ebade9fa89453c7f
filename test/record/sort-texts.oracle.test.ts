import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortTexts } from '../../src/record/sort-texts.js';
import { TextSlab } from '../../src/record/text-slab.js';
import { runToEnd } from '../support/run-to-end.js';

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

function sorted(texts: readonly string[]): { readonly order: number[]; readonly pauses: number } {
  const slab = new TextSlab();
  for (const text of texts) slab.add(text);
  const { value, pauses } = runToEnd(sortTexts(runToEnd(slab.build()).value));
  return { order: [...value], pauses };
}

/** As JavaScript has it, equals in the order in which they come. */
function slowly(texts: readonly string[]): number[] {
  return [...texts.keys()].sort((one, other) =>
    texts[one]! < texts[other]! ? -1 : texts[one]! > texts[other]! ? 1 : one - other,
  );
}

test('texts come in the order in which JavaScript has them', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 }),
    fc.string({ unit: fc.constantFrom('a', '"', ...edges), maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      expect(sorted(texts).order).toEqual(slowly(texts));
    }),
    { numRuns: 1000 },
  );
});

test('so does every pair of characters at an edge', () => {
  for (const one of edges) {
    for (const other of edges) {
      expect([one, other, sorted([`x${one}`, `x${other}`]).order]).toEqual([
        one,
        other,
        slowly([one, other]),
      ]);
    }
  }
});

test('sorting pauses every few thousand texts, and sooner where they share much', () => {
  const numbers = Array.from({ length: 20_000 }, (_, position) => `${(position * 7919) % 20_011}`);
  const few = sorted(numbers);
  const many = sorted(numbers.map((number) => 'x'.repeat(200) + number));
  expect(few.order).toEqual(slowly(numbers));
  expect(many.order).toEqual(few.order);
  expect(few.pauses).toBeGreaterThan(50);
  expect(many.pauses).toBeGreaterThan(100);
});
