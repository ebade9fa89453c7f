import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reciprocityOf } from '../../src/reciprocity.js';
import { expectClose } from '../support/close.js';
import { anyWeight, arbitraryNetwork, type PlainNetwork, toLists, wholeWeight } from './networks.js';

const network = arbitraryNetwork({ weight: fc.oneof(wholeWeight, anyWeight), mostPeople: 14 });

describe('the measures of any network', () => {
  test('rank as the theorem says, to the last digit', () => {
    fc.assert(
      fc.property(network, (given) => {
        const { weighted, circulation, balancedShare } = reciprocityOf(toLists(given));
        if (weighted === null) return;
        expect(weighted).toBeGreaterThanOrEqual(0);
        expect(circulation).toBeGreaterThanOrEqual(weighted);
        expect(balancedShare).toBeGreaterThanOrEqual(circulation!);
        expect(balancedShare).toBeLessThanOrEqual(1);
        expect(circulation === 1).toBe(balancedShare === 1);
      }),
      { numRuns: 500 },
    );
  });

  test('do not change when all help is so many times as much', () => {
    const factor = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(network, factor, (given, times) => {
        const arcs = given.arcs.map(([from, to, weight]) => [from, to, weight * times] as const);
        const { weight, persons, ...measured } = reciprocityOf(toLists({ ...given, arcs }));
        const { weight: _weight, persons: _persons, ...before } = reciprocityOf(toLists(given));
        expectClose(measured, before);
      }),
    );
  });

  test('do not change, not even in a digit, when people or arcs come in another order', () => {
    const shuffled = network.chain((given) =>
      fc.record({
        given: fc.constant(given),
        order: fc.shuffledSubarray([...new Array(given.people).keys()], { minLength: given.people }),
        arcs: fc.shuffledSubarray([...given.arcs], { minLength: given.arcs.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, order, arcs }) => {
        const renamed: PlainNetwork = {
          people: given.people,
          arcs: arcs.map(([from, to, weight]) => [order[from]!, order[to]!, weight]),
        };
        const { persons, ...measured } = reciprocityOf(toLists(renamed));
        const { persons: before, ...expected } = reciprocityOf(toLists(given));
        expect(measured).toEqual(expected);
        expect(order.map((place) => persons[place])).toEqual(before);
      }),
    );
  });

  test('never say that less flows round after a closed loop was added', () => {
    const withLoop = network.chain((given) =>
      fc.record({
        given: fc.constant(given),
        loop: fc.shuffledSubarray([...new Array(given.people).keys()], { minLength: 2 }),
        amount: wholeWeight,
      }),
    );
    fc.assert(
      fc.property(withLoop, ({ given, loop, amount }) => {
        const more = loop.map((from, at) => [from, loop[(at + 1) % loop.length]!, amount] as const);
        const after = reciprocityOf(toLists({ ...given, arcs: [...given.arcs, ...more] }));
        const before = reciprocityOf(toLists(given));
        const gained = after.circulation! * after.weight - (before.circulation ?? 0) * before.weight;
        expect(gained).toBeGreaterThanOrEqual(amount * loop.length - 1e-6);
      }),
    );
  });

  test('do not change when somebody comes who has no tie, but for taking part', () => {
    fc.assert(
      fc.property(network, (given) => {
        const one = reciprocityOf(toLists(given));
        const other = reciprocityOf(toLists({ ...given, people: given.people + 1 }));
        const same = ({ weighted, circulation, balancedShare, arcs, onlyGives, onlyGets }: typeof one) => ({
          ...{ weighted, circulation, balancedShare, arcs, onlyGives, onlyGets },
        });
        expect(same(other)).toEqual(same(one));
        expect(other.noExchange).toBe(one.noExchange + 1);
        expect(other.takingPart! * (given.people + 1)).toBeCloseTo(one.takingPart! * given.people, 9);
      }),
    );
  });
});
