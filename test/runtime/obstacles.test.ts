import { describe, expect, test } from 'vitest';
import { type PolicyInput, type PoolInput, proposeCirclesSync, type ReasonCode } from '../../src/index.js';
import { maassluis, metresEast, participant, pool } from '../support/builders.js';

const trios: PolicyInput = { size: { min: 3, max: 3 }, minimumScore: 0 };

function reasons(given: PoolInput, policy: PolicyInput = trios): Record<string, ReasonCode> {
  const { unplaced } = proposeCirclesSync(given, { policy });
  return Object.fromEntries(unplaced.map(({ participant: id, reason }) => [id, reason.code]));
}

describe('somebody without a place is told', () => {
  test('too-few-nearby when hardly anybody lives near', () => {
    const far = participant('far', { home: metresEast(maassluis, 5000) });
    expect(reasons(pool([participant('a'), participant('b'), participant('c'), far]))).toEqual({
      far: 'too-few-nearby',
    });
  });

  test('too-few-nearby when those who live near do not live near each other', () => {
    const [west, east] = [-900, 900].map((metres) => metresEast(maassluis, metres));
    const given = pool([
      participant('middle', { reach: 5000 }),
      participant('west', { home: west!, reach: 5000 }),
      participant('east', { home: east!, reach: 5000 }),
    ]);
    expect(reasons(given)).toEqual({
      middle: 'too-few-nearby',
      west: 'too-few-nearby',
      east: 'too-few-nearby',
    });
  });

  test('apart when those near may not be met', () => {
    const given = pool([participant('a'), participant('b'), participant('c')], { apart: [['a', 'b']] });
    expect(reasons(given)).toEqual({ a: 'apart', b: 'apart', c: 'no-circle' });
  });

  test('together when whom they must be with is not ready', () => {
    const given = pool(
      [
        participant('a'),
        participant('b'),
        participant('c'),
        participant('tied'),
        participant('not', { ready: false }),
      ],
      { together: [['tied', 'not']] },
    );
    expect(reasons(given)).toEqual({ tied: 'together' });
  });

  test('no-circle when those who may be placed are too few, though enough live near', () => {
    const given = pool(
      [...['a', 'b', 'c', 'tied'].map((id) => participant(id)), participant('not', { ready: false })],
      { together: [['tied', 'not']] },
    );
    expect(reasons(given, { ...trios, size: { min: 4, max: 4 } })).toEqual({
      a: 'no-circle',
      b: 'no-circle',
      c: 'no-circle',
      tied: 'together',
    });
  });

  test('stranded when they would have too far to walk to everybody', () => {
    const near = metresEast(maassluis, 800);
    const given = pool([participant('a'), participant('b'), participant('c', { home: near, reach: 300 })]);
    expect(reasons(given)).toEqual({ a: 'stranded', b: 'stranded', c: 'stranded' });
  });

  test('daypart when no moment suits', () => {
    const given = pool([
      participant('a', { dayparts: ['mon-morning'] }),
      participant('b', { dayparts: ['tue-morning'] }),
      participant('c', { dayparts: ['wed-morning'] }),
    ]);
    expect(reasons(given)).toEqual({ a: 'daypart', b: 'daypart', c: 'daypart' });
  });

  test('language when nobody understands them', () => {
    const given = pool([
      participant('a', { languages: ['nl'] }),
      participant('b', { languages: ['ar'] }),
      participant('c', { languages: ['ti'] }),
    ]);
    expect(reasons(given)).toEqual({ a: 'language', b: 'language', c: 'language' });
  });

  test('dominance when one background would dominate, with the share that would place them', () => {
    const given = pool(
      ['a', 'b', 'c'].map((id) => participant(id, { backgrounds: { route: 'provider-a' } })),
    );
    expect(reasons(given)).toEqual({ a: 'dominance', b: 'dominance', c: 'dominance' });
    expect(proposeCirclesSync(given, { policy: trios }).relaxations).toEqual([
      { rule: 'dominance', attribute: 'route', from: 0.5, to: 1, participants: ['a', 'b', 'c'] },
    ]);
  });

  test('score when the circle would not be good enough', () => {
    const given = pool(['a', 'b', 'c'].map((id) => participant(id, { needs: ['odd-jobs'] })));
    expect(reasons(given, { size: { min: 3, max: 3 }, minimumScore: 0.9 })).toEqual({
      a: 'score',
      b: 'score',
      c: 'score',
    });
  });

  test('no-seat when there are more people than seats', () => {
    const four = pool(['a', 'b', 'c', 'd'].map((id) => participant(id)));
    expect(Object.values(reasons(four))).toEqual(['no-seat']);
  });

  test('no-circle when two rules stand in the way', () => {
    const given = pool([
      participant('a', { dayparts: ['mon-morning'], languages: ['nl'] }),
      participant('b', { dayparts: ['tue-morning'], languages: ['ar'] }),
      participant('c', { dayparts: ['wed-morning'], languages: ['ti'] }),
    ]);
    expect(reasons(given)).toEqual({ a: 'no-circle', b: 'no-circle', c: 'no-circle' });
  });
});

test('one person beside a full circle is told dominance when the mix alone keeps them out', () => {
  const others = Array.from({ length: 5 }, (_, position) =>
    participant(`b${position}`, { backgrounds: { route: 'b' } }),
  );
  const same = Array.from({ length: 7 }, (_, position) =>
    participant(`a${position}`, { backgrounds: { route: 'a' } }),
  );
  const { circles, unplaced, relaxations } = proposeCirclesSync(pool([...others, ...same]), {
    policy: { minimumScore: 0 },
  });
  expect(circles.map(({ members }) => members.length)).toEqual([11]);
  expect(unplaced.map(({ reason }) => reason.code)).toEqual(['dominance']);
  expect(relaxations).toHaveLength(1);
  expect(relaxations[0]!.to).toBeCloseTo(7 / 12, 12);
});

test('somebody is told dominance, with an offer, when the circle that would dominate is not their own', () => {
  const x = { route: 'prov', age: 'x' };
  const given = pool([
    participant('o'),
    participant('a2'),
    participant('e', { backgrounds: x, needs: ['interpreter'] }),
    participant('p3', { backgrounds: { route: 'prov' } }),
    participant('z', { backgrounds: x }),
  ]);
  const policy: PolicyInput = { size: { min: 2, max: 4 } };
  const { unplaced, relaxations } = proposeCirclesSync(given, { policy });
  const free = proposeCirclesSync(given, { policy: { ...policy, rules: { dominance: 'off' } } });
  expect(free.unplaced).toEqual([]);
  const told = unplaced.filter(({ reason }) => reason.code === 'dominance').map((each) => each.participant);
  expect(told).toEqual(unplaced.map((each) => each.participant));
  for (const id of told) expect(relaxations.some(({ participants }) => participants.includes(id))).toBe(true);
});

test('whoever is told dominance beside a full circle is offered the share that makes a circle around them', () => {
  const labels = [
    { x: '2', y: 'L' },
    { x: 'L', y: '2' },
    { x: 'L', y: '2' },
    { x: '2', y: 'L' },
    { x: 'L', y: 'L' },
  ];
  const given = pool(
    labels.map((backgrounds, position) =>
      participant(`p${position}`, { backgrounds, ...(position === 4 ? { waitingSince: '2020-01-01' } : {}) }),
    ),
  );
  const { unplaced, relaxations } = proposeCirclesSync(given, {
    policy: { size: { min: 4, max: 4 }, minimumScore: 0 },
  });
  for (const { participant: id, reason } of unplaced) {
    const offers = relaxations.filter(({ participants }) => participants.includes(id));
    expect(offers.length > 0).toBe(reason.code === 'dominance');
  }
  expect(unplaced.map(({ reason }) => reason.code)).toEqual(['dominance']);
});
