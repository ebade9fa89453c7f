import { describe, expect, test } from 'vitest';
import { toCanonicalText } from '../../src/record/canonical.js';

describe('the canonical text', () => {
  /** Appendix B of RFC 8785, and what JSON parsers get wrong. */
  test.each([
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [1e20, '100000000000000000000'],
    [999999999999999900000, '999999999999999900000'],
    [Number('333333333.33333329'), '333333333.3333333'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [1e-6, '0.000001'],
    [1e-7, '1e-7'],
    [1e-27, '1e-27'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [-9007199254740992, '-9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1424953923781206.2, '1424953923781206.2'],
  ])('of the number %d is %s', (number, text) => {
    expect(toCanonicalText(number)).toBe(text);
  });

  test.each([
    ['€$\u000f\u000aA\'\u0042\u0022\u005c\\"\u002f', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['\b\t\n\f\r', '"\\b\\t\\n\\f\\r"'],
    ['\u0000\u001f\u007f', '"\\u0000\\u001f\u007f"'],
    ['é', '"é"'],
    ['e\u0301', '"e\u0301"'],
    ['\u2028😀', '"\u2028😀"'],
    ['', '""'],
  ])('of the string %j escapes no more than it must', (string, text) => {
    expect(toCanonicalText(string)).toBe(text);
  });

  test('of true, false and null is their name', () => {
    expect([true, false, null].map(toCanonicalText)).toEqual(['true', 'false', 'null']);
  });

  test('has keys in order of UTF-16 code units', () => {
    // The example of RFC 8785, section 3.2.3.
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, '\u00f6': 7 };
    expect(toCanonicalText(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
    expect(toCanonicalText({ 10: 0, 9: 0, b: 0, a: 0, B: 0, '': 0 })).toBe(
      '{"":0,"10":0,"9":0,"B":0,"a":0,"b":0}',
    );
  });

  test('keeps keys that a program may stumble over', () => {
    const value = JSON.parse('{"toString":1,"__proto__":{"constructor":2},"length":3}');
    expect(toCanonicalText(value)).toBe('{"__proto__":{"constructor":2},"length":3,"toString":1}');
  });

  test('has no space, and lists sorted by the text of their items', () => {
    const value = { b: [10, 9, 'a', null, true, { z: 1, a: [2, 1] }, [3, 1]], a: [] };
    expect(toCanonicalText(value)).toBe('{"a":[],"b":["a",10,9,[1,3],null,true,{"a":[1,2],"z":1}]}');
  });

  test('has what is in a list twice twice', () => {
    expect(toCanonicalText(['b', 'a', 'b'])).toBe('["a","b","b"]');
  });

  test('leaves out keys without a value, as JSON does', () => {
    expect(toCanonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [{ a: Number.NEGATIVE_INFINITY }],
    [undefined],
    [[undefined]],
  ])('cannot be had of %s, which JSON has no words for', (value) => {
    expect(() => toCanonicalText(value)).toThrow();
  });

  test('leaves its value as it was', () => {
    const value = Object.freeze({ list: Object.freeze([2, 1]) });
    toCanonicalText(value);
    expect(value.list).toEqual([2, 1]);
  });
});
