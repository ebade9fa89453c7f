import { describe, expect, test } from 'vitest';
import {
  type Coach,
  type Daypart,
  type MeetingPlace,
  type MissingReason,
  missingReasons,
  type Participant,
  type Pool,
  parsePolicy,
  parsePool,
  type Setting,
  stageCircles,
  type Volunteer,
} from '../../src/index.js';
import { inventNeighbourhood, type Plenty } from './neighbourhoods.js';
import { compareNumbers, type OracleSetting, openOracle } from './oracle.js';

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

  test('what is missing is missing for the reasons that are given', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const invented = inventNeighbourhood(seed, plenty);
      const pool = parsePool(invented.pool);
      const people = peopleOf(pool, invented.circles);
      const oracle = openOracle(pool, policy);
      const { circles } = stageCircles(pool, invented.circles, { policy: choices, seed });
      for (const [circle, { setting }] of circles.entries()) {
        const members = people[circle]!;
        const lacks = setting.missing.map(({ part }) => part);
        const isEnough = oracle.attendance(members, setting.daypart!) >= oracle.enough(members);
        expect(lacks.includes('daypart')).toBe(!isEnough);
        const others = circles.filter((_, other) => other !== circle).map((other) => other.setting);
        for (const part of ['place', 'coach', 'volunteer'] as const) {
          expect(lacks.includes(part)).toBe(setting[part] === null);
          const told = setting.missing.find((each) => each.part === part);
          if (told === undefined) continue;
          for (const reason of told.reasons) seen.add(`${part} ${reason}`);
          const reasons = reasonsFor(oracle, pool, members, others, part);
          expect({ seed, part, reasons: told.reasons }).toEqual({ seed, part, reasons });
        }
        const told = setting.missing.find(({ part }) => part === 'place')?.participants;
        if (told !== undefined) seen.add('participants');
        if (lacks.includes('place')) expectFewestInTheWay(oracle, pool, members, told ?? []);
      }
    }
    expect(seen.size).toBeGreaterThan(5);
  });
});

type Oracle = ReturnType<typeof openOracle>;

/** What keeps those out who have the fewest obstacles, looked at one after the other. */
function reasonsFor(
  oracle: Oracle,
  pool: Pool,
  members: readonly Participant[],
  others: readonly Setting[],
  part: keyof typeof lists,
): MissingReason[] {
  const all = pool[lists[part]]!;
  if (all.length === 0) return ['none'];
  const every = oracle.everySetting(members);
  const isPossible = every.some((each) => each[part] !== undefined);
  const [best] = [...every].sort((a, b) =>
    compareNumbers(oracle.worth(members, b), oracle.worth(members, a)),
  );
  const suitable = oracle.daypartsFor(members);
  const when = (timely: readonly Daypart[], wanted: readonly Daypart[], own: OwnTimes): MissingReason[] => {
    if (timely.length === 0) return ['dayparts'];
    const now = timely.filter((daypart) => wanted.includes(daypart));
    if (now.length === 0) return ['clash'];
    const open = now.filter((daypart) => !own.isUsed(daypart));
    if (open.length === 0) return ['full'];
    return open.every((daypart) => own.isTaken(daypart)) ? ['taken'] : [];
  };
  const candidates: MissingReason[][] = [];
  if (part === 'place') {
    for (const place of pool.meetingPlaces!) {
      const far = members.filter((member) => oracle.isFar(member, place)).length;
      if (far > 0 && (isPossible || far > 2 || far === members.length)) continue;
      const obstacles = new Set(oracle.ofPlace(members, place, suitable[0]!));
      const timely = suitable.filter((daypart) => oracle.suits(place, daypart));
      candidates.push([
        ...(['area', 'seats', 'facilities'] as const).filter((each) => obstacles.has(each)),
        ...when(timely, suitable, {
          isUsed: (daypart) => oracle.usesAt('place', place.id, daypart),
          isTaken: (daypart) => others.some((other) => other.place === place.id && other.daypart === daypart),
        }),
      ]);
    }
  } else {
    for (const somebody of all as ReadonlyArray<Coach | Volunteer>) {
      const obstaclesAt = (daypart: Daypart, place: MeetingPlace | undefined) =>
        part === 'coach'
          ? oracle.ofCoach(members, somebody as Coach, daypart, place)
          : oracle.ofVolunteer(members, somebody as Volunteer, daypart, place);
      const wanted = suitable.filter((daypart) =>
        [undefined, ...(pool.meetingPlaces ?? [])].some(
          (place) =>
            (place === undefined || oracle.ofPlace(members, place, daypart).length === 0) &&
            !obstaclesAt(daypart, place).includes('area'),
        ),
      );
      if (wanted.length === 0) continue;
      const timely = suitable.filter((daypart) => oracle.suits(somebody, daypart));
      const has = others.filter((other) => other[part] === somebody.id);
      candidates.push([
        ...(obstaclesAt(suitable[0]!, undefined).includes('language') ? (['language'] as const) : []),
        ...when(timely, wanted, {
          isUsed: (daypart) => obstaclesAt(daypart, undefined).includes('full'),
          isTaken: (daypart) =>
            part === 'volunteer'
              ? has.length > 0
              : has.length >= oracle.capacity(somebody as Coach) ||
                has.some((other) => other.daypart === daypart),
        }),
      ]);
    }
  }
  if (candidates.length === 0) return ['area'];
  const complete = candidates.map((own): MissingReason[] => {
    if (own.length === 0) return ['clash'];
    return own.join() === 'taken' && best![part] === undefined ? ['taken', 'clash'] : own;
  });
  const fewest = Math.min(...complete.map(({ length }) => length));
  const met = complete.filter(({ length }) => length === fewest).flat();
  return missingReasons.filter((reason) => met.includes(reason));
}

interface OwnTimes {
  readonly isUsed: (daypart: Daypart) => boolean;
  readonly isTaken: (daypart: Daypart) => boolean;
}

/** Leaves out the conditions of nobody, of each one, and of each two. */
function expectFewestInTheWay(
  oracle: Oracle,
  pool: Pool,
  members: readonly Participant[],
  told: readonly string[],
): void {
  const isGood = (without: readonly string[]): boolean =>
    pool.meetingPlaces!.some((place) =>
      oracle.daypartsFor(members).some((daypart) => {
        const obstacles = oracle.ofPlace(members, place, daypart);
        const others = members.filter(({ id }) => !without.includes(id));
        const ofOthers = oracle.ofPlace(others, place, daypart);
        return (
          others.length > 0 &&
          !obstacles.some((each) => each !== 'area' && each !== 'facilities') &&
          !ofOthers.some((each) => each === 'area' || each === 'facilities')
        );
      }),
    );
  const ids = members.map(({ id }) => id);
  const sets = [[], ...ids.map((id) => [id]), ...ids.flatMap((a) => ids.map((b) => [a, b].sort()))].filter(
    (set) => new Set(set).size === set.length,
  );
  const least = sets.filter(isGood).map(({ length }) => length);
  expect(told.length).toBe(least.length === 0 ? 0 : Math.min(...least));
  if (told.length > 0) expect(isGood(told)).toBe(true);
}

const lists = { place: 'meetingPlaces', coach: 'coaches', volunteer: 'volunteers' } as const;
