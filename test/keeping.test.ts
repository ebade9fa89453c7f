import { expect, test } from 'vitest';
import {
  evaluateCircle,
  evaluateCircles,
  type MovePrice,
  type Pins,
  parsePins,
  proposeCirclesSync,
} from '../src/index.js';
import { maassluis, metresEast, metresNorth, participant, pool } from './support/builders.js';

const policy = { size: { min: 3, max: 4 } };

const people = (count: number): ReturnType<typeof participant>[] =>
  Array.from({ length: count }, (_, position) =>
    participant(`p-${String(position + 1).padStart(2, '0')}`, {
      home: metresEast(metresNorth(maassluis, (position % 3) * 60), (position % 5) * 70),
      talents: [['cooking', 'walking', 'paperwork', 'handyman'][position % 4]!],
      needs: [['odd-jobs', 'eating-together', 'walking-buddy'][position % 3]!],
    }),
  );

const previous = {
  version: 1 as const,
  circles: [{ members: ['p-01', 'p-02', 'p-03'] }, { members: ['p-04', 'p-05', 'p-06', 'p-07'] }],
};

function propose(pins: Pins, movePrice: MovePrice = 1, own = pool(people(9))) {
  return proposeCirclesSync(own, { policy, previous, pins, movePrice, effort: 3000 });
}

test.each<[string, Pins, Array<{ list: string; position: number; code: string }>]>([
  [
    'nobody in the pool',
    {
      seats: [{ participant: 'nobody', circle: 'k-1' }],
      together: [['p-01', 'nobody']],
      leftOut: ['nobody'],
    },
    [
      { list: 'leftOut', position: 0, code: 'unknown-participant' },
      { list: 'seats', position: 0, code: 'unknown-participant' },
      { list: 'together', position: 0, code: 'unknown-participant' },
    ],
  ],
  [
    'no such circle',
    { circles: ['k-3', 'c-1'], seats: [{ participant: 'p-01', circle: 'k-0' }] },
    [
      { list: 'circles', position: 0, code: 'unknown-circle' },
      { list: 'circles', position: 1, code: 'unknown-circle' },
      { list: 'seats', position: 0, code: 'unknown-circle' },
    ],
  ],
  [
    'two things of one person',
    {
      circles: ['k-1'],
      leftOut: ['p-01', 'p-08'],
      seats: [
        { participant: 'p-08', circle: 'k-2' },
        { participant: 'p-09', circle: 'k-1' },
      ],
    },
    [
      { list: 'leftOut', position: 0, code: 'pinned-elsewhere' },
      { list: 'seats', position: 0, code: 'pinned-elsewhere' },
      { list: 'seats', position: 1, code: 'circle-stays' },
    ],
  ],
  [
    'more people than one circle holds',
    { together: [['p-01', 'p-02', 'p-03', 'p-04', 'p-05']] },
    [{ list: 'together', position: 0, code: 'too-many' }],
  ],
])('pins that say %s are named', (_, pins, expected) => {
  expect(propose(pins).changes?.pins).toEqual(expected);
});

test('pins of people who are not ready, in a running circle, or may not meet are named', () => {
  const own = pool(
    people(12).map((person) => (person.id === 'p-08' ? { ...person, ready: false } : person)),
    { circles: [{ id: 'c-1', members: ['p-10', 'p-11', 'p-12'] }], apart: [['p-01', 'p-09']] },
  );
  const pins = { leftOut: ['p-08', 'p-10'], together: [['p-01', 'p-09']] };
  expect(propose(pins, 1, own).changes?.pins).toEqual([
    { list: 'leftOut', position: 0, code: 'not-candidate' },
    { list: 'leftOut', position: 1, code: 'not-candidate' },
    { list: 'together', position: 0, code: 'apart' },
  ]);
});

test('a circle that stays as it is although it breaks a rule is named', () => {
  const own = pool(people(9), { apart: [['p-01', 'p-02']] });
  const { circles, changes } = propose({ circles: ['k-1'] }, 1, own);
  expect(changes?.pins).toEqual([{ list: 'circles', position: 0, code: 'breaks-rules' }]);
  const kept = circles.find(({ id }) => id === changes?.keptAnyway[0]);
  expect(kept?.members).toEqual(['p-01', 'p-02', 'p-03']);
  expect(kept?.violations.map(({ code }) => code)).toContain('apart');
});

test('for never a circle that breaks a rule stays, and one that lost somebody takes a newcomer', () => {
  const own = pool(
    people(9).map((person) => (person.id === 'p-03' ? { ...person, ready: false } : person)),
    { apart: [['p-04', 'p-05']] },
  );
  const { circles, changes } = propose({}, 'never', own);
  expect(changes?.moved).toEqual([]);
  expect(changes?.keptAnyway).toHaveLength(1);
  const first = circles.find(({ members }) => members.includes('p-01'))!.members;
  expect(first).toContain('p-02');
  expect(first.length).toBeGreaterThanOrEqual(3);
});

test('a circle that stays although it has become too large is judged as it is', () => {
  const { circles, changes, value } = proposeCirclesSync(pool(people(9)), {
    policy: { size: { min: 2, max: 3 } },
    previous,
    pins: { circles: ['k-2'] },
    effort: 1000,
  });
  const kept = circles.find(({ id }) => id === changes?.keptAnyway[0])!;
  const judged = evaluateCircle(pool(people(9)), kept.members, { size: { min: 2, max: 3 } });
  expect(kept).toMatchObject({ score: judged.score, scores: judged.scores, violations: judged.violations });
  const lists = circles.map(({ members }) => members);
  expect(value).toBe(evaluateCircles(pool(people(9)), lists, { size: { min: 2, max: 3 } }).value);
});

test('whoever is pinned to a circle counts when it is asked as what it goes on', () => {
  const { circles, changes } = proposeCirclesSync(pool(people(7)), {
    policy: { size: { min: 3, max: 4 } },
    previous: { version: 1, circles: [{ members: ['p-01', 'p-02'] }, { members: ['p-03', 'p-04', 'p-05'] }] },
    pins: { seats: [{ participant: 'p-06', circle: 'k-1' }] },
    movePrice: 0,
    effort: 3000,
  });
  const own = circles.find(({ members }) => members.includes('p-06'))!;
  expect(changes?.pins).toEqual([]);
  expect(changes?.circles[0]).toEqual({ from: 'k-1', to: own.id });
});

test('a seat that is pinned is taken, even where the circle is better without', () => {
  const { circles, changes } = propose({ seats: [{ participant: 'p-04', circle: 'k-1' }] }, 0);
  expect(changes?.pins).toEqual([]);
  const { members } = circles.find((circle) => circle.members.includes('p-04'))!;
  expect(members.filter((id) => ['p-01', 'p-02', 'p-03', 'p-04'].includes(id)).length).toBeGreaterThan(2);
});

test('without a previous proposal there is nothing to move, but pins count', () => {
  const { changes, unplaced } = proposeCirclesSync(pool(people(9)), {
    policy,
    pins: { leftOut: ['p-05'] },
    effort: 1000,
  });
  expect(changes).toMatchObject({ circles: [], moved: [], valueBefore: 0 });
  expect(unplaced).toContainEqual({ participant: 'p-05', reason: { code: 'left-out' } });
  expect(proposeCirclesSync(pool(people(9)), { policy, effort: 1000 }).changes).toBeUndefined();
});

test.each([-1, Number.NaN, 1001, 'always', null])('a price of %o is refused', (movePrice) => {
  expect(() => propose({}, movePrice as MovePrice)).toThrow(RangeError);
});

test.each([
  [[], 'wrong-type'],
  [{ seats: [{ participant: 'p-01' }] }, 'missing-key'],
  [{ circle: ['k-1'] }, 'unknown-key'],
  [{ together: [['p-01']] }, 'too-few'],
  [{ together: [['p-01', 'p-01']] }, 'duplicate-member'],
  [{ leftOut: ['p-01', 'p-01'] }, 'duplicate-member'],
])('pins such as %o are refused', (value, code) => {
  expect(() => parsePins(value)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ code })] }),
  );
});
