import { describe, expect, test } from 'vitest';
import {
  evaluateCircle,
  findMissing,
  type GeographicPoint,
  type NearlyCircle,
  type ParticipantInput,
  type Policy,
  type Pool,
  parsePolicy,
  parsePool,
  proposeCirclesSync,
  resolveVocabulary,
} from '../src/index.js';
import { metresEast, metresNorth } from './support/builders.js';
import { expectClose } from './support/close.js';
import { withNewcomers } from './support/newcomers.js';
import { evaluateBy } from './support/oracle/evaluate.js';
import { oracleFacts } from './support/oracle/facts.js';
import { oracleReach, oracleSeverity, oracleWalkingMetres } from './support/oracle/index.js';
import { chance, town } from './support/towns.js';

const nothingProposed = { version: 1, circles: [] } as const;
const policies = [
  parsePolicy({ size: { min: 4, max: 6 } }),
  parsePolicy({ size: { min: 3, max: 5 }, composition: { maxShare: 0.34 }, minimumScore: 0.35 }),
  parsePolicy({ size: { min: 5, max: 6 }, reach: { between: 1500 }, dayparts: { share: 1 } }),
];

/** A small town where people wait of whom few can make a circle. */
function smallTown(seed: number, waiting: number): { readonly pool: Pool; readonly policy: Policy } {
  const input = town(seed, { circles: 1, size: { min: 2, max: 3 }, waiting, side: 700 + (seed % 5) * 250 });
  return { pool: parsePool(input), policy: policies[seed % policies.length]! };
}

function waitingOf({ participants, circles }: Pool): string[] {
  const seated = new Set(
    circles.flatMap(({ members }) =>
      members.filter(({ status }) => status !== 'declined').map(({ participant }) => participant),
    ),
  );
  return participants.filter(({ id, ready }) => ready && !seated.has(id)).map(({ id }) => id);
}

/** Places as they are tried, worked out anew. */
function spotsOf({ participants }: Pool, ids: readonly string[], grid: number): GeographicPoint[] {
  const rounded = (degrees: number) => Math.round(degrees / grid) * grid;
  return participants
    .filter(({ id }) => ids.includes(id))
    .map(({ home }) => home as GeographicPoint)
    .map(({ lat, lon }) => ({ lat: rounded(lat), lon: rounded(lon) }));
}

function requiredBroken(
  pool: Parameters<typeof evaluateCircle>[0],
  ids: readonly string[],
  policy: Policy,
): string[] {
  return evaluateCircle(pool, ids, policy)
    .violations.map(({ code }) => code)
    .filter((code) => oracleSeverity(code, policy) === 'required');
}

/** Whether so many newcomers at a place make a circle with any of these people: by trying all. */
function canGather(
  pool: Pool,
  ids: readonly string[],
  count: number,
  at: GeographicPoint,
  policy: Policy,
): boolean {
  const { pool: input, ids: newcomers } = withNewcomers(pool, count, at);
  const larger = parsePool({ ...input, area: { lat: [-90, 90], lon: [-180, 180] } });
  const facts = oracleFacts(larger, [...ids, ...newcomers], policy, resolveVocabulary(pool.vocabulary));
  for (let set = 1; set < 2 ** ids.length; set++) {
    const members = [...ids.filter((_, position) => ((set >> position) & 1) === 1), ...newcomers];
    if (members.length < policy.size.min || members.length > policy.size.max) continue;
    const { violations } = evaluateBy(facts, members);
    if (violations.every(({ code }) => oracleSeverity(code, policy) !== 'required')) return true;
  }
  return false;
}

describe('people who nearly are a circle', () => {
  test('are an allowed one with the newcomers that are named, and no spot does with fewer: by trying all', () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 36; seed++) {
      const { pool, policy } = smallTown(seed, 6);
      const { nearly, grid } = findMissing(pool, { policy, seed, proposal: nothingProposed });
      const waiting = waitingOf(pool);
      const spots = spotsOf(pool, waiting, grid);
      const [first] = nearly;
      if (first === undefined) {
        const most = policy.size.min - 1;
        expect(
          spots.some((at) => canGather(pool, waiting, most, at, policy)),
          `seed ${seed}`,
        ).toBe(false);
        continue;
      }
      expect(first.fewest).toBe(true);
      counts.set(first.missing, (counts.get(first.missing) ?? 0) + 1);
      for (let fewer = 0; fewer < first.missing; fewer++) {
        expect(
          spots.some((at) => canGather(pool, waiting, fewer, at, policy)),
          `seed ${seed}: ${fewer}`,
        ).toBe(false);
      }
    }
    // The test has seen towns that lack nobody, and towns that lack few and several.
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3]);
  });

  const towns = Array.from({ length: 30 }, (_, each) => {
    const seed = 100 + each;
    const { pool, policy } = smallTown(seed, 14);
    const proposal = proposeCirclesSync(pool, { policy, seed, effort: 2000 });
    return { seed, pool, policy, proposal, nearly: findMissing(pool, { policy, seed, proposal }).nearly };
  });
  const every = (
    check: (circle: NearlyCircle, pool: Pool, policy: Policy, below: (count: number) => number) => void,
  ) => {
    for (const { seed, pool, policy, nearly } of towns) {
      for (const circle of nearly) check(circle, pool, policy, chance(seed));
    }
    expect(towns.flatMap(({ nearly }) => nearly).length).toBeGreaterThan(25);
  };
  const broken = (
    { members, missing, around }: NearlyCircle,
    pool: Pool,
    policy: Policy,
    ...said: ReadonlyArray<Partial<ParticipantInput>>
  ) => {
    const larger = withNewcomers(pool, missing, around, ...said);
    return requiredBroken(larger.pool, [...members, ...larger.ids], policy);
  };

  test('are left over, and in one circle at most; the newcomers may live anywhere within the radius', () => {
    let outside = 0;
    every((circle, pool, policy, below) => {
      const { members, missing, around } = circle;
      expect(broken(circle, pool, policy)).toEqual([]);
      for (let attempt = 0; attempt < 4; attempt++) {
        const homes = Array.from({ length: missing }, () => {
          // As far as that is, in all directions.
          const [north, east] = [
            [1, 0],
            [-1, 0],
            [0, 1],
            [0, -1],
            [0.7, 0.7],
            [-0.7, 0.7],
          ][below(6)]!;
          return metresEast(
            metresNorth(around, around.radius * north! * 0.999),
            around.radius * east! * 0.999,
          );
        });
        const larger = withNewcomers(pool, missing, homes);
        expect(requiredBroken(larger.pool, [...members, ...larger.ids], policy)).toEqual([]);
        const far = homes.map((home) => metresNorth(home, 4000));
        const beyond = withNewcomers(pool, missing, far);
        if (missing > 0 && requiredBroken(beyond.pool, [...members, ...beyond.ids], policy).length > 0)
          outside++;
      }
    });
    expect(outside).toBeGreaterThan(20);
    for (const { seed, pool, policy, proposal, nearly } of towns) {
      const gathered = nearly.flatMap(({ members }) => members);
      expect(new Set(gathered).size).toBe(gathered.length);
      const leftOver = proposal.unplaced.map(({ participant }) => participant);
      expect(leftOver).toEqual(expect.arrayContaining(gathered));
      const lacking = nearly.map(({ missing }) => missing);
      expect(lacking).toEqual([...lacking].sort((a, b) => a - b));
      if (seed < 105) expect(findMissing(pool, { policy, seed, effort: 2000 }).nearly).toEqual(nearly);
    }
  });

  test('score as much more as is said when one newcomer has a talent or a need, and nothing else gains more', () => {
    let gains = 0;
    let checked = 0;
    every((circle, pool, policy) => {
      const { members, missing, around, talents, needs, score } = circle;
      if (missing === 0 || checked++ > 15) return;
      const scoreWith = (said: Partial<ParticipantInput>) => {
        const larger = withNewcomers(pool, missing, around, said);
        const evaluation = evaluateCircle(larger.pool, [...members, ...larger.ids], policy);
        const isAllowed = evaluation.violations.every(
          ({ code }) => oracleSeverity(code, policy) !== 'required',
        );
        return isAllowed ? evaluation.score! - score! : 0;
      };
      const vocabulary = resolveVocabulary(pool.vocabulary);
      const byTalent = new Map(vocabulary.talents.map(({ slug }) => [slug, scoreWith({ talents: [slug] })]));
      const byNeed = new Map(
        vocabulary.needs
          .filter(({ sensitive }) => !sensitive)
          .map(({ slug }) => [slug, scoreWith({ needs: [slug] })]),
      );
      const highest = (all: Map<string, number>) =>
        [...all.values()]
          .filter((gain) => gain > 1e-9)
          .sort((a, b) => b - a)
          .slice(0, 3);
      const found = talents.map(({ talent }) => byTalent.get(talent)!);
      const foundNeeds = needs.map(({ need }) => byNeed.get(need)!);
      expectClose(found, highest(byTalent));
      expectClose(foundNeeds, highest(byNeed));
      // What a circle gains over one person alone says nothing.
      const untold = (gains: readonly number[]) => (members.length < 2 ? gains.map(() => null) : gains);
      expectClose(
        talents.map(({ gain }) => gain),
        untold(found),
      );
      expectClose(
        needs.map(({ gain }) => gain),
        untold(foundNeeds),
      );
      gains += talents.length + needs.length;
      for (const { need, uses } of needs) {
        const people = members.map((id) => pool.participants.find((person) => person.id === id)!);
        const met = (talent: string, of: string) =>
          vocabulary.meets.some((each) => each.talent === talent && each.need === of);
        const idle = [
          ...new Set(people.flatMap((person) => person.talents.map(({ talent }) => talent))),
        ].filter(
          (talent) =>
            !people.some(
              (owner) =>
                owner.talents.some((each) => each.talent === talent) &&
                people.some((other) => other !== owner && other.needs.some((each) => met(talent, each.need))),
            ),
        );
        expect(uses).toEqual(idle.filter((talent) => met(talent, need)).sort());
      }
    });
    expect(gains).toBeGreaterThan(50);
  });

  test('may have as many newcomers with a label, and newcomers with a daypart or a language, as is said', () => {
    const seen = { mix: 0, single: 0, none: 0, dayparts: 0, languages: 0 };
    every((circle, pool, policy) => {
      const { missing, mix, dayparts, languages } = circle;
      const all = (said: Partial<ParticipantInput>, count = missing) =>
        broken(circle, pool, policy, ...Array.from({ length: count }, () => said)).length === 0;
      if (missing === 0) return;
      for (const attribute of ['age', 'route']) {
        const labels = circle.members.flatMap((id) => {
          const { backgrounds } = pool.participants.find((person) => person.id === id)!;
          return backgrounds[attribute] === undefined ? [] : [backgrounds[attribute]];
        });
        const count = (wanted: string) => labels.filter((each) => each === wanted).length;
        const mostOf = (label: string): number => {
          const said = { backgrounds: { [attribute]: label } };
          for (let most = missing; most > 0; most--) {
            const those = Array.from({ length: most }, () => said);
            if (!broken(circle, pool, policy, ...those).includes('dominance')) return most;
          }
          return 0;
        };
        const limits = mix.filter((limit) => limit.attribute === attribute);
        // Every label that there is, and one that nobody has: told where and only where not all may have it.
        const single = [...labels].filter((label) => count(label) === 1).map(mostOf);
        const expected = [
          ...[...new Set(labels)]
            .filter((label) => count(label) > 1)
            .map((label) => ({ label, members: count(label), most: mostOf(label) })),
          // Nobody's own label is told.
          ...(single.length === 0 ? [] : [{ label: null, members: 1, most: Math.min(...single) }]),
          { label: null, members: 0, most: mostOf('of nobody') },
        ].filter(({ most }) => most < missing);
        expect(new Set(limits.map(({ attribute: _, ...limit }) => limit))).toEqual(new Set(expected));
        for (const { members } of limits) seen[members === 0 ? 'none' : members === 1 ? 'single' : 'mix']++;
      }
      const everyDaypart = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).flatMap((day) =>
        (['morning', 'afternoon', 'evening'] as const).map((part) => `${day}-${part}` as const),
      );
      const suiting = everyDaypart.filter((daypart) => all({ dayparts: [daypart] }));
      expect(dayparts ?? everyDaypart).toEqual(suiting);
      if (dayparts !== null) seen.dayparts++;
      expect(languages === null).toBe(all({ languages: ['zu'] }));
      expect(['nl', 'ar', 'tr'].filter((language) => all({ languages: [language] }))).toEqual(
        expect.arrayContaining([...(languages ?? ['nl', 'ar', 'tr'])]),
      );
      if (languages !== null) seen.languages++;
    });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});

describe('circles with a seat', () => {
  test('score as much more with the person who is named as is said, and with nobody else more', () => {
    let seen = 0;
    for (let seed = 0; seed < 5; seed++) {
      const pool = parsePool(town(seed, { circles: 3, size: { min: 3, max: 6 }, waiting: 8, side: 900 }));
      const policy = policies[seed % policies.length]!;
      const proposal = proposeCirclesSync(pool, { policy, seed, effort: 2000 });
      const { seats } = findMissing(pool, { policy, seed, proposal });
      for (const { circle, kind, openSeats, around, talents } of seats) {
        const running = pool.circles.find(({ id }) => id === circle);
        const members =
          kind === 'running'
            ? running!.members
                .filter(({ status }) => status !== 'declined')
                .map(({ participant }) => participant)
            : proposal.circles.find(({ id }) => id === circle)!.members;
        expect(running?.locked ?? false).toBe(false);
        expect(openSeats).toBe(running?.openSeats ?? policy.size.max - members.length);
        const before = evaluateCircle(pool, members, policy);
        const gainOf = (talent: string): number => {
          const larger = withNewcomers(pool, 1, around, { talents: [talent] });
          const ids = [...members, ...larger.ids];
          const was = requiredBroken(pool, members, policy);
          if (requiredBroken(larger.pool, ids, policy).some((code) => !was.includes(code))) return 0;
          return evaluateCircle(larger.pool, ids, policy).score! - before.score!;
        };
        const gains = resolveVocabulary(pool.vocabulary)
          .talents.map(({ slug }) => gainOf(slug))
          .filter((gain) => gain > 1e-9)
          .sort((a, b) => b - a);
        expect(talents.length).toBe(Math.min(3, gains.length));
        talents.forEach(({ talent, gain }, at) => {
          if (members.length < 2) expect(gain).toBeNull();
          else expect(gain).toBeCloseTo(gainOf(talent), 9);
          expect(gainOf(talent)).toBeCloseTo(gains[at]!, 9);
          seen++;
        });
      }
    }
    expect(seen).toBeGreaterThan(10);
  });
});

describe('needs that nobody can meet', () => {
  test('are those for which nobody, or nobody near enough, has a talent or the same mutual need', () => {
    let [nobody, tooFar] = [0, 0];
    for (let seed = 0; seed < 20; seed++) {
      const { pool } = smallTown(seed, 12);
      const policy = parsePolicy({ size: { min: 3, max: 5 }, reach: { personal: 300, between: 900 } });
      const vocabulary = resolveVocabulary(pool.vocabulary);
      const seated = new Set(
        pool.circles.flatMap(({ members }) =>
          members.filter(({ status }) => status !== 'declined').map(({ participant }) => participant),
        ),
      );
      const people = pool.participants.filter(({ id, ready }) => ready || seated.has(id));
      const expected = vocabulary.needs.flatMap(({ slug, mode, mutual }) => {
        const asking = people.filter(({ needs }) => needs.some(({ need }) => need === slug));
        const helpersOf = (id: string) =>
          people.filter(
            (other) =>
              other.id !== id &&
              (other.talents.some(({ talent }) =>
                vocabulary.meets.some((each) => each.talent === talent && each.need === slug),
              ) ||
                (mutual > 0 && other.needs.some(({ need }) => need === slug))),
          );
        const without = asking.filter(({ id }) => helpersOf(id).length === 0);
        const far = asking.filter((person) => {
          const helpers = helpersOf(person.id);
          return (
            helpers.length > 0 &&
            helpers.every(
              (helper) =>
                oracleWalkingMetres(helper, person, policy) > policy.reach.between + 1e-9 ||
                (mode === 'in-person' && oracleReach(helper, person, policy) <= 0),
            )
          );
        });
        if (without.length + far.length === 0) return [];
        nobody += without.length;
        tooFar += far.length;
        return [{ need: slug, people: asking.length, nobody: without.length, tooFar: far.length }];
      });
      const { unmetNeeds } = findMissing(pool, { policy, proposal: nothingProposed });
      expect(new Set(unmetNeeds.map(({ talents: _, ...each }) => each))).toEqual(new Set(expected));
      const unmet = unmetNeeds.map((each) => each.nobody + each.tooFar);
      expect(unmet).toEqual([...unmet].sort((a, b) => b - a));
      for (const { need, talents } of unmetNeeds) {
        const strengths = talents.map(
          (talent) => vocabulary.meets.find((each) => each.talent === talent && each.need === need)!.strength,
        );
        expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
        const all = vocabulary.meets.filter((each) => each.need === need).map(({ strength }) => strength);
        const isNamed = (strength: number) =>
          strength >= 0.7 || (strength === Math.max(...all) && all.every((each) => each < 0.7));
        expect(talents.length).toBe(all.filter(isNamed).length);
      }
    }
    expect(Math.min(nobody, tooFar)).toBeGreaterThan(10);
  });
});
