import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { InputError } from '../../src/model/input-error.js';
import { defaultPolicy } from '../../src/model/policy.js';
import { fullPolicy } from './inputs.js';

describe('a parsed policy', () => {
  it('is the default policy when nothing is set', () => {
    expect(parsePolicy()).toStrictEqual(defaultPolicy);
    expect(parsePolicy({})).toStrictEqual(defaultPolicy);
    expect(parsePolicy({ size: {}, weights: {} })).toStrictEqual(defaultPolicy);
  });

  it('keeps what is set and fills in the rest, also within a part', () => {
    expect(parsePolicy({ size: { min: 8 }, rules: { daypart: 'off' }, placement: 0 })).toStrictEqual({
      ...defaultPolicy,
      size: { min: 8, max: 12 },
      rules: { ...defaultPolicy.rules, daypart: 'off' },
      placement: 0,
    });
  });

  it('keeps a policy that sets everything', () => {
    expect(parsePolicy(fullPolicy)).toStrictEqual(fullPolicy);
  });

  it('is frozen all the way down, and so is the default', () => {
    const policy = parsePolicy();
    expect([policy, ...Object.values(policy)].every(Object.isFrozen)).toBe(true);
    expect([defaultPolicy, ...Object.values(defaultPolicy)].every(Object.isFrozen)).toBe(true);
  });

  it('costs nothing to parse again', () => {
    const policy = parsePolicy(fullPolicy);
    expect(parsePolicy(policy)).toBe(policy);
  });

  it('allows circles of one size only, and of two people', () => {
    expect(parsePolicy({ size: { min: 2, max: 2 } }).size).toEqual({ min: 2, max: 2 });
  });
});

describe('everything that is wrong with a policy', () => {
  it('is thrown at once', () => {
    expect(() => parsePolicy({ size: { min: 1 }, minimumScore: 2 })).toThrow(InputError);
    expect(() => parsePolicy({ size: { min: 1 }, minimumScore: 2 })).toThrow(
      [
        'size.min: This number is out of range: it must be at least 2.',
        'minimumScore: This number is out of range: it must be at most 1.',
      ].join('\n'),
    );
  });
});
