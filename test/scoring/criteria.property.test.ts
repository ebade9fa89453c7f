import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, pools } from '../../src/arbitraries/index.js';
import { criteria } from '../../src/scoring/score.js';
import { compiled } from '../problem/compiled.js';
import { seatedIn } from './seated.js';

const circles = pools({ people: { min: 1, max: 9 } }).chain((pool) =>
  circlesOf(pool).chain((members) =>
    fc.record({
      pool: fc.constant(pool),
      members: fc.constant(members),
      reordered: fc.shuffledSubarray(members, { minLength: members.length }),
    }),
  ),
);

const runs = { numRuns: 30 };

/** The same number to nine digits, or both none. */
function expectSame(one: number, other: number): void {
  if (Number.isNaN(other)) expect(one).toBeNaN();
  else expect(one).toBeCloseTo(other, 9);
}

describe.each(Object.values(criteria))('the criterion $name', (criterion) => {
  test('is between 0 and 1, or not a number where it cannot be measured', () => {
    fc.assert(
      fc.property(circles, ({ pool, members }) => {
        const value = criterion.measure(seatedIn(compiled(pool), members));
        if (Number.isNaN(value)) return;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test('is blind to the order of members', () => {
    fc.assert(
      fc.property(circles, ({ pool, members, reordered }) => {
        const everybody = compiled(pool);
        expectSame(
          criterion.measure(seatedIn(everybody, reordered)),
          criterion.measure(seatedIn(everybody, members)),
        );
      }),
      runs,
    );
  });

  test('is blind to everybody outside the circle', () => {
    fc.assert(
      fc.property(circles, ({ pool, members }) => {
        expectSame(
          criterion.measure(seatedIn(compiled(pool), members)),
          criterion.measure(seatedIn(compiled(pool, { ids: members }), members)),
        );
      }),
      runs,
    );
  });

  test('gives evidence that names only members', () => {
    fc.assert(
      fc.property(circles, ({ pool, members }) => {
        const everybody = compiled(pool);
        const circle = seatedIn(everybody, members);
        const named = peopleIn(criterion.evidence(circle)).map((each) => everybody.legend.participants[each]);
        for (const id of named) expect(members).toContain(id);
      }),
      runs,
    );
  });
});

const peopleKeys = ['participant', 'participants', 'helper', 'onlyGives', 'onlyGets', 'alone'];
const otherKeys = ['need', 'metres', 'attribute', 'label', 'members'];
const holders = ['furthest', 'uncovered', 'commonest', 'singleHelper'];

/** Indices of the people in evidence; new kinds of evidence have to be listed here. */
function peopleIn(evidence: object | null): number[] {
  return Object.entries(evidence ?? {}).flatMap(([key, value]): number[] => {
    if (peopleKeys.includes(key)) return [value].flat();
    if (otherKeys.includes(key)) return [];
    if (!holders.includes(key)) throw new Error(`is ${key} about people?`);
    return Array.isArray(value) ? value.flatMap(peopleIn) : peopleIn(value);
  });
}
