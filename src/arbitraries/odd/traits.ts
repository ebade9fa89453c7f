import fc from 'fast-check';
import type { Daypart } from '../../index.js';

/** Names that mean something to JavaScript and must mean nothing here. */
const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '0',
  ' ',
  '\u0000',
  '𝒳',
];

export const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom(...oddNames),
);

export const home = fc.oneof(
  fc.record({
    lat: fc.double({ min: 50.5, max: 53.7, noNaN: true }),
    lon: fc.double({ min: 3.2, max: 7.4, noNaN: true }),
  }),
  fc.record({ x: fc.integer({ min: 1, max: 299_999 }), y: fc.integer({ min: 289_001, max: 628_999 }) }),
);

export const dayparts = fc.array(
  fc.constantFrom<Daypart>('mon-morning', 'tue-afternoon', 'wed-evening', 'sun-morning'),
);

export const languages = fc.array(fc.constantFrom('nl', 'nl-NL', 'NL', 'ar', 'zh-Hant-TW', 'tlh'));
