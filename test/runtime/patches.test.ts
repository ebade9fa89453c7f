import { describe, expect, test } from 'vitest';
import { toCompactPool } from '../../src/compact/to-compact-pool.js';
import { type ParticipantInput, type PoolInput, parsePolicy, parsePool } from '../../src/index.js';
import { type Candidates, idOf, listCandidates } from '../../src/runtime/candidates.js';
import { budgetOf } from '../../src/runtime/effort.js';
import { listExplainJobs } from '../../src/runtime/explain-rounds.js';
import type { ExplainJob, LeftOver } from '../../src/runtime/explain-tile.js';
import { finish } from '../../src/runtime/pace.js';
import { cutPatches, openPlan, type Patch, type Plan, settlePatch } from '../../src/runtime/plan.js';
import { openTile } from '../../src/runtime/tile.js';
import { maassluis, metresEast, metresNorth, participant, pool } from '../support/builders.js';

/** As many as are searched at once, at most. */
const mostInPatch = 300;
const policy = parsePolicy({ size: { min: 3, max: 4 }, minimumScore: 0, reach: { between: 500 } });

/** Streets of 40 homes, 30 metres apart, in which everybody lives near somebody. */
const streets: readonly ParticipantInput[] = Array.from({ length: 640 }, (_, place) =>
  participant(`p-${place}`, {
    home: metresNorth(metresEast(maassluis, 30 * (place % 40)), 60 * Math.floor(place / 40)),
  }),
);
/** Two who live far from all others. */
const hamlet = [1, 2].map((each) =>
  participant(`far-${each}`, { home: metresEast(maassluis, 30_000 + 30 * each) }),
);

function candidatesOf(more: Partial<PoolInput> = {}): Candidates {
  const parsed = parsePool(pool([...streets, ...hamlet], more));
  return finish(listCandidates(finish(toCompactPool(parsed)), policy, 1));
}

/** Candidates by id. */
function numbersOf(candidates: Candidates, ids: readonly string[]): number[] {
  const known = new Map(
    Array.from({ length: candidates.count }, (_, each) => [idOf(candidates, each), each]),
  );
  return ids.map((id) => known.get(id)!).sort((a, b) => a - b);
}

/** Which patch everybody is in. */
function patchOf(patches: readonly Patch[]): Map<number, number> {
  return new Map(patches.flatMap(({ people }, number) => people.map((each) => [each, number])));
}

function cut(plan: Plan, round: number): Patch[] {
  return finish(cutPatches(plan, plan.regions, round));
}

/** Makes circles of four neighbours along each street. */
function seatEverybody(plan: Plan, ids: readonly string[]): number[][] {
  const circles = Array.from({ length: ids.length / 4 }, (_, circle) =>
    numbersOf(plan.candidates, ids.slice(4 * circle, 4 * circle + 4)),
  );
  const region = plan.regions.find((each) => each.includes(circles[0]![0]!))!;
  const found = circles.map((people) => ({ people: people.map((each) => region.indexOf(each)) }));
  settlePatch(
    plan,
    { people: region, region },
    { circles: found as never, gained: 1, steps: 1, optimal: false },
  );
  return circles;
}

describe('patches of a region that is too large to search at once', () => {
  test('hold everybody once, and no more than can be searched', () => {
    const candidates = candidatesOf();
    const plan = finish(openPlan(candidates));
    expect(plan.regions.map(({ length }) => length).sort((a, b) => b - a)).toEqual([640, 2]);
    const patches = cut(plan, 0);
    expect(patches.length).toBeGreaterThan(3);
    for (const { people } of patches) expect(people.length).toBeLessThanOrEqual(mostInPatch);
    const everybody = patches.flatMap(({ people }) => people).sort((a, b) => a - b);
    expect(everybody).toEqual(Array.from({ length: candidates.count }, (_, each) => each));
  });

  test('have other borders in the next round', () => {
    const plan = finish(openPlan(candidatesOf()));
    const [one, other] = [patchOf(cut(plan, 0)), patchOf(cut(plan, 1))];
    const [first] = plan.regions;
    const parted = first!.filter((each, place) => {
      const next = first![(place + 1) % first!.length]!;
      return one.get(each) === one.get(next) && other.get(each) !== other.get(next);
    });
    expect(parted.length).toBeGreaterThan(0);
  });

  test('cut no circle, and nobody from those they stay together with', () => {
    const together = Array.from({ length: 80 }, (_, each) => [`p-${each}`, `p-${each + 560}`]);
    const candidates = candidatesOf({ together });
    const plan = finish(openPlan(candidates));
    for (const round of [0, 1, 2]) {
      const patches = patchOf(cut(plan, round));
      for (const pair of together) {
        const [one, other] = numbersOf(candidates, pair);
        expect(patches.get(one!)).toBe(patches.get(other!));
      }
    }
    const free = candidatesOf();
    const seated = finish(openPlan(free));
    const circles = seatEverybody(
      seated,
      streets.map(({ id }) => id),
    );
    expect([seated.circles, seated.placed]).toEqual([160, 640]);
    for (const round of [0, 1, 2]) {
      const patches = patchOf(cut(seated, round));
      for (const members of circles) expect(new Set(members.map((each) => patches.get(each))).size).toBe(1);
    }
  });

  test('cut no circle that there was before, nor circles that are tied by who stays together', () => {
    const together = Array.from({ length: 60 }, (_, each) => [`p-${each + 2}`, `p-${each + 402}`]);
    const candidates = candidatesOf({ together });
    const former = Array.from({ length: 100 }, (_, circle) => [`p-${3 * circle}`, `p-${3 * circle + 1}`]);
    const plan = finish(
      openPlan(
        candidates,
        former.map((ids) => numbersOf(candidates, ids)),
      ),
    );
    for (const round of [0, 1]) {
      const patches = patchOf(cut(plan, round));
      for (const set of [...former, ...together]) {
        expect(new Set(numbersOf(candidates, set).map((each) => patches.get(each))).size).toBe(1);
      }
      expect(patches.size).toBe(candidates.count);
    }
  });
});

describe('why people have no place is looked into', () => {
  function jobsOf(plan: Plan): { readonly jobs: ExplainJob[]; readonly leftOver: LeftOver } {
    const leftOver: LeftOver = { reasons: new Map(), largerShares: [] };
    const jobs = [...listExplainJobs(plan, budgetOf(100, plan.candidates.count), leftOver)];
    return { jobs: jobs.filter((job) => job !== undefined), leftOver };
  }

  test('at once for those who live where too few live', () => {
    const { leftOver } = jobsOf(finish(openPlan(candidatesOf())));
    expect([...leftOver.reasons].sort()).toEqual([
      ['far-1', 'too-few-nearby'],
      ['far-2', 'too-few-nearby'],
    ]);
  });

  test('with neighbours from outside their patch, up to a number', () => {
    const { jobs } = jobsOf(finish(openPlan(candidatesOf())));
    expect(jobs.length).toBeGreaterThan(2);
    for (const { data, surroundings } of jobs) {
      const [own, all] = [data, surroundings!].map((each) => finish(openTile(each)).legend.participants);
      expect(all!.slice(0, own!.length)).toEqual(own);
      expect(new Set(all).size).toBe(all!.length);
      expect(all!.length - own!.length).toBeGreaterThan(0);
      expect(all!.length - own!.length).toBeLessThanOrEqual(200);
    }
  });

  test('nowhere where everybody has one', () => {
    const plan = finish(openPlan(candidatesOf()));
    seatEverybody(
      plan,
      streets.map(({ id }) => id),
    );
    expect(jobsOf(plan).jobs).toEqual([]);
    const ids = ['p-0', 'p-1', 'p-2', 'p-3'];
    for (const each of numbersOf(plan.candidates, ids)) plan.circleOf[each] = undefined;
    const { jobs } = jobsOf(plan);
    expect(jobs).toHaveLength(1);
    expect(finish(openTile(jobs[0]!.data)).legend.participants).toEqual(expect.arrayContaining(ids));
  });
});
