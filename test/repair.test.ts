import { describe, expect, test } from 'vitest';
import { type PoolInput, parsePool, preparePool, repair, unmendedCodes } from '../src/index.js';
import { maassluis, metresNorth, participant, pool } from './support/builders.js';

const policy = { size: { min: 3, max: 5 }, composition: { maxShare: 1 }, minimumScore: 0 } as const;
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const people = ids.map((id) => participant(id, { talents: ['cooking'], needs: ['odd-jobs'] }));

/** Circles `c-1`, `c-2` and so on of these sizes, of `a`, `b`, `c` and so on; whoever is over is not ready. */
function town(
  sizes: readonly number[],
  said: Readonly<Record<number, object>> = {},
  extra: object = {},
): PoolInput {
  const first = (position: number): number => sizes.slice(0, position).reduce((sum, size) => sum + size, 0);
  const circles = sizes.map((size, position) => ({
    id: `c-${position + 1}`,
    members: ids.slice(first(position), first(position) + size),
    ...said[position + 1],
  }));
  const participants = people.map((each, place) =>
    place < first(sizes.length) ? each : { ...each, ready: false },
  );
  return pool(participants, { circles, ...extra });
}
const waiting = (input: PoolInput, count: number): PoolInput => ({
  ...input,
  participants: [
    ...input.participants,
    ...Array.from({ length: count }, (_, place) => participant(`w-${place}`, { talents: ['handyman'] })),
  ],
});
const mend = (input: PoolInput, options: object = {}) => repair(input, { policy, ...options });
const plans = (input: PoolInput) => mend(input).broken.map(({ circle, plan }) => [circle, plan]);

describe('a circle that is too small', () => {
  test('is filled where enough people wait, since then nobody moves', () => {
    const { plan, broken } = mend(waiting(town([2, 3]), 2));
    expect(broken.map(({ plan: kind, short }) => [kind, short])).toEqual([['fill', 1]]);
    expect(plan.moved).toEqual([]);
    expect(plan.joining).toHaveLength(1);
    expect(plan.fewest).toBe(true);
  });

  test('merges with another where nobody waits, and the smaller one ends', () => {
    const { plan } = mend(town([2, 1, 5]));
    expect(plan.changes).toEqual([{ kind: 'merge', circles: ['c-1', 'c-2'] }]);
    expect(plan.moved).toEqual(['c']);
    expect(plans(town([2, 1, 5]))).toEqual([
      ['c-1', 'joined'],
      ['c-2', 'merge'],
    ]);
  });

  test('is dissolved where no circle has room for all of it', () => {
    const { plan, broken } = mend(town([2, 3, 4], { 2: { openSeats: 1 } }));
    expect(broken[0]!.plan).toBe('dissolve');
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['move', 'merge']);
    expect(plan.moved).toEqual(['a', 'b']);
    expect(plan.circles.map(({ members }) => members.length)).toEqual([4, 5]);
  });

  test('takes those who wait and those of another that ends together, where neither is enough', () => {
    const { plan, broken } = mend(waiting(town([1, 1, 5]), 1));
    expect(plan.moved).toHaveLength(1);
    expect(plan.joining).toEqual(['w-0']);
    expect(broken.map(({ plan: kind }) => kind).sort()).toEqual(['fill', 'merge']);
  });

  test('is one no more when the last of it has left', () => {
    const input = town([1, 3], { 1: { members: [{ participant: 'a', leavesOn: '2027-01-01' }] } });
    expect(mend(input).broken).toHaveLength(1);
    expect(mend(input, { date: '2027-01-01' })).toMatchObject({ broken: [], unmended: [] });
  });
});

describe('a seat that falls free', () => {
  test('makes a circle too small on that day, and is open to others', () => {
    const leaving = { members: ['a', 'b', { participant: 'c', leavesOn: '2027-01-01' }], openSeats: 0 };
    const input = waiting(town([3, 5], { 1: leaving }), 1);
    expect(mend(input, { date: '2026-12-31' }).broken).toEqual([]);
    const { plan, start } = mend(input, { date: '2027-01-01' });
    expect(start[0]).toEqual({ id: 'c-1', members: ['a', 'b'] });
    expect(plan.changes).toEqual([{ kind: 'add', circle: 'c-1', participant: 'w-0' }]);
  });

  test('does not put the one who left among those who wait', () => {
    const leaving = { members: ['a', 'b', { participant: 'c', leavesOn: '2027-01-01' }] };
    const { unmended, plan } = mend(town([3], { 1: leaving }), { date: '2027-01-01' });
    expect(unmended).toEqual([{ circle: 'c-1', code: 'no-way' }]);
    expect(plan.changes).toEqual([]);
  });
});

describe('what cannot be mended is named', () => {
  const apart = { apart: [['a', 'w-0']] };
  test.each([
    ['locked', waiting(town([2, 3], { 1: { locked: true } }), 3)],
    ['no-way', town([2])],
    ['no-way', town([2, 5])],
    ['no-way', town([2, 3], { 2: { locked: true } })],
    ['no-way', { ...waiting(town([2]), 1), ...apart }],
    ['no-way', waiting(town([2], { 1: { openSeats: 0 } }), 1)],
    ['not-together', waiting(town([2, 2], { 1: { openSeats: 1 }, 2: { openSeats: 1 } }), 1)],
  ])('as %s', (code, input) => {
    expect(mend(input).unmended.map((each) => each.code)).toEqual([code]);
  });

  test('also where some of it would find a seat, but not all', () => {
    const { broken, unmended, plan } = mend(town([2, 4], { 2: { openSeats: 1 } }));
    expect(unmended).toEqual([{ circle: 'c-1', code: 'no-way' }]);
    expect(plan.changes).toEqual([]);
    const dissolved = broken[0]!.options.find(({ kind }) => kind === 'dissolve')!;
    expect([dissolved.moved.length, dissolved.unseated.length, dissolved.mends]).toEqual([1, 1, false]);
    expect(broken[0]!.refused).toEqual([{ circle: 'c-2', code: 'full' }]);
  });

  test('by codes that are all listed', () => {
    expect(unmendedCodes).toEqual(['locked', 'no-way', 'not-together']);
  });
});

test('nobody goes where they declined to be, or where it is too far', () => {
  const declined = { members: ['c', 'd', 'e', { participant: 'a', status: 'declined' }] };
  const { broken } = mend(town([2, 3], { 2: declined }));
  expect(broken[0]!.refused).toEqual([{ circle: 'c-2', code: 'declined' }]);
  const far = town([2, 3]);
  const moved = {
    ...far,
    participants: far.participants.map((each) =>
      each.id === 'c' ? { ...each, home: metresNorth(maassluis, 5000) } : each,
    ),
  };
  expect(mend(moved).broken[0]!.refused).toEqual([{ circle: 'c-2', code: 'too-far' }]);
});

test('more than three are mended one after the other, and it is said that fewer might move', () => {
  const { plan, broken } = mend(town([2, 2, 1, 1]));
  expect(broken).toHaveLength(4);
  expect(plan.fewest).toBe(false);
  expect(plan.circles.every(({ members }) => members.length >= 3)).toBe(true);
});

test('what is equally good goes by the seed alone', () => {
  const chosen = (seed: number) => mend(waiting(town([2]), 3), { seed }).plan.joining[0];
  const seen = new Set(Array.from({ length: 20 }, (_, seed) => chosen(seed)));
  expect(seen).toEqual(new Set(['w-0', 'w-1', 'w-2']));
  expect(chosen(7)).toBe(chosen(7));
});

test('a prepared pool gives the same, and no pool is changed', () => {
  const input = parsePool(waiting(town([2, 2, 3]), 1));
  const text = JSON.stringify(input);
  expect(repair(preparePool(input, policy))).toEqual(mend(input));
  expect(JSON.stringify(input)).toBe(text);
});

test('a day that is over or does not exist, or a wrong seed, is a wrong call', () => {
  for (const options of [{ date: '2026-11-20' }, { date: '2027-02-30' }, { seed: -1 }]) {
    expect(() => mend(town([2]), options)).toThrow(RangeError);
  }
});
