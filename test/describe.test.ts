import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCircle, describeNetwork } from '../src/describe.js';
import type { NetworkShape, ShapeOptions } from '../src/model/network.js';
import { sayFacts } from '../src/say.js';
import { arbitraryNetwork, type PlainNetwork, plain, toLists } from './network/networks.js';
import { exchange } from './scoring/seated.js';

const shapeOf = (network: PlainNetwork, options?: ShapeOptions): NetworkShape =>
  describeNetwork(toLists(network), options);

/** Help that goes to and from one person only. */
const star = plain(5, '0>1:1', '1>0:1', '0>2:1', '2>0:1', '0>3:1', '3>0:1', '0>4:1', '4>0:1');
/** Two groups that help nobody but each other. */
const cliques = plain(
  8,
  ...[0, 4].flatMap((first) =>
    [0, 1, 2, 3].flatMap((from) =>
      [0, 1, 2, 3].filter((to) => to !== from).map((to) => `${first + from}>${first + to}:1`),
    ),
  ),
);

describe('the shape of a network', () => {
  test('has everything pass through the middle of a star', () => {
    const { betweenness, density, reach, groups } = shapeOf(star);
    expect(betweenness).toEqual([1, 0, 0, 0, 0]);
    expect({ density, reach, groups }).toEqual({ density: 8 / 20, reach: 1, groups: 1 });
  });

  test('has help pass through the middle where it needs somebody in between, however thin it is', () => {
    const { through, betweenness } = shapeOf(plain(6, '0>1:1', '1>2:1', '3>1:1', '1>4:1'));
    expect(through).toEqual([0, 1, 0, 0, 0, 0]);
    expect(betweenness![1]).toBeCloseTo(4 / 20, 12);
    expect(shapeOf(plain(3, '0>1:1', '1>0:1')).through).toEqual([null, null, null]);
  });

  test('can be told whatever the amounts are', () => {
    const amount = fc.integer({ min: -280, max: 299 }).map((power) => 10 ** power);
    fc.assert(
      fc.property(arbitraryNetwork({ weight: amount }), (network) => {
        const backgrounds = {
          route: Array.from({ length: network.people }, (_, person) => ['a', 'b'][person % 2]),
        };
        const { reach, mixing } = shapeOf(network, { backgrounds });
        expect(reach).toBeGreaterThanOrEqual(0);
        for (const { within, modularity } of mixing) expect(within + modularity).not.toBeNaN();
      }),
    );
  });

  test('takes no way for longer because more help goes along it', () => {
    const heavy = { ...star, arcs: star.arcs.map(([from, to]) => [from, to, 1 + to * 9] as const) };
    expect(shapeOf(heavy).betweenness).toEqual(shapeOf(star).betweenness);
  });

  test('falls apart where no help passes', () => {
    const { groups, reach } = shapeOf(cliques);
    expect(groups).toBe(2);
    expect(reach).toBeCloseTo(24 / 56, 12);
    expect(shapeOf(plain(4, '0>1:1')).groups).toBe(1);
  });

  test('has those near whom many can help', () => {
    const { closeness } = shapeOf(plain(3, '0>2:1', '1>2:3'));
    expect(closeness![2]).toBeGreaterThan(closeness![0]!);
  });

  test('is not measured where there is nothing to measure', () => {
    expect(shapeOf(plain(1))).toMatchObject({ density: null, reach: null, groups: 0, betweenness: null });
    expect(shapeOf(plain(2, '0>1:1'))).toMatchObject({ density: 0.5, reach: 0.5, betweenness: null });
    expect(shapeOf(plain(3)).closeness).toBeNull();
  });

  test('is not measured between all people where they are too many', () => {
    const many = describeNetwork({ people: 2001, source: [0], target: [1] });
    expect(many).toMatchObject({
      reach: null,
      betweenness: null,
      closeness: null,
      groups: 1,
    });
    expect(many.density).toBeCloseTo(1 / (2001 * 2000), 15);
  });

  test('sees help that stays among those who are alike', () => {
    const labels = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'];
    const [route] = shapeOf(cliques, { backgrounds: { route: labels } }).mixing;
    expect(route).toMatchObject({ attribute: 'route', within: 1, modularity: 0.5 });
    expect(route!.byChance).toBeCloseTo((2 * 4 * 3) / (8 * 7), 12);
    expect(route!.chance).toBeLessThan(0.1);
  });

  test('takes help that goes anywhere for no preference', () => {
    const arcs = [0, 1, 2, 3].flatMap((from) =>
      [0, 1, 2, 3].filter((to) => to !== from).map((to) => `${from}>${to}:1`),
    );
    const [route] = shapeOf(plain(4, ...arcs), { backgrounds: { route: ['a', 'a', 'b', 'b'] } }).mixing;
    expect(route!.within).toBeCloseTo(route!.byChance, 12);
    // Modularity is below 0 here, since it counts on people to help themselves.
    expect(route!.modularity).toBeLessThan(-0.1);
    expect(route!.chance).toBe(1);
  });

  test('leaves out whose label is not known, and attributes in which all are alike', () => {
    const backgrounds = {
      same: ['a', 'a', 'a', undefined],
      part: ['a', 'b', undefined, undefined],
      none: [undefined, undefined, 'a', 'b'],
    };
    const { mixing } = shapeOf(plain(4, '0>1:2', '1>2:1', '3>0:1'), { backgrounds });
    expect(mixing.map(({ attribute, within }) => [attribute, within])).toEqual([['part', 0]]);
  });

  test('needs a label, or none, for each person', () => {
    expect(() => shapeOf(star, { backgrounds: { route: ['a'] } })).toThrow(RangeError);
  });
});

describe('the shape of the help in a circle', () => {
  const ids = (people: number): string[] => Array.from({ length: people }, (_, person) => `p${person}`);
  const chain = exchange(5, '0>1:1', '1>2:1', '2>3:1', '3>4:1', '4>0:1');

  test('is told with what it means', () => {
    const { facts, members } = describeCircle(
      exchange(5, '0>1:1', '1>0:1', '0>2:1', '2>0:1', '0>3:1', '3>0:1'),
      ids(4),
    );
    expect(members).toEqual(ids(4));
    expect(sayFacts(facts)).toEqual([
      'Gemiddeld loopt er hulp van ieder lid naar 50% van de anderen. Via anderen kan de hulp bij 100% komen.',
      'Waar hulp via een ander loopt, gaat 100% daarvan via p0. Als p0 er niet is, valt dat weg.',
    ]);
  });

  test('names nobody where all help goes on from everybody, or hardly any does', () => {
    expect(describeCircle(chain, ids(5)).shape.through).toEqual(ids(5).map(() => expect.closeTo(6 / 9, 12)));
    for (const circle of [chain, exchange(5, '0>1:1', '1>2:1')]) {
      const codes = describeCircle(circle, ids(5)).facts.map(({ code }) => code);
      expect(codes).not.toContain('help-through-one');
    }
  });

  test('is told of people who are alike, unless that is the theme', () => {
    const input = exchange(8, ...cliques.arcs.map(([from, to]) => `${from}>${to}:1`));
    const participants = input.participants.map((person, position) => ({
      ...person,
      backgrounds: { route: position < 4 ? 'a' : 'b' },
    }));
    const known = { ...input, participants };
    expect(sayFacts(describeCircle(known, ids(8)).facts, { language: 'en' })).toEqual([
      'On average, help runs from each person to 43% of the others. By way of others it can get to 43%.',
      'The circle falls apart into 2 groups: no help passes between them.',
      'For ‘route’, 100% of the help stays among people who are alike. Without any preference it would be 43%.',
    ]);
    const theme = { ...known, backgrounds: [{ attribute: 'route', theme: true }] };
    expect(describeCircle(theme, ids(8)).shape.mixing).toEqual([]);
  });

  test('has no sentence where there is no help', () => {
    expect(describeCircle(chain, ['p0', 'p2']).facts).toEqual([]);
  });
});
