import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, LineSplitter } from '../../../src/input/lines/line-splitter.js';
import { cuts } from '../../support/arbitraries/cuts.js';

function linesOf(chunks: Iterable<string | Uint8Array>): Line[] {
  const splitter = new LineSplitter();
  return [...[...chunks].flatMap((chunk) => [...splitter.split(chunk)]), ...splitter.end()];
}

const unit = fc.constantFrom('a', '\r', '\n', '\n', 'é', '€', '😀', '\ufeff');

test('lines are what splitting the whole text gives, wherever the chunks end', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), cuts, (text, cut) => {
      const whole = text.replace(/^\ufeff/, '').split('\n');
      if (whole.at(-1) === '' && text !== '\ufeff') whole.pop();
      const inText = linesOf(cut(text));
      const inBytes = linesOf(cut(Buffer.from(text)));
      expect(inText.map((line) => 'text' in line && line.text)).toEqual(whole);
      expect(inBytes.map((line) => 'text' in line && line.text)).toEqual(whole);
      expect(inText.map(({ number }) => number)).toEqual(whole.map((_, position) => position + 1));
    }),
    { numRuns: 500 },
  );
});

test('bytes that are not UTF-8 spoil their own line and no other', () => {
  const bytes = Buffer.from([0x61, 0x0a, 0xf0, 0x9f, 0x0a, 0xe2, 0x82, 0xac, 0x0a, 0x80, 0x0a, 0x62]);
  fc.assert(
    fc.property(cuts, (cut) => {
      expect(linesOf(cut(bytes)).map((line) => ('text' in line ? line.text : line.fault))).toEqual([
        'a',
        'not-utf-8',
        '€',
        'not-utf-8',
        'b',
      ]);
    }),
  );
});

test('text and bytes may take turns in one line, but not in one character', () => {
  const [first, ...rest] = Buffer.from('€');
  const taken = linesOf(['a', Buffer.from('€'), 'b', '\n', Buffer.from([first!]), 'c\n', Buffer.from(rest)]);
  expect(taken.map((line) => ('text' in line ? line.text : line.fault))).toEqual([
    'a€b',
    'not-utf-8',
    'not-utf-8',
  ]);
});

test('bytes may be used again once the next chunk is asked for', () => {
  function* reusing(): Generator<Uint8Array> {
    const bytes = new Uint8Array(1);
    for (const letter of 'ab\ncd') {
      bytes[0] = letter.charCodeAt(0);
      yield bytes;
    }
  }
  const splitter = new LineSplitter();
  const lines: Line[] = [];
  for (const chunk of reusing()) lines.push(...splitter.split(chunk));
  lines.push(...splitter.end());
  expect(lines.map((line) => 'text' in line && line.text)).toEqual(['ab', 'cd']);
});
