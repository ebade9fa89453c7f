import { expect } from 'vitest';
import type { Fact } from '../../../src/model/facts/facts.js';
import { expectClose } from '../close.js';
import { type OracleSide, oracleMedian } from './sides.js';

/** Holds a fact about two proposals against what comes out by hand. */
export function expectTrue(fact: Fact, before: OracleSide, after: OracleSide): void {
  const [old, now] = 'before' in fact && 'after' in fact ? [fact.before, fact.after] : [];
  const expectBoth = (of: (side: OracleSide) => number | null): void => {
    expect(old, fact.code).not.toBe(now);
    expectClose([old, now], [of(before), of(after)], fact.code);
  };
  const everybody = [...new Set([...before.pairs, ...after.pairs].flatMap((pair) => JSON.parse(pair)))];
  const inBoth = everybody.filter((id) => before.circleOf(id) !== -1 && after.circleOf(id) !== -1);
  const count = (difference: (id: string) => number): number =>
    inBoth.filter((id) => difference(id) > 1e-9).length;
  const minus = (one: number | null, other: number | null) =>
    one === null || other === null ? 0 : one - other;
  const nearer = (id: string) => minus(before.nearestOf(id), after.nearestOf(id));
  const helped = (id: string) => minus(after.coverageOf(id), before.coverageOf(id));
  switch (fact.code) {
    case 'same-circles':
      expect(fact.people).toBe(after.placed.length);
      expect([...before.pairs].sort()).toEqual([...after.pairs].sort());
      break;
    case 'people-elsewhere':
      expect(fact.people).toBeGreaterThan(0);
      break;
    case 'broken-rules-differ':
      expect([old, now]).toEqual([before.broken.length, after.broken.length]);
      expect([...before.broken].sort()).not.toEqual([...after.broken].sort());
      expect(new Set(fact.rules)).toEqual(new Set(after.broken));
      expect(fact.rules).toHaveLength(new Set(fact.rules).size);
      break;
    case 'value-differs':
      expectBoth(({ value }) => value);
      break;
    case 'placed-differs':
      expectBoth(({ placed }) => placed.length);
      break;
    case 'score-differs': {
      const { criterion } = fact;
      expectBoth((side) => (criterion === 'score' ? side.score : side.scoreOf(criterion)));
      break;
    }
    case 'walking-differs':
      expectBoth(({ metres }) => (fact.of === 'longest' ? metres.at(-1)! : oracleMedian(metres)));
      break;
    case 'people-nearer':
      expect(fact).toMatchObject({ nearer: count(nearer), further: count((id) => -nearer(id)) });
      break;
    case 'people-helped':
      expect(fact).toMatchObject({ more: count(helped), less: count((id) => -helped(id)) });
      break;
    case 'need-lost':
      expect(after.metBy(fact.need)).toEqual([]);
      expect(before.metBy(fact.need)).toHaveLength(fact.people);
      break;
    case 'need-won':
      expect(before.metBy(fact.need)).toEqual([]);
      expect(after.metBy(fact.need)).toHaveLength(fact.people);
      break;
    case 'left-over-waiting-differs':
      expectBoth(({ meanWait }) => (meanWait === null ? null : Math.floor(meanWait + 1e-9)));
      break;
    case 'moves-circle':
      expectPlaces(fact.participant, fact.from, fact.to);
      break;
    case 'gets-place':
      expectPlaces(fact.participant, null, fact.to);
      break;
    case 'loses-place':
      expectPlaces(fact.participant, fact.from, null);
      break;
    case 'coverage-differs':
      expectBoth((side) => side.coverageOf(fact.participant));
      break;
    case 'nearest-differs':
      expectBoth((side) => side.nearestOf(fact.participant));
      break;
    default:
      expect.fail(`${fact.code} says nothing about two proposals`);
  }

  function expectPlaces(id: string, from: string | null, to: string | null): void {
    const number = (circle: string | null): number => (circle === null ? -1 : Number(circle.slice(2)) - 1);
    expect([before.circleOf(id), after.circleOf(id)]).toEqual([number(from), number(to)]);
  }
}
