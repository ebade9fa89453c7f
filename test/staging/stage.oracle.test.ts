import { describe, expect, test } from 'vitest';
import { type Participant, type Pool, parsePolicy, parsePool, stageCircles } from '../../src/index.js';
import { inventNeighbourhood, type Plenty } from './neighbourhoods.js';
import { allDayparts, compareNumbers, type Obstacle, type OracleSetting, openOracle } from './oracle.js';

/** Circles are small here: a coach speaks with half of the members, so that some speak with enough of them but not with all. */
const choices = { languages: { share: 0.5 } };
const policy = parsePolicy(choices);

const plenties: readonly Plenty[] = [
  { circles: 1, members: 4, places: 3, coaches: 3, volunteers: 3 },
  { circles: 2, members: 3, places: 2, coaches: 2, volunteers: 2 },
  { circles: 2, members: 4, places: 1, coaches: 1, volunteers: 2 },
  { circles: 3, members: 3, places: 1, coaches: 2, volunteers: 1 },
  { circles: 3, members: 2, places: 2, coaches: 1, volunteers: 0 },
];

function peopleOf({ participants }: Pool, circles: readonly string[][]): Participant[][] {
  return circles.map((members) => members.map((id) => participants.find((each) => each.id === id)!));
}

const sum = (rows: ReadonlyArray<readonly number[]>): number[] =>
  rows.reduce<number[]>((total, row) => total.map((number, at) => number + row[at]!), [0, 0, 0]);

/** The best of all settings of all circles together, by trying every one. */
function best(oracle: ReturnType<typeof openOracle>, people: ReadonlyArray<readonly Participant[]>) {
  const every = people.map((members) =>
    oracle.everySetting(members).map((setting) => ({ setting, worth: oracle.worth(members, setting) })),
  );
  let found: number[] = [-1, -1, -1];
  const go = (chosen: readonly OracleSetting[], worths: ReadonlyArray<readonly number[]>): void => {
    if (!oracle.goTogether(chosen)) return;
    if (chosen.length === people.length) {
      const worth = sum(worths);
      if (compareNumbers(worth, found) > 0) found = worth;
      return;
    }
    for (const { setting, worth } of every[chosen.length]!) go([...chosen, setting], [...worths, worth]);
  };
  go([], []);
  return found;
}

describe.each(plenties)('with %o', (plenty) => {
  test('settings are those that trying every one finds', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const invented = inventNeighbourhood(seed, plenty);
      const pool = parsePool(invented.pool);
      const people = peopleOf(pool, invented.circles);
      const oracle = openOracle(pool, policy);
      const staging = stageCircles(pool, invented.circles, { policy: choices, seed });
      const settings = staging.circles.map(({ setting }) => oracle.read(setting));
      expect(oracle.goTogether(settings)).toBe(true);
      const worth = sum(settings.map((setting, circle) => oracle.worth(people[circle]!, setting)));
      expect({ seed, gap: compareNumbers(worth, best(oracle, people)) }).toEqual({ seed, gap: 0 });
      expect(staging.optimal).toBe(true);
      for (const [circle, members] of people.entries()) {
        expect(oracle.everySetting(members)).toContainEqual(settings[circle]);
        const cannot = members.filter((member) => !oracle.suits(member, settings[circle]!.daypart));
        expect(staging.circles[circle]!.setting.cannotCome).toEqual(cannot.map(({ id }) => id).sort());
      }
    }
  });

  test('what is missing is missing for the reason that is given', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const invented = inventNeighbourhood(seed, plenty);
      const pool = parsePool(invented.pool);
      const people = peopleOf(pool, invented.circles);
      const oracle = openOracle(pool, policy);
      for (const [circle, { setting }] of stageCircles(pool, invented.circles, {
        policy: choices,
        seed,
      }).circles.entries()) {
        const members = people[circle]!;
        const lacks = setting.missing.map(({ part }) => part);
        const isEnough = oracle.attendance(members, setting.daypart!) >= oracle.enough(members);
        expect(lacks.includes('daypart')).toBe(!isEnough);
        for (const part of ['place', 'coach', 'volunteer'] as const)
          expect(lacks.includes(part)).toBe(setting[part] === null);
        const alone = [...oracle.everySetting(members)].sort((a, b) =>
          compareNumbers(oracle.worth(members, b), oracle.worth(members, a)),
        );
        for (const { part, reason } of setting.missing) {
          if (part === 'daypart') {
            expect(reason).toBe('dayparts');
            continue;
          }
          seen.add(`${part} ${reason}`);
          const obstacles = obstaclesTo(oracle, pool, members, part);
          const candidates = pool[lists[part]]!.length;
          const near = obstacles.filter((own) => !own.includes('area'));
          const isPossible = near.some(({ length }) => length === 0);
          expect(alone.some((each) => each[part] !== undefined)).toBe(isPossible);
          if (reason === 'none') expect(candidates).toBe(0);
          else if (reason === 'area') expect([candidates > 0, near]).toEqual([true, []]);
          else if (reason === 'clash')
            expect([isPossible, alone[0]![part] === undefined]).toEqual([true, true]);
          else if (isPossible) expect([reason, alone[0]![part] !== undefined]).toEqual(['taken', true]);
          else {
            // Without this one obstacle, it could be had; or no one obstacle does it.
            const single = near.some((own) => own.length === 1 && own[0] === reason);
            const none = near.every(({ length }) => length > 1);
            expect([
              seed,
              part,
              reason,
              single || (none && near.some((own) => own.includes(reason))),
            ]).toEqual([seed, part, reason, true]);
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});

const lists = { place: 'meetingPlaces', coach: 'coaches', volunteer: 'volunteers' } as const;

/** What keeps a circle from each of those there are, wherever and whenever it could meet: a list for every way it could be. */
function obstaclesTo(
  oracle: ReturnType<typeof openOracle>,
  pool: Pool,
  members: readonly Participant[],
  part: keyof typeof lists,
): Obstacle[][] {
  // A moment that does not suit the circle is an obstacle too: as if nobody had the time then.
  const suitable = new Set(oracle.daypartsFor(members));
  const at = (own: readonly Obstacle[], daypart: (typeof allDayparts)[number]): Obstacle[] =>
    suitable.has(daypart) ? [...own] : [...new Set([...own, 'dayparts' as const])];
  if (part === 'place') {
    return pool.meetingPlaces!.flatMap((place) =>
      allDayparts.map((daypart) => at(oracle.ofPlace(members, place, daypart), daypart)),
    );
  }
  const sites = [undefined, ...(pool.meetingPlaces ?? [])].map((place) => ({
    place,
    when: [...suitable].filter(
      (daypart) => place === undefined || oracle.ofPlace(members, place, daypart).length === 0,
    ),
  }));
  return sites
    .filter(({ when }) => when.length > 0)
    .flatMap(({ place, when }) => {
      const ask = (daypart: (typeof allDayparts)[number]) =>
        part === 'coach'
          ? pool.coaches!.map((coach) => oracle.ofCoach(members, coach, daypart, place))
          : pool.volunteers!.map((volunteer) => oracle.ofVolunteer(members, volunteer, daypart, place));
      return when.flatMap(ask);
    });
}
