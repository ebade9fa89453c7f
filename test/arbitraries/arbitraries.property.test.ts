import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  brokenPools,
  changesOf,
  circlesOf,
  damaged,
  ledgersOf,
  leverCosts,
  oddPools,
  pinsOf,
  policies,
  poolAdditions,
  poolKinds,
  poolOmissions,
  pools,
  proposalsOf,
  referralsOf,
} from '../../src/arbitraries/index.js';
import {
  type PoolInput,
  parseChange,
  parseCosts,
  parseLedger,
  parsePins,
  parsePolicy,
  parsePool,
  parseProposal,
  previewChange,
  proposeCirclesSync,
  safeParsePool,
  suggestCircles,
} from '../../src/index.js';
import { shrinksOf, smallest } from '../support/shrinking.js';

/** A pool and something that is made for it. */
const of = <Made>(make: (pool: PoolInput) => fc.Arbitrary<Made>, people = { min: 3, max: 7 }) =>
  pools({ people, with: ['circles'] }).chain((pool) =>
    fc.record({ pool: fc.constant(pool), made: make(pool) }),
  );

const changes = (pool: PoolInput) => changesOf(pool, parsePool(pool).circles);
const withCircle = (pool: PoolInput): boolean => parsePool(pool).circles.length > 0;

/** Every arbitrary, and what it promises of each value. */
const promises: ReadonlyArray<readonly [string, fc.Arbitrary<unknown>, (value: never) => unknown]> = [
  ...poolKinds.map(
    (kind) => [`pools of kind ${kind}`, pools({ kind, people: { min: 0, max: 9 } }), parsePool] as const,
  ),
  ...poolAdditions.map((each) => [`pools with ${each}`, pools({ with: [each] }), parsePool] as const),
  ['pools with everything', pools({ with: poolAdditions }), parsePool],
  ...poolOmissions.map((each) => [`pools without ${each}`, pools({ without: [each] }), parsePool] as const),
  ['odd pools', oddPools(), parsePool],
  ...(['any', 'small-circles', 'strict'] as const).map(
    (kind) => [`policies of kind ${kind}`, policies({ kind }), parsePolicy] as const,
  ),
  ['costs of levers', leverCosts(), parseCosts],
  [
    'ledgers',
    of(ledgersOf),
    ({ pool, made }: { pool: PoolInput; made: never }) => parseLedger(made, parsePool(pool)),
  ],
  [
    'proposals',
    of((pool) => proposalsOf(pool, { effort: 50 })),
    ({ made }: { made: never }) => parseProposal(made),
  ],
  [
    'referrals',
    of(referralsOf),
    ({ pool, made }: { pool: PoolInput; made: never }) => suggestCircles(pool, made),
  ],
  [
    'changes',
    pools({ people: { min: 0, max: 8 }, with: ['circles'] })
      .filter(withCircle)
      .chain((pool) => fc.record({ pool: fc.constant(pool), made: changes(pool) })),
    ({ pool, made }: { pool: PoolInput; made: never }) =>
      previewChange(pool, parsePool(pool).circles, parseChange(made)),
  ],
  [
    'pins',
    of((pool) => proposalsOf(pool, { effort: 50 }).chain((proposal) => pinsOf(pool, proposal))),
    ({ made }: { made: never }) => parsePins(made),
  ],
];

describe.each(promises)('%s', (_, arbitrary, parse) => {
  test('can be used, and so can whatever they shrink to', () => {
    let count = 0;
    for (const value of shrinksOf(arbitrary as fc.Arbitrary<unknown>, { starts: 5, steps: 25, seed: 5 })) {
      parse(value as never);
      count++;
    }
    expect(count).toBeGreaterThan(12);
  });

  test('are the same again under the same seed', () => {
    const sample = (seed: number): string =>
      JSON.stringify(fc.sample(arbitrary as fc.Arbitrary<unknown>, { seed, numRuns: 5 }));
    expect(sample(7)).toBe(sample(7));
    expect(sample(7)).not.toBe(sample(8));
  });
});

describe('pools', () => {
  test('shrink to what matters, said of as few people as it takes', () => {
    const bare = { home: { lat: 51.92, lon: 4.25 } };
    const of = (...participants: object[]) => ({ version: 1, date: '2026-11-21', participants });
    expect(smallest(pools(), ({ participants }) => participants.length > 1)).toEqual(
      of({ id: 'p-1', ...bare }, { id: 'p-2', ...bare }),
    );
    expect(
      smallest(pools(), ({ participants }) => participants.some(({ needs = [] }) => needs.length > 0)),
    ).toEqual(of({ id: 'p-1', ...bare, needs: ['letters-and-forms'] }));
    expect(
      smallest(pools({ people: { min: 3, max: 14 } }), (pool) => {
        const policy = { size: { min: 3, max: 3 }, minimumScore: 0 };
        return proposeCirclesSync(pool, { policy, effort: 100 }).circles.length > 0;
      }),
    ).toEqual(of({ id: 'p-1', ...bare }, { id: 'p-2', ...bare }, { id: 'p-3', ...bare }));
  });

  test.each(poolAdditions)(
    'with %s shrink to a few of them, by way of pools that can be used',
    (addition) => {
      const unusable: PoolInput[] = [];
      const least = smallest(
        pools({ kind: 'village', people: { min: 2, max: 4 }, with: [addition] }),
        (pool) => {
          if (!safeParsePool(pool).success) unusable.push(pool);
          return sizeOf(pool[addition]) > 0;
        },
      );
      expect(unusable).toEqual([]);
      expect(sizeOf(least[addition])).toBeLessThanOrEqual(3);
    },
  );

  test('have as many people as asked for, and everything that can be in them', () => {
    const counts = new Set<number>();
    const seen = new Set<string>();
    for (const { participants, ...rest } of fc.sample(
      pools({ people: { min: 2, max: 4 }, with: poolAdditions }),
      300,
    )) {
      counts.add(participants.length);
      for (const [key, value] of Object.entries(rest))
        if (!Array.isArray(value) || value.length > 0) seen.add(key);
      for (const person of participants) for (const key of Object.keys(person)) seen.add(key);
    }
    expect([...counts].sort()).toEqual([2, 3, 4]);
    expect(
      [...poolOmissions, ...poolAdditions, 'vocabulary', 'route'].filter((key) => !seen.has(key)),
    ).toEqual([]);
  });

  test('have nothing that is to be left out', () => {
    fc.assert(
      fc.property(fc.subarray([...poolOmissions]), fc.gen(), (without, made) => {
        const pool = made(pools, { without, with: poolAdditions, people: { min: 1, max: 4 } });
        const keys = [...Object.keys(pool), ...pool.participants.flatMap((person) => Object.keys(person))];
        expect(without.filter((each) => keys.includes(each))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test('broken pools are refused for the one reason that is given', () => {
  const codes = new Set<string>();
  fc.assert(
    fc.property(brokenPools(), ({ input, code, path }) => {
      const result = safeParsePool(input);
      const issues = result.success ? [] : result.issues;
      expect(issues.map((issue) => ({ code: issue.code, path: issue.path }))).toEqual([{ code, path }]);
      codes.add(code);
    }),
    { numRuns: 300 },
  );
  expect(codes.size).toBeGreaterThan(12);
});

test('damaged pools are refused often and not always, and nothing else of them changes', () => {
  const results = fc
    .sample(damaged(pools({ people: { min: 1, max: 4 } })), 200)
    .map((value) => safeParsePool(value).success);
  expect(results.filter((success) => !success).length).toBeGreaterThan(50);
  expect(results.filter((success) => success).length).toBeGreaterThan(5);
});

test('circles have as many members as asked for, or all there are, each once', () => {
  fc.assert(
    fc.property(
      pools({ people: { min: 1, max: 9 } }),
      fc.nat({ max: 6 }),
      fc.gen(),
      ({ participants }, min, made) => {
        const members = made(circlesOf, { participants }, { min, max: 6 });
        expect(new Set(members).size).toBe(members.length);
        expect(members.length).toBeGreaterThanOrEqual(Math.min(min, participants.length));
        expect(members.length).toBeLessThanOrEqual(6);
        for (const id of members) expect(participants.map((person) => person.id)).toContain(id);
      },
    ),
  );
});

test('changes are of every kind, and there is none without a circle', () => {
  const cases = pools({ people: { min: 8, max: 10 }, with: ['circles'] })
    .filter(withCircle)
    .chain(changes);
  expect([...new Set(fc.sample(cases, 400).map(({ kind }) => kind))].sort()).toEqual([
    'add',
    'merge',
    'move',
    'remove',
    'replace',
    'split',
    'swap',
  ]);
  expect(() => changesOf({ version: 1, date: '2026-11-21', participants: [] }, [])).toThrow(RangeError);
});

/** How many there are of something that a pool may hold. */
function sizeOf(held: PoolInput[(typeof poolAdditions)[number]]): number {
  return held === undefined ? 0 : 'stops' in held ? held.stops.length : held.length;
}

test('a pool of one person, or of people who can say nothing, has ledgers and pins too', () => {
  const alone = pools({ people: { min: 0, max: 1 } });
  fc.assert(
    fc.property(
      alone.chain((pool) =>
        fc.tuple(
          fc.constant(pool),
          ledgersOf(pool),
          pinsOf(pool, { version: 1, circles: [{ members: [] }] }),
        ),
      ),
      ([pool, ledger, pins]) => {
        expect(ledger.help).toEqual([]);
        expect(parseLedger(ledger, parsePool(pool)).help).toEqual([]);
        expect(parsePins(pins)).toBeDefined();
        for (const { circle } of pins.seats ?? []) expect(circle).toBe('k-1');
        expect(pins.together ?? []).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
  const wordless = (pool: PoolInput): PoolInput => ({
    ...pool,
    vocabulary: { talents: [], needs: [] },
    participants: pool.participants.map(({ talents: _, needs: __, ...person }) => person),
    partners: [],
  });
  fc.assert(
    fc.property(
      pools({ people: { min: 2, max: 6 } })
        .map(wordless)
        .chain((pool) => fc.tuple(fc.constant(pool), ledgersOf(pool))),
      ([pool, ledger]) => {
        for (const entry of parseLedger(ledger, parsePool(pool)).help) {
          expect(entry).not.toHaveProperty('need');
          expect(entry).not.toHaveProperty('talent');
        }
      },
    ),
    { numRuns: 40 },
  );
});
