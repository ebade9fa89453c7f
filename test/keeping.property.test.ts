import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../src/arbitraries/index.js';
import {
  evaluateCircles,
  type Pins,
  type Policy,
  type PoolInput,
  type Proposal,
  parsePolicy,
  parsePool,
  resolveVocabulary,
} from '../src/index.js';
import {
  oracleCandidates,
  oracleEvaluate,
  oracleSeverity,
  oracleWaitingWeight,
} from './support/oracle/index.js';
import { rememberProposals } from './support/propose-once.js';

const effort = 2000;
/** Most laws run on the same cases. */
const propose = rememberProposals();

/** A pool, a proposal for some of its people, and what somebody decided since. */
const task = fc
  .record({
    pool: pools({ people: { min: 6, max: 26 } }),
    policy: policies({ kind: 'small-circles' }),
    seed: fc.nat(1000),
    came: fc.nat(4),
    price: fc.constantFrom(0, 0.05, 0.3, 1, 10, 'never' as const),
    picks: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
  })
  .map(({ came, ...given }) => ({ ...given, previous: proposeEarlier(given, came) }));

/** As if the last few had not been there yet. */
function proposeEarlier(
  { pool, policy, seed }: { pool: PoolInput; policy: object; seed: number },
  came: number,
): Proposal {
  const late = new Set(pool.participants.slice(pool.participants.length - came).map(({ id }) => id));
  const earlier = {
    ...pool,
    participants: pool.participants.map((person) =>
      late.has(person.id) ? { ...person, ready: false } : person,
    ),
  };
  return propose(earlier, { policy, seed, effort });
}

function breaksRequired(pool: PoolInput, members: readonly string[], policy: Policy): boolean {
  const parsed = parsePool(pool);
  return oracleEvaluate(parsed, members, policy, resolveVocabulary(parsed.vocabulary)).violations.some(
    ({ code }) => oracleSeverity(code, policy) === 'required',
  );
}

function circleOf({ circles }: Pick<Proposal, 'circles'>, id: string): string | undefined {
  return circles.find(({ members }) => members.includes(id))?.id;
}

test('circles keep the rules but for those that are said to be kept anyway, and are worth what is said', () => {
  fc.assert(
    fc.property(task, ({ pool, policy, seed, previous, price }) => {
      const proposal = propose(pool, { policy, seed, effort, previous, movePrice: price });
      const resolved = parsePolicy(policy);
      for (const { id, members } of proposal.circles) {
        const isKept = proposal.changes!.keptAnyway.includes(id);
        expect(breaksRequired(pool, members, resolved)).toBe(isKept);
      }
      const everybody = [
        ...proposal.circles.flatMap(({ members }) => members),
        ...proposal.unplaced.map(({ participant }) => participant),
      ];
      expect(everybody.sort()).toEqual(
        oracleCandidates(parsePool(pool))
          .map(({ id }) => id)
          .sort(),
      );
      const { value } = evaluateCircles(
        pool,
        proposal.circles.map(({ members }) => members),
        policy,
      );
      expect(proposal.value).toBeCloseTo(value, 12);
    }),
    { numRuns: 150 },
  );
});

test('somebody moved who was in a circle and is not in the one with more than half of its people', () => {
  fc.assert(
    fc.property(task, ({ pool, policy, seed, previous, price }) => {
      const proposal = propose(pool, { policy, seed, effort, previous, movePrice: price });
      const { moved, circles } = proposal.changes!;
      const candidates = new Set(oracleCandidates(parsePool(pool)).map(({ id }) => id));
      const expected: string[] = [];
      for (const [number, { id, members }] of previous.circles.entries()) {
        const own = members.filter((member) => candidates.has(member));
        const next = proposal.circles.find(
          (circle) => own.filter((member) => circle.members.includes(member)).length * 2 > own.length,
        );
        expect(circles[number]).toEqual({ from: id, to: next?.id ?? null });
        for (const member of own) {
          const to = circleOf(proposal, member);
          if (to === undefined || to !== next?.id) expected.push(`${member} ${id} ${to ?? null}`);
        }
      }
      expect(moved.map(({ participant, from, to }) => `${participant} ${from} ${to}`)).toEqual(
        expected.sort(),
      );
    }),
    { numRuns: 150 },
  );
});

test('nobody moves for never', () => {
  fc.assert(
    fc.property(task, ({ pool, policy, seed, previous }) => {
      const proposal = propose(pool, { policy, seed, effort, previous, movePrice: 'never' });
      expect(proposal.changes!.moved).toEqual([]);
      for (const { members } of previous.circles) {
        expect(new Set(members.map((member) => circleOf(proposal, member))).size).toBe(1);
      }
    }),
    { numRuns: 150 },
  );
});

test('moves gain at least what they cost', () => {
  fc.assert(
    fc.property(task, ({ pool, policy, seed, previous, price }) => {
      const movePrice = price === 'never' ? 1 : price;
      fc.pre(movePrice > 0);
      const proposal = propose(pool, { policy, seed, effort, previous, movePrice });
      const { moved, valueBefore } = proposal.changes!;
      const parsed = parsePool(pool);
      const whole = oracleCandidates(parsed).reduce(
        (sum, person) => sum + oracleWaitingWeight(person, parsed, parsePolicy(policy)),
        0,
      );
      expect(proposal.value - (movePrice * moved.length) / whole).toBeGreaterThanOrEqual(valueBefore - 1e-9);
    }),
    { numRuns: 150 },
  );
});

test('what exchanges gained adds up to the whole difference', () => {
  fc.assert(
    fc.property(task, ({ pool, policy, seed, previous, price }) => {
      const proposal = propose(pool, { policy, seed, effort, previous, movePrice: price });
      const { exchanges, moved, valueBefore } = proposal.changes!;
      const gained = exchanges.reduce((sum, exchange) => sum + exchange.gained, 0);
      expect(gained).toBeCloseTo(proposal.value - valueBefore, 9);
      expect(exchanges.reduce((sum, exchange) => sum + exchange.moved, 0)).toBe(moved.length);
    }),
    { numRuns: 150 },
  );
});

test('with a price of 0 and no pins the circles are those of a search afresh', () => {
  fc.assert(
    fc.property(task, ({ pool, policy, seed, previous }) => {
      const afresh = propose(pool, { policy, seed, effort });
      const again = propose(pool, { policy, seed, effort, previous, movePrice: 0 });
      expect(again.circles).toEqual(afresh.circles);
      expect(again.unplaced).toEqual(afresh.unplaced);
      expect(again.value).toBe(afresh.value);
    }),
    { numRuns: 60 },
  );
});

test('pins are never broken', () => {
  fc.assert(
    fc.property(task, ({ pool, policy, seed, previous, price, picks }) => {
      const ids = pool.participants.map(({ id }) => id);
      const pick = (at: number): string => ids[picks[at]! % ids.length]!;
      const circle = (at: number): string => `k-${1 + (picks[at]! % (previous.circles.length + 1))}`;
      const pins: Pins = {
        seats: [
          { participant: pick(0), circle: circle(1) },
          { participant: pick(2), circle: circle(3) },
        ],
        together: [[...new Set([pick(4), pick(5)])]].filter((set) => set.length > 1),
        circles: [circle(6)],
        leftOut: [pick(7)],
      };
      const proposal = propose(pool, { policy, seed, effort, previous, movePrice: price, pins });
      const { pins: findings } = proposal.changes!;
      const codeOf = (list: keyof Pins, position: number): string | undefined =>
        findings.find((each) => each.list === list && each.position === position)?.code;
      const isFollowed = (list: keyof Pins, position: number): boolean =>
        [undefined, 'breaks-rules', 'no-place'].includes(codeOf(list, position));
      const expectNoPlace = (id: string): void => {
        const own = circleOf(proposal, id);
        if (price !== 'never') expect(own).toBeUndefined();
        // Or they stay where they were, with nobody else.
        else if (own !== undefined) {
          const { members } = proposal.circles.find((each) => each.id === own)!;
          expect(previous.circles.find((each) => each.members.includes(id))!.members).toEqual(
            expect.arrayContaining([...members]),
          );
        }
      };
      const candidates = new Set(oracleCandidates(parsePool(pool)).map(({ id }) => id));
      for (const [position, { participant, circle: wanted }] of pins.seats!.entries()) {
        const own = circleOf(proposal, participant);
        if (!isFollowed('seats', position)) continue;
        if (codeOf('seats', position) === 'no-place') {
          expectNoPlace(participant);
          continue;
        }
        const before = previous.circles.find(({ id }) => id === wanted)!.members;
        const others = proposal.circles.find(({ id }) => id === own)!.members;
        const pinned = pins.seats!.filter((_, at) => isFollowed('seats', at));
        const away = pinned.filter((seat) => seat.circle !== wanted).map((seat) => seat.participant);
        const come = pinned.filter((seat) => seat.circle === wanted).map((seat) => seat.participant);
        const stay = before.filter(
          (id) => candidates.has(id) && id !== pins.leftOut![0] && !away.includes(id),
        );
        const people = new Set([...stay, ...come]);
        const inside = [...people].filter((id) => others.includes(id));
        expect(inside.length * 2, wanted).toBeGreaterThan(people.size);
      }
      for (const [position, set] of pins.together!.entries()) {
        if (!isFollowed('together', position)) continue;
        if (codeOf('together', position) === 'no-place') {
          set.forEach(expectNoPlace);
          continue;
        }
        expect(new Set(set.map((id) => circleOf(proposal, id))).size).toBe(1);
      }
      for (const [position, id] of pins.circles!.entries()) {
        if (!isFollowed('circles', position)) continue;
        const members = previous.circles
          .find((each) => each.id === id)!
          .members.filter((each) => candidates.has(each));
        expect(proposal.circles.map((each) => String(each.members))).toContain(String(members));
      }
      for (const [position, id] of pins.leftOut!.entries()) {
        if (!isFollowed('leftOut', position)) continue;
        expect(proposal.unplaced.find(({ participant }) => participant === id)?.reason.code).toBe('left-out');
      }
    }),
    { numRuns: 200 },
  );
});
