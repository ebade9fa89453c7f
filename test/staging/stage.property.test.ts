import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PoolInput, parsePolicy, parsePool, proposeCirclesSync, stageCircles } from '../../src/index.js';
import { permuted } from '../support/transformations.js';
import { withoutNeighbourhood } from '../support/without-neighbourhood.js';
import { inventNeighbourhood } from './neighbourhoods.js';
import { openOracle } from './oracle.js';

const invented = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    plenty: fc.record({
      circles: fc.integer({ min: 0, max: 9 }),
      members: fc.integer({ min: 1, max: 12 }),
      places: fc.integer({ min: 0, max: 5 }),
      coaches: fc.integer({ min: 0, max: 4 }),
      volunteers: fc.integer({ min: 0, max: 6 }),
    }),
  })
  .map(({ seed, plenty }) => ({ seed, ...inventNeighbourhood(seed, plenty) }));

test('no place, coach or volunteer serves more than they can, whatever the neighbourhood', () => {
  fc.assert(
    fc.property(invented, ({ seed, pool: input, circles }) => {
      const pool = parsePool(input);
      const oracle = openOracle(pool, parsePolicy());
      const { circles: staged } = stageCircles(pool, circles, { seed });
      const settings = staged.map(({ setting }) => oracle.read(setting));
      expect(oracle.goTogether(settings)).toBe(true);
      for (const [circle, { daypart, place, coach, volunteer }] of settings.entries()) {
        const members = pool.participants.filter(({ id }) => circles[circle]!.includes(id));
        expect(oracle.daypartsFor(members)).toContain(daypart);
        if (place) expect(oracle.ofPlace(members, place, daypart)).toEqual([]);
        if (coach) expect(oracle.ofCoach(members, coach, daypart, place)).toEqual([]);
        if (volunteer) expect(oracle.ofVolunteer(members, volunteer, daypart, place)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('what is said to be taken is not free, however many circles want it', () => {
  const crowd = { circles: 14, members: 3, places: 3, coaches: 4, volunteers: 6 };
  let told = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const { pool: input, circles } = inventNeighbourhood(seed, crowd);
      const pool = parsePool(input);
      const oracle = openOracle(pool, parsePolicy());
      const { circles: staged } = stageCircles(pool, circles, { seed });
      const settings = staged.map(({ setting }) => oracle.read(setting));
      for (const [circle, { setting }] of staged.entries()) {
        const members = pool.participants.filter(({ id }) => circles[circle]!.includes(id));
        for (const { part, reason } of setting.missing) {
          if (part === 'daypart' || reason !== 'taken') continue;
          told++;
          const isFree = oracle
            .everySetting(members)
            .some((own) => own[part] !== undefined && oracle.goTogether(settings.with(circle, own)));
          expect(isFree).toBe(false);
        }
      }
    }),
    { numRuns: 12 },
  );
  expect(told).toBeGreaterThan(20);
});

test('settings are the same in whatever order everything is given', () => {
  fc.assert(
    fc.property(invented, fc.integer({ min: 1, max: 1000 }), ({ seed, pool, circles }, salt) => {
      const given = stageCircles(pool, circles, { seed }).circles;
      const turned = circles.map((members) => members.toReversed()).toReversed();
      const again = stageCircles(permuted(pool, salt), turned, { seed }).circles;
      expect(again.map(({ setting }) => setting).toReversed()).toEqual(given.map(({ setting }) => setting));
    }),
    { numRuns: 80 },
  );
});

test('other ids change no more than ties', () => {
  const renamed = (pool: PoolInput, name: (id: string) => string): PoolInput => {
    const named = <Item extends { readonly id: string }>(items: readonly Item[] = []): Item[] =>
      items.map((item) => ({ ...item, id: name(item.id) }));
    return {
      ...pool,
      participants: named(pool.participants),
      meetingPlaces: named(pool.meetingPlaces),
      coaches: named(pool.coaches),
      volunteers: named(pool.volunteers),
      circles: pool.circles!.map(({ place, coach, volunteer, members, ...circle }) => ({
        ...circle,
        members: members.map((member) => name(member as string)),
        ...(place && { place: name(place) }),
        ...(coach && { coach: name(coach) }),
        ...(volunteer && { volunteer: name(volunteer) }),
      })),
    };
  };
  fc.assert(
    fc.property(invented, ({ seed, pool, circles }) => {
      const name = (id: string): string => `${id.length}${[...id].toReversed().join('')}`;
      const given = stageCircles(pool, circles, { seed });
      const other = stageCircles(
        renamed(pool, name),
        circles.map((members) => members.map(name)),
        { seed },
      );
      const parsed = parsePool(pool);
      const oracle = openOracle(parsed, parsePolicy());
      const worthOf = (staged: typeof given, back: (id: string) => string) =>
        staged.circles
          .map(({ members, setting: { daypart, place, coach, volunteer } }) => {
            const ids = new Set(members.map(back));
            const read = oracle.read({
              daypart,
              place: place && back(place),
              coach: coach && back(coach),
              volunteer: volunteer && back(volunteer),
              cannotCome: [],
              missing: [],
            });
            return oracle.worth(
              parsed.participants.filter(({ id }) => ids.has(id)),
              read,
            );
          })
          .reduce<number[]>((sum, worth) => sum.map((each, at) => each + worth[at]!), [0, 0, 0]);
      if (!given.optimal || !other.optimal) return;
      const back = (id: string): string => [...id.slice(1)].toReversed().join('');
      const [before, after] = [worthOf(given, (id) => id), worthOf(other, back)];
      for (const [at, number] of before.entries()) expect(after[at]).toBeCloseTo(number, 3);
    }),
    { numRuns: 60 },
  );
});

test('a setting changes nothing else of a proposal, and there is none where nothing is kept for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const plenty = { circles: 3, members: 5, places: 2, coaches: 2, volunteers: 2 };
      const pool = { ...inventNeighbourhood(seed, plenty).pool, circles: [] };
      const policy = { size: { min: 4, max: 6 }, rules: { stranded: 'off' as const } };
      const options = { policy, seed, effort: 2000 };
      const bare = proposeCirclesSync(withoutNeighbourhood(pool), options);
      const staged = proposeCirclesSync(pool, options);
      expect(bare.circles.every((circle) => !('setting' in circle))).toBe(true);
      expect(staged.circles.every(({ setting }) => setting !== undefined)).toBe(true);
      expect({
        ...staged,
        circles: staged.circles.map(({ setting: _, ...circle }) => circle),
        inputHash: bare.inputHash,
      }).toEqual(bare);
      expect(stageCircles(pool, staged).circles.map(({ setting }) => setting)).toEqual(
        staged.circles.map(({ setting }) => setting),
      );
    }),
    { numRuns: 15 },
  );
});
