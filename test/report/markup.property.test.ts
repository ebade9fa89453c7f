import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markup } from '../../src/report/markup.js';
import { plainText, withPlainTexts } from '../../src/report/plain.js';
import { shorten, widthOf } from '../../src/report/shorten.js';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '\u202e', '\u2069', '\0', 'a') }),
);

/** What a browser makes of entities. */
function read(escaped: string): string {
  return escaped
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

test('any text stays text, between tags and in attributes', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [, attribute, content] = /^<a b="([^"]*)">([^<]*)<\/a>$/.exec(
        markup`<a b="${text}">${text}</a>`.text,
      )!;
      expect(attribute).toMatch(/^(?:[^<>"'&]|&(?:lt|gt|quot|amp|#39);)*$/);
      expect([read(attribute!), read(content!)]).toEqual([text, text]);
    }),
  );
});

test('markup in markup is escaped once, and lists are written one after the other', () => {
  const inner = ['<', 'b'].map((text) => markup`<i>${text}</i>`);
  expect(markup`<p>${inner}${3}${[]}</p>`.text).toBe('<p><i>&lt;</i><i>b</i>3</p>');
});

test('something that looks like markup is none', () => {
  const forged = { text: '<script>' } as never;
  expect(() => markup`${forged}`).toThrow(TypeError);
});

test('of any text, marks that cannot be seen are written out, and no two texts become the same one', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
      expect(plainText(one)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(plainText(one)).not.toMatch(/\p{Surrogate}/u);
      if (one !== other && !`${one}${other}`.includes('[U+')) {
        expect(plainText(one)).not.toBe(plainText(other));
      }
    }),
  );
  expect(withPlainTexts({ a: ['x\u202e', 1, null] })).toEqual({ a: ['x[U+202E]', 1, null] });
});

test('a text is shortened to its room, by whole characters, and is left alone where it fits', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.double({ min: 2, max: 30, noNaN: true }),
      (text, room) => {
        const short = shorten(text, room);
        expect(widthOf(short)).toBeLessThanOrEqual(room);
        expect(short).not.toMatch(/\p{Surrogate}/u);
        expect(short === text || short.endsWith('…')).toBe(true);
        if (widthOf(text) <= room) expect(short).toBe(text);
      },
    ),
  );
});
