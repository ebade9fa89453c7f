import { describe, expect, test } from 'vitest';
import { fillSeat, noneCodes, type PoolInput, parsePool, suggestCircles } from '../src/index.js';
import { maassluis, metresNorth, participant, pool } from './support/builders.js';

const policy = { size: { min: 3, max: 5 }, composition: { maxShare: 1 }, minimumScore: 0 } as const;
const members = ['a', 'b', 'c', 'd'].map((id) => participant(id, { needs: ['odd-jobs'] }));
const seats = (circle: object = {}, waiting: PoolInput['participants'] = []): PoolInput =>
  pool([...members, ...waiting], { circles: [{ id: 'c-1', members: ['a', 'b', 'c', 'd'], ...circle }] });
const fill = (input: PoolInput, options: object = {}) => fillSeat(input, 'c-1', { policy, ...options });

describe('a seat', () => {
  test('is for those who are ready and wait, the ones that help most first', () => {
    const waiting = [
      participant('quiet'),
      participant('handy', { talents: ['handyman'] }),
      participant('not-ready', { ready: false }),
      participant('far', { home: metresNorth(maassluis, 5000) }),
    ];
    const { candidates, refused, none } = fill(seats({}, waiting));
    expect(candidates.map(({ participant: id }) => id)).toEqual(['handy', 'quiet']);
    expect(refused).toEqual([{ participant: 'far', code: 'too-far' }]);
    expect(none).toBeNull();
  });

  test('goes to who waits longest where all else is the same', () => {
    const waiting = ['one', 'two', 'three'].map((id, position) =>
      participant(id, { waitingSince: `2026-0${3 - position}-01` }),
    );
    expect(fill(seats({}, waiting)).candidates.map(({ participant: id }) => id)).toEqual([
      'three',
      'two',
      'one',
    ]);
  });

  test('goes by nearness, and then by lot, where that is the same too', () => {
    const near = metresNorth(maassluis, 100);
    const waiting = ['one', 'two', 'three'].map((id) => participant(id, id === 'two' ? {} : { home: near }));
    const order = (seed: number) =>
      fill(seats({}, waiting), { seed }).candidates.map(({ participant: id }) => id);
    const orders = Array.from({ length: 20 }, (_, seed) => order(seed));
    expect(new Set(orders.map(([first]) => first))).toEqual(new Set(['two']));
    expect(new Set(orders.map(([, second]) => second))).toEqual(new Set(['one', 'three']));
  });

  test('is shown with those who break a rule in warn mode, after all others', () => {
    const waiting = [participant('far', { home: metresNorth(maassluis, 5000) }), participant('near')];
    const { candidates } = fill(seats({}, waiting), { mode: 'warn' });
    expect(candidates.map(({ participant: id, breaks }) => [id, breaks])).toEqual([
      ['near', []],
      ['far', ['distance', 'stranded']],
    ]);
  });
});

describe('where nobody is found, it is said', () => {
  const leaving = ['a', 'b', 'c', 'd'].map((id, position) => ({
    participant: id,
    leavesOn: `202${9 - position}-01-01`,
  }));
  const far = [participant('far', { home: metresNorth(maassluis, 2000) })];
  test.each([
    ['locked', seats({ locked: true }, [participant('p')]), []],
    ['nobody-waits', seats(), []],
    ['too-far', seats({}, far), ['longer-walk']],
    ['full', seats({ openSeats: 0, members: leaving }, [participant('p')]), ['seat']],
    ['full', seats({ openSeats: 0 }, [participant('p')]), []],
    [
      'no-seat',
      seats({ members: ['a', 'b', 'c', 'd', { participant: 'p', status: 'declined' }] }, [participant('p')]),
      [],
    ],
    ['rules', { ...seats({}, [participant('p')]), apart: [['a', 'p']] }, []],
  ])('as %s', (code, input, ways) => {
    const { candidates, none } = fill(input);
    expect(candidates).toEqual([]);
    expect(none?.code).toBe(code);
    expect(none!.waysOut.map(({ kind }) => kind)).toEqual(ways);
  });

  test('when the first seat falls free, and for whom', () => {
    const waiting = [participant('far', { home: metresNorth(maassluis, 5000) }), participant('p')];
    const { none } = fill(seats({ openSeats: 0, members: leaving }, waiting));
    expect(none!.waysOut).toEqual([
      { kind: 'seat', circle: 'c-1', participant: 'p', leaves: 'd', on: '2026-01-01' },
    ]);
  });

  test('by codes that are all used, here or for a person', () => {
    const person = (input: PoolInput) => suggestCircles(input, 'a', { policy }).none?.code;
    const found = [person(seats()), person(pool([participant('a', { ready: false })]))];
    expect(found).toEqual(['seated', 'not-ready']);
    expect(noneCodes).toEqual(expect.arrayContaining(found as string[]));
  });
});

test('a circle that is not running, or a wrong option, is a wrong call', () => {
  expect(() => fillSeat(seats(), 'c-9')).toThrow(RangeError);
  expect(() => fill(seats(), { seed: 0.5 })).toThrow(RangeError);
  expect(() => fill(seats(), { mode: 'lax' })).toThrow(RangeError);
});

test('a pool is not changed by looking for people', () => {
  const input = parsePool(seats({}, [participant('p')]));
  const text = JSON.stringify(input);
  fill(input);
  expect(JSON.stringify(input)).toBe(text);
});
