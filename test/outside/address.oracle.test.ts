import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import {
  addressProposal,
  type CoachInput,
  type PoolInput,
  type ReferralRoute,
  type SavedProposal,
} from '../../src/index.js';
import { maassluis, metresEast, metresNorth, participant, pool } from '../support/builders.js';
import { oracleDistanceMetres } from '../support/oracle/index.js';
import { permuted } from '../support/transformations.js';

const routes: readonly ReferralRoute[] = ['wijkteam', 'provider', 'self'];
const at = (north: number, east: number) => metresEast(metresNorth(maassluis, north), east);

/** A working area that is a box, so that the oracle needs no geometry; or a reach around a point; or neither. */
const coach = fc
  .record({
    kind: fc.constantFrom('box', 'reach', 'both', 'anywhere'),
    south: fc.integer({ min: -700, max: 300 }),
    west: fc.integer({ min: -700, max: 300 }),
    size: fc.integer({ min: 200, max: 1500 }),
    routes: fc.oneof(fc.constant([]), fc.subarray([...routes])),
  })
  .map(({ kind, south, west, size, routes: taken }): Omit<CoachInput, 'id'> => {
    const [low, high] = [at(south, west), at(south + size, west + size)];
    const area = [
      low,
      { lat: low.lat, lon: high.lon },
      { lat: high.lat, lon: high.lon },
      { lat: high.lat, lon: low.lon },
    ];
    return {
      routes: taken,
      ...(kind === 'box' || kind === 'both' ? { area } : {}),
      ...(kind === 'reach' || kind === 'both' ? { point: low, reach: size } : {}),
    };
  });

const cases = fc
  .record({
    base: pools({ people: { min: 1, max: 9 } }),
    coaches: fc.array(coach, { maxLength: 4 }),
    said: fc.array(
      fc.record({
        route: fc.option(fc.constantFrom(...routes)),
        referrer: fc.option(fc.constantFrom('r-1', 'r-2')),
      }),
      { minLength: 9, maxLength: 9 },
    ),
    circleOf: fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }),
    salt: fc.nat(1000),
  })
  .map(({ base, coaches, said, circleOf, salt }) => {
    const input: PoolInput = {
      ...base,
      circles: [],
      participants: base.participants.map((person, place) => ({
        ...person,
        ...(said[place]!.route !== null && { route: said[place]!.route }),
        ...(said[place]!.referrer !== null && { referrer: said[place]!.referrer }),
      })),
      coaches: coaches.map((each, place) => ({ id: `coach-${place}`, ...each })),
    };
    const ids = base.participants.map(({ id }) => id);
    const circles = [0, 1].map((circle) => ({
      id: `circle-${circle}`,
      members: ids.filter((_, place) => circleOf[place] === circle),
    }));
    return { input, proposal: { version: 1, circles } as SavedProposal, salt };
  });

/** Looks at every coach, for everything, one after the other. */
function bruteForce({ coaches = [], participants }: PoolInput, { circles }: SavedProposal) {
  const person = (id: string) => participants.find((each) => each.id === id)!;
  const degrees = (id: string) => person(id).home as { lat: number; lon: number };
  const hears = (each: CoachInput, ids: readonly string[]): 'yes' | 'some' | 'area' | 'routes' => {
    const middle = {
      lat: ids.reduce((sum, id) => sum + degrees(id).lat, 0) / ids.length,
      lon: ids.reduce((sum, id) => sum + degrees(id).lon, 0) / ids.length,
    };
    const box = each.area as ReadonlyArray<{ lat: number; lon: number }> | undefined;
    const isInside =
      box === undefined ||
      (middle.lat > box[0]!.lat &&
        middle.lat < box[2]!.lat &&
        middle.lon > box[0]!.lon &&
        middle.lon < box[2]!.lon);
    const isNear = each.point === undefined || 1.3 * oracleDistanceMetres(each.point, middle) <= each.reach!;
    if (!isInside || !isNear) return 'area';
    const others = otherRoutesOf(each, ids).length;
    return others === 0 ? 'yes' : others < ids.length ? 'some' : 'routes';
  };
  const otherRoutesOf = (each: CoachInput, ids: readonly string[]): string[] =>
    ids
      .filter((id) => each.routes!.length > 0 && person(id).route !== undefined)
      .filter((id) => !each.routes!.includes(person(id).route!))
      .sort();
  const hearing = (ids: readonly string[]): CoachInput[] => {
    const wanted = coaches.some((each) => hears(each, ids) === 'yes') ? 'yes' : 'some';
    return coaches.filter((each) => hears(each, ids) === wanted);
  };
  const reasonOf = (ids: readonly string[]) => {
    if (hearing(ids).length > 0) return undefined;
    const answers = coaches.map((each) => hears(each, ids));
    return answers.length === 0 ? 'none' : answers.includes('routes') ? 'routes' : 'area';
  };
  const placed = circles.flatMap(({ members }) => members);
  const leftOver = participants
    .filter(({ id, ready }) => ready !== false && !placed.includes(id))
    .map(({ id }) => id)
    .sort();
  const real = circles.filter(({ members }) => members.length > 0);
  const unheard = [
    ...real.filter(({ members }) => reasonOf(members) !== undefined).flatMap(({ members }) => members),
    ...leftOver.filter((id) => reasonOf([id]) !== undefined),
  ].sort();
  return {
    coaches: coaches.map((each) => ({
      coach: each.id,
      circles: real
        .filter(({ members }) => hearing(members).includes(each))
        .map(({ id, members }) => ({ circle: id!, by: 'area', otherRoutes: otherRoutesOf(each, members) })),
      leftOver: leftOver.filter((id) => hearing([id]).includes(each)),
    })),
    reasons: [
      ...real.flatMap(({ members }) => reasonOf(members) ?? []),
      ...leftOver.flatMap((id) => reasonOf([id]) ?? []),
    ],
    unheard,
    referrers: ['r-1', 'r-2'].flatMap((referrer) => {
      const own = (ids: readonly string[]) => ids.filter((id) => person(id).referrer === referrer).sort();
      const part = { referrer, placed: own(placed), leftOver: own(leftOver) };
      return part.placed.length + part.leftOver.length === 0 ? [] : [part];
    }),
  };
}

const isInDegrees = ({ participants }: PoolInput): boolean => participants.every(({ home }) => 'lat' in home);

describe('who gets to hear what of a proposal', () => {
  test('is what looking at every coach gives', () => {
    const seen: string[] = [];
    fc.assert(
      fc.property(cases, ({ input, proposal }) => {
        fc.pre(isInDegrees(input));
        const { coaches, referrers, unheard } = addressProposal(input, proposal);
        const expected = bruteForce(input, proposal);
        expect(coaches).toEqual(expected.coaches);
        expect(referrers).toEqual(expected.referrers);
        expect(unheard.people).toEqual(expected.unheard);
        const reasons = [...unheard.circles, ...unheard.leftOver].map(({ reason }) => reason);
        expect(reasons).toEqual(expected.reasons);
        seen.push(...reasons, ...coaches.flatMap(({ circles }) => circles.map(({ by }) => by)));
      }),
      { numRuns: 300 },
    );
    for (const each of ['none', 'area', 'routes']) {
      expect(seen.filter((one) => one === each).length).toBeGreaterThan(20);
    }
  });

  test('does not depend on any order', () => {
    fc.assert(
      fc.property(cases, ({ input, proposal, salt }) => {
        const other = { ...permuted(input, salt), coaches: [...(input.coaches ?? [])].reverse() };
        const circles = proposal.circles.map((circle) => ({
          ...circle,
          members: [...circle.members].reverse(),
        }));
        expect(addressProposal(other, { ...proposal, circles })).toEqual(addressProposal(input, proposal));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a circle that has a coach', () => {
  const input = pool([participant('a', { route: 'self' }), participant('b')], {
    coaches: [
      { id: 'here' },
      { id: 'far', area: [at(9000, 0), at(9000, 900), at(9900, 0)], routes: ['provider'] },
    ],
    meetingPlaces: [{ id: 'hall', point: at(9100, 100) }],
  });
  const proposalWith = (setting: object) =>
    ({ version: 1, circles: [{ id: 'k-1', members: ['a', 'b'], setting }] }) as object as SavedProposal;
  const circlesOf = (proposal: SavedProposal) =>
    addressProposal(input, proposal).coaches.map(({ coach: id, circles }) => [id, circles]);

  test('goes to that coach alone, wherever they work', () => {
    expect(circlesOf(proposalWith({ coach: 'here', place: null }))).toEqual([
      ['far', []],
      ['here', [{ circle: 'k-1', by: 'setting', otherRoutes: [] }]],
    ]);
    // Settings do not look at routes: it is said who came by another one.
    expect(circlesOf(proposalWith({ coach: 'far', place: null }))).toEqual([
      ['far', [{ circle: 'k-1', by: 'setting', otherRoutes: ['a'] }]],
      ['here', []],
    ]);
  });

  test('is elsewhere when it has a place there', () => {
    const [far] = addressProposal(
      { ...input, participants: [participant('a', { route: 'provider' }), participant('b')] },
      proposalWith({ coach: null, place: 'hall' }),
    ).coaches;
    expect(far).toEqual({
      coach: 'far',
      circles: [{ circle: 'k-1', by: 'area', otherRoutes: [] }],
      leftOver: [],
    });
  });

  test('must have one that the pool knows, and the error does not name it', () => {
    expect(() => addressProposal(input, proposalWith({ coach: 'Mrs. Private', place: 'nowhere' }))).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ code: 'unknown-coach', path: 'circles[0].setting.coach' }),
          expect.objectContaining({ code: 'unknown-place', path: 'circles[0].setting.place' }),
        ],
        message: expect.not.stringContaining('Private'),
      }),
    );
  });
});
