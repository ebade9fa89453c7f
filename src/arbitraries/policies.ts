import fc from 'fast-check';
import type { PolicyInput, Severity } from '../index.js';
import { arbitraryShare, hundredths } from './making/numbers.js';
import { asRead } from './making/plain.js';

const arbitrarySeverity = fc.constantFrom<Severity[]>('required', 'preferred', 'off');

/** The parts of a policy that say what is good, over all that is allowed. */
const anyPreferences = {
  rules: fc.record(
    {
      stranded: arbitrarySeverity,
      dominance: arbitrarySeverity,
      daypart: arbitrarySeverity,
      language: arbitrarySeverity,
    },
    { requiredKeys: [] },
  ),
  weights: fc.record(
    {
      proximity: arbitraryShare,
      complementarity: arbitraryShare,
      reciprocity: arbitraryShare,
      mix: arbitraryShare,
      resilience: arbitraryShare,
    },
    { requiredKeys: [] },
  ),
  placement: arbitraryShare,
  waiting: fc.record(
    { perHalfYear: hundredths(0, 300), halfYears: hundredths(0, 800) },
    { requiredKeys: [] },
  ),
};

/** What a policy is like. */
const policyOfKind = {
  any: anyPolicy,
  'small-circles': smallCircles,
  strict: strictPolicy,
};

export type PolicyKind = keyof typeof policyOfKind;

/**
 * Policies, as they may be written.
 *
 * - `any`, the default: whatever is allowed, with any of it left out;
 * - `small-circles`: three or four people who may live rather far apart, so that several circles compete and a search
 *   is short;
 * - `strict`: small circles of which so much is asked that often none is possible.
 */
export function policies({ kind = 'any' }: { readonly kind?: PolicyKind } = {}): fc.Arbitrary<PolicyInput> {
  return policyOfKind[kind]();
}

/** Any policy that is allowed, with any of it left out. */
function anyPolicy(): fc.Arbitrary<PolicyInput> {
  return fc
    .record(
      {
        size: arbitrarySizes(2, 64),
        reach: fc.record(
          {
            personal: fc.integer({ min: 1, max: 5000 }),
            between: fc.integer({ min: 1, max: 20_000 }),
            detour: hundredths(100, 300),
          },
          { requiredKeys: [] },
        ),
        composition: fc.record({ maxShare: arbitraryShare }, { requiredKeys: [] }),
        dayparts: fc.record({ share: arbitraryShare }, { requiredKeys: [] }),
        languages: fc.record({ share: arbitraryShare }, { requiredKeys: [] }),
        minimumScore: arbitraryShare,
        ...anyPreferences,
      },
      { requiredKeys: [] },
    )
    .map(asRead);
}

/** A policy of circles of three or four who may live rather far apart, so that several circles compete. */
function smallCircles(): fc.Arbitrary<PolicyInput> {
  const limits = fc.record({
    size: arbitrarySizes(3, 4),
    reach: fc.record({
      personal: fc.integer({ min: 500, max: 2000 }),
      between: fc.integer({ min: 1500, max: 6000 }),
      detour: hundredths(100, 150),
    }),
    composition: fc.record({ maxShare: hundredths(40, 100) }),
    dayparts: fc.record({ share: hundredths(50, 100) }),
    languages: fc.record({ share: hundredths(50, 100) }),
    minimumScore: hundredths(0, 50),
  });
  return fc
    .tuple(limits, fc.record(anyPreferences, { requiredKeys: [] }))
    .map(([limited, preferred]) => asRead({ ...limited, ...preferred }));
}

/** A policy of small circles that asks so much that often no circle is possible. */
function strictPolicy(): fc.Arbitrary<PolicyInput> {
  return fc
    .record({
      size: fc.constantFrom({ min: 3, max: 4 }, { min: 4, max: 5 }, { min: 5, max: 5 }, { min: 6, max: 7 }),
      reach: fc.record({
        personal: fc.integer({ min: 150, max: 800 }),
        between: fc.integer({ min: 500, max: 1500 }),
      }),
      composition: fc.record({ maxShare: hundredths(20, 60) }),
      dayparts: fc.record({ share: hundredths(50, 90) }),
      languages: fc.record({ share: hundredths(50, 90) }),
      minimumScore: hundredths(0, 70),
    })
    .map(asRead);
}

function arbitrarySizes(smallest: number, largest: number): fc.Arbitrary<{ min: number; max: number }> {
  const size = fc.integer({ min: smallest, max: largest });
  return fc
    .tuple(size, size)
    .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }));
}
