import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  evaluateCircle,
  fillSeat,
  type Placement,
  type PoolInput,
  parsePool,
  preparePool,
  previewChange,
  ruleCodes,
  suggestCircles,
  type WayOut,
} from '../src/index.js';
import { oracleWaitingWeight, oracleWorth } from './support/oracle/index.js';
import { type Below, chance, town } from './support/towns.js';

const policy = { size: { min: 4, max: 7 }, minimumScore: 0.1 } as const;

const anyTown = fc
  .record({
    seed: fc.nat(),
    circles: fc.integer({ min: 1, max: 6 }),
    mode: fc.constantFrom('strict', 'warn'),
  })
  .map(({ seed, circles, mode }) => ({
    pool: town(seed, { circles, size: { min: 2, max: 6 }, waiting: 10, side: 1200 }),
    seed,
    mode: mode as 'strict' | 'warn',
  }));

/** What both ways to look at one person and one circle say. */
function said({ before, after, violations, breaks, differences, people, brings, gets, walk }: Placement) {
  return { before, after, violations, breaks, differences, people, brings, gets, walk };
}

function seatedIn(pool: PoolInput) {
  return parsePool(pool).circles.map(({ id, members }) => ({
    id,
    members: members
      .filter(({ status }) => status !== 'declined')
      .map(({ participant }) => participant)
      .sort(),
  }));
}

describe('a person and a circle', () => {
  test('look the same from both sides', () => {
    fc.assert(
      fc.property(anyTown, ({ pool, mode }) => {
        const prepared = preparePool(pool, policy);
        const waiting = prepared.pool.participants.filter(({ id, ready }) => ready && id.startsWith('w-'));
        const seats = new Map(pool.circles!.map(({ id }) => [id, fillSeat(prepared, id, { mode })]));
        for (const { id } of waiting) {
          const { suggestions, refused } = suggestCircles(prepared, id, { mode });
          for (const suggestion of suggestions) {
            const candidate = seats
              .get(suggestion.circle)!
              .candidates.find(({ participant }) => participant === id)!;
            expect(said(candidate)).toEqual(said(suggestion));
            const { before, after, gain } = candidate;
            const person = prepared.pool.participants.find((each) => each.id === id)!;
            const weight = oracleWaitingWeight(person, prepared.pool, prepared.policy);
            const [old, now] = [oracleWorth(before, prepared.policy), oracleWorth(after, prepared.policy)];
            expect(gain).toBeCloseTo(weight * now + before.members.length * (now - old), 9);
            expect(suggestion.gain).toBeCloseTo(after.members.length * now - before.members.length * old, 9);
          }
          for (const { circle, code } of refused) {
            const { none, refused: people } = seats.get(circle)!;
            const same = people.find(({ participant }) => participant === id)?.code ?? none?.code;
            if (code !== 'declined') expect(same).toBe(code);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are evaluated as evaluateCircle does', () => {
    fc.assert(
      fc.property(anyTown, ({ pool, mode }) => {
        const { suggestions, formations } = suggestCircles(pool, 'w-0', { policy, mode });
        for (const { members, before, after } of suggestions) {
          expect(before).toEqual(evaluateCircle(pool, members, policy));
          expect(after).toEqual(evaluateCircle(pool, [...members, 'w-0'], policy));
        }
        for (const { members, after } of formations)
          expect(after).toEqual(evaluateCircle(pool, members, policy));
      }),
      { numRuns: 40 },
    );
  });

  test('are the same for somebody who is new as for the same person in the pool', () => {
    fc.assert(
      fc.property(anyTown, ({ pool, mode }) => {
        const isInAgreement = pool.apart!.some((set) => set.includes('w-0'));
        const circles = pool.circles!.map((circle) => ({
          ...circle,
          members: circle.members.filter((each) => typeof each === 'string' || each.participant !== 'w-0'),
        }));
        fc.pre(!isInAgreement);
        const newcomer = pool.participants.find(({ id }) => id === 'w-0')!;
        const others = pool.participants.filter(({ id }) => id !== 'w-0');
        const options = { policy, mode };
        expect(suggestCircles({ ...pool, participants: others, circles }, newcomer, options)).toEqual(
          suggestCircles({ ...pool, circles }, 'w-0', options),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is listed', () => {
  test('breaks no required rule in strict mode, but that more people are needed', () => {
    fc.assert(
      fc.property(anyTown, ({ pool }) => {
        const { suggestions, formations } = suggestCircles(pool, 'w-0', { policy });
        const small = suggestions.findIndex(({ breaks }) => breaks.length > 0);
        for (const [place, { breaks, after }] of suggestions.entries()) {
          if (small === -1 || place < small) expect(breaks).toEqual([]);
          else expect([breaks, after.members.length < policy.size.min]).toEqual([['size'], true]);
        }
        for (const { violations } of formations) expect(violations).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('does not depend on the order of the input, nor on whether the pool was prepared', () => {
    fc.assert(
      fc.property(anyTown, fc.nat(), ({ pool, mode }, salt) => {
        const below = chance(salt);
        const mixed: PoolInput = {
          ...pool,
          participants: shuffled(pool.participants, below),
          apart: shuffled(pool.apart!, below),
          circles: shuffled(pool.circles!, below).map((circle) => ({
            ...circle,
            members: shuffled(circle.members, below),
          })),
        };
        const options = { mode, seed: salt };
        const expected = suggestCircles(pool, 'w-0', { ...options, policy });
        expect(suggestCircles(preparePool(mixed, policy), 'w-0', options)).toEqual(expected);
        const circle = pool.circles![0]!.id;
        expect(fillSeat(preparePool(mixed, policy), circle, options)).toEqual(
          fillSeat(pool, circle, { ...options, policy }),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('is in order, and the lists are empty where there is a reason', () => {
    fc.assert(
      fc.property(anyTown, ({ pool, mode }) => {
        const { suggestions, formations, none } = suggestCircles(pool, 'w-0', { policy, mode });
        expect(none === null).toBe(suggestions.length + formations.length > 0);
        const allowed = suggestions.filter(({ breaks }) => breaks.length === 0).map(({ gain }) => gain);
        expect(allowed).toEqual([...allowed].sort((a, b) => b - a));
        const gains = formations.map(({ gain }) => gain);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
        for (const [place, { members }] of formations.entries()) {
          expect(members).toContain('w-0');
          for (const other of formations.slice(place + 1)) {
            const shared = members.filter((id) => id !== 'w-0' && other.members.includes(id)).length;
            const smaller = Math.min(members.length, other.members.length) - 1;
            expect(shared).toBeLessThanOrEqual(smaller / 2);
          }
        }
        for (const { violations } of suggestions) {
          const order = violations.map(({ code }) => ruleCodes.indexOf(code));
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('never ranks somebody lower for a longer wait', () => {
    fc.assert(
      fc.property(anyTown, ({ pool }) => {
        const rank = (input: PoolInput): number =>
          fillSeat(input, 'c-0', { policy, mode: 'warn' })
            .candidates.filter(({ breaks }) => breaks.length === 0)
            .findIndex(({ participant }) => participant === 'w-0');
        const waiting = (waitingSince: string): PoolInput => ({
          ...pool,
          participants: pool.participants.map((each) =>
            each.id === 'w-0' ? { ...each, waitingSince } : each,
          ),
        });
        expect(rank(waiting('2024-01-01'))).toBeLessThanOrEqual(rank(waiting('2026-06-01')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a way out', () => {
  const longWay = fc
    .record({ seed: fc.nat(), circles: fc.integer({ min: 1, max: 4 }) })
    .map(({ seed, circles }) => town(seed, { circles, size: { min: 3, max: 6 }, waiting: 3, side: 4000 }));

  test('is one: with it there is a place', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(longWay, (pool) => {
        const { none } = suggestCircles(pool, 'w-0', { policy });
        for (const way of none?.waysOut ?? []) {
          seen.add(way.kind);
          const { suggestions, formations } = suggestCircles(...follow(pool, way));
          if (way.kind === 'more-people') expect(formations.length).toBeGreaterThan(0);
          else expect(suggestions.map(({ circle }) => circle)).toContain(way.circle);
        }
      }),
      { numRuns: 150 },
    );
    expect(seen).toEqual(new Set(['longer-walk', 'seat', 'more-people']));
  });
});

function follow(pool: PoolInput, way: WayOut): Parameters<typeof suggestCircles> {
  const { participants, circles = [] } = pool;
  const person = participants.find(({ id }) => id === 'w-0')!;
  switch (way.kind) {
    case 'longer-walk': {
      const walking = participants.map((each) => (each === person ? { ...each, reach: way.reach } : each));
      return [
        { ...pool, participants: walking },
        'w-0',
        { policy: { ...policy, reach: { between: way.between } } },
      ];
    }
    case 'seat': {
      const left = circles.map(({ openSeats: _open, ...circle }) => ({
        ...circle,
        members: circle.members.filter(
          (member) => (typeof member === 'string' ? member : member.participant) !== way.leaves,
        ),
      }));
      return [{ ...pool, circles: left }, 'w-0', { policy }];
    }
    case 'more-people': {
      const more = Array.from({ length: way.people }, (_, position) => ({
        id: `m-${position}`,
        home: person.home,
      }));
      return [{ ...pool, participants: [...participants, ...more] }, 'w-0', { policy }];
    }
  }
}

describe('a change to circles', () => {
  test('and then the change that undoes it give back the start', () => {
    fc.assert(
      fc.property(anyTown, fc.nat(), ({ pool }, salt) => {
        const prepared = preparePool(pool, policy);
        const start = seatedIn(pool);
        const change = anyChange(pool, start, chance(salt));
        fc.pre(change !== undefined);
        const there = previewChange(prepared, start, change!);
        const back = previewChange(prepared, there.circles, there.inverse);
        expect(back.circles).toEqual(start);
        expect(back.gain).toBeCloseTo(-there.gain, 9);
        for (const changed of there.changed) {
          const undone = back.changed.find(({ circle }) => circle === changed.circle)!;
          expect([undone.before, undone.after]).toEqual([changed.after, changed.before]);
          expect([undone.appeared, undone.disappeared]).toEqual([changed.disappeared, changed.appeared]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is told by evaluations of the circles, and changes no other', () => {
    fc.assert(
      fc.property(anyTown, fc.nat(), ({ pool }, salt) => {
        const start = seatedIn(pool);
        const change = anyChange(pool, start, chance(salt));
        fc.pre(change !== undefined);
        const { changed, circles } = previewChange(pool, start, change!, { policy });
        const membersOf = (list: typeof circles, id: string) => list.find((each) => each.id === id)?.members;
        for (const { circle, before, after } of changed) {
          const [old, now] = [membersOf(start, circle), membersOf(circles, circle)];
          expect(before).toEqual(old === undefined ? null : evaluateCircle(pool, old, policy));
          expect(after).toEqual(now === undefined ? null : evaluateCircle(pool, now, policy));
        }
        const same = circles.filter(({ id }) => !changed.some(({ circle }) => circle === id));
        for (const { id, members } of same) expect(members).toEqual(membersOf(start, id));
      }),
      { numRuns: 100 },
    );
  });
});

function shuffled<Item>(items: readonly Item[], below: Below): Item[] {
  return items
    .map((item) => ({ item, draw: below(1_000_000) }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ item }) => item);
}

function anyChange(
  pool: PoolInput,
  circles: ReadonlyArray<{ readonly id: string; readonly members: readonly string[] }>,
  below: Below,
): Change | undefined {
  const one = circles[below(circles.length)]!;
  const other = circles[below(circles.length)]!;
  const participant = one.members[below(one.members.length)]!;
  const by = `w-${below(10)}`;
  const isOne = one === other;
  switch (below(7)) {
    case 0:
      return { kind: 'add', circle: one.id, participant: by };
    case 1:
      return { kind: 'remove', circle: one.id, participant };
    case 2:
      return { kind: 'replace', circle: one.id, participant, by };
    case 3:
      return isOne ? undefined : { kind: 'move', participant, from: one.id, to: other.id };
    case 4:
      return isOne ? undefined : { kind: 'swap', participants: [participant, other.members[0]!] };
    case 5:
      return isOne ? undefined : { kind: 'merge', circles: [one.id, other.id] };
    default:
      return { kind: 'split', circle: one.id, into: 'new', position: below(pool.circles!.length + 1) };
  }
}
