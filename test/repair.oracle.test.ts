import { describe, expect, test } from 'vitest';
import {
  type Policy,
  type Pool,
  parsePolicy,
  parsePool,
  type RunningCircle,
  repair,
  resolveVocabulary,
} from '../src/index.js';
import { oracleEvaluate, oracleSeverity } from './support/oracle/index.js';
import { chance, town } from './support/towns.js';

/** The fewest circles that stay too small, and then the fewest people who move. */
interface Fewest {
  readonly left: number;
  readonly moved: number;
}

const seatedIn = ({ members }: RunningCircle): string[] =>
  members.filter(({ status }) => status !== 'declined').map(({ participant }) => participant);

/** Tries everything: each circle that is too small stays as it is, takes people who wait, or ends. */
function fewest(pool: Pool, policy: Policy): Fewest {
  const keeps = rulesOf(pool, policy);
  const circles = pool.circles.map((circle) => ({ circle, members: seatedIn(circle) }));
  const seated = new Set(circles.flatMap(({ members }) => members));
  const waiting = pool.participants.filter(({ id, ready }) => ready && !seated.has(id)).map(({ id }) => id);
  const open = circles.filter(({ circle, members }) => !circle.locked && members.length > 0);
  const broken = open.filter(({ members }) => members.length < policy.size.min);
  const choices = broken.reduce<string[][]>(
    (all, _circle) => all.flatMap((each) => ['fill', 'end', 'leave'].map((choice) => [...each, choice])),
    [[]],
  );
  const costs = choices
    .map((choice) => ({
      choice,
      left: choice.filter((each) => each === 'leave').length,
      moved: broken.reduce((sum, { members }, at) => sum + (choice[at] === 'end' ? members.length : 0), 0),
    }))
    .sort((a, b) => a.left - b.left || a.moved - b.moved);
  const possible = costs.find(({ choice }) => {
    const chosen = (wanted: string) => broken.filter((_circle, at) => choice[at] === wanted);
    const [ended, filled, left] = [chosen('end'), chosen('fill'), chosen('leave')];
    const targets = open.filter((each) => !ended.includes(each) && !left.includes(each));
    const joining = new Map(targets.map((target) => [target, [] as string[]]));
    const isDone = (): boolean =>
      targets.every((target) => {
        const others = joining.get(target)!;
        if (others.length === 0 && !filled.includes(target)) return true;
        return mayTake(target.circle, others, policy) && keeps([...target.members, ...others]);
      });
    const stages = [
      { people: ended.flatMap(({ members }) => members), among: targets, isNeeded: true },
      { people: filled.length === 0 ? [] : waiting, among: filled, isNeeded: false },
    ];
    const seat = (stage: number, at: number): boolean => {
      if (stage === stages.length) return isDone();
      const { people, among, isNeeded } = stages[stage]!;
      if (at === people.length) return seat(stage + 1, 0);
      for (const target of among) {
        const others = joining.get(target)!;
        if (target.members.length + others.length >= policy.size.max) continue;
        others.push(people[at]!);
        const found = seat(stage, at + 1);
        others.pop();
        if (found) return true;
      }
      return !isNeeded && seat(stage, at + 1);
    };
    return seat(0, 0);
  })!;
  return { left: possible.left, moved: possible.moved };
}

function mayTake({ members, openSeats }: RunningCircle, joining: readonly string[], policy: Policy): boolean {
  const isDeclined = members.some(
    ({ participant, status }) => status === 'declined' && joining.includes(participant),
  );
  const size = members.filter(({ status }) => status !== 'declined').length;
  return !isDeclined && joining.length <= (openSeats ?? policy.size.max - size);
}

function rulesOf(pool: Pool, policy: Policy): (ids: readonly string[]) => boolean {
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const known = new Map<string, boolean>();
  return (ids) => {
    const name = [...ids].sort().join(' ');
    if (!known.has(name)) {
      const { violations } = oracleEvaluate(pool, ids, policy, vocabulary);
      known.set(name, !violations.some(({ code }) => oracleSeverity(code, policy) === 'required'));
    }
    return known.get(name)!;
  };
}

const policies = [
  { size: { min: 3, max: 5 }, minimumScore: 0.1 },
  { size: { min: 3, max: 4 }, minimumScore: 0.1, rules: { dominance: 'preferred', daypart: 'off' } },
  { size: { min: 4, max: 6 }, minimumScore: 0, composition: { maxShare: 0.8 }, rules: { stranded: 'off' } },
] as const;

describe('a plan', () => {
  test.each([0, 1, 2, 3])('mends as many circles and moves as few people as can be (part %i)', (part) => {
    const seen = new Map<string, number>();
    for (let each = 0; each < 50; each++) {
      const seed = part * 50 + each;
      const below = chance(seed);
      const policy = parsePolicy(policies[seed % policies.length]);
      const input = town(seed, {
        circles: 2 + below(3),
        size: { min: 1, max: policy.size.max },
        waiting: below(5),
        side: 300 + below(600),
      });
      const pool = parsePool(input);
      const { plan, unmended, broken } = repair(pool, { policy, seed });
      const open = unmended.filter(({ code }) => code !== 'locked').length;
      const expected = fewest(pool, policy);
      if (broken.length - (unmended.length - open) <= 3) {
        expect(plan.fewest, `seed ${seed}`).toBe(true);
        expect({ left: open, moved: plan.moved.length }, `seed ${seed}`).toEqual(expected);
      } else expect(open, `seed ${seed}`).toBeGreaterThanOrEqual(expected.left);
      for (const way of broken) seen.set(String(way.plan), (seen.get(String(way.plan)) ?? 0) + 1);
    }
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['fill', 'merge', 'null']));
  });
});
