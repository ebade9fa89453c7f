import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laws, pinsOf, pools, proposalsOf } from '../src/arbitraries/index.js';
import {
  coarsenHomes,
  diagnose,
  evaluateCircle,
  explainProposal,
  type ParticipantInput,
  type Pins,
  type PoolInput,
  type Proposal,
  proposeCirclesSync,
  renderMap,
  renderReport,
  stageCircles,
  toGeoJson,
} from '../src/index.js';
import { maassluis, participant, pool } from './support/builders.js';
import { oracleDistanceMetres } from './support/oracle/index.js';

/*
 * Pools that nobody keeps, but that somebody could hand in: everybody at one point, homes where maps end, and decisions that
 * contradict each other.
 */

const policy = { size: { min: 3, max: 4 } };
const anywhere = { lat: [-90, 90], lon: [-180, 180] } as const;

const talents = ['cooking', 'walking', 'paperwork', 'handyman'];
const needs = ['odd-jobs', 'eating-together', 'walking-buddy'];

const at = (homes: readonly ParticipantInput['home'][]): PoolInput =>
  pool(
    homes.map((home, person) =>
      participant(`p-${person}`, {
        home,
        talents: [talents[person % talents.length]!],
        needs: [needs[person % needs.length]!],
        backgrounds: { route: `r-${person % 5}` },
      }),
    ),
    { area: anywhere },
  );

/** What holds of every proposal, and that all that is shown of it holds numbers. */
function keepsTheLaws(given: PoolInput, proposal: Proposal): void {
  for (const law of [
    laws.noRuleBroken,
    laws.everybodyOnce,
    laws.scoresAreAsEvaluated,
    laws.valueIsAsDefined,
  ]) {
    law({ pool: given, policy: proposal.policy, proposal });
  }
  const dossier = explainProposal(given, proposal, { audience: 'coach' });
  const { circles } = stageCircles(given, proposal);
  const shown = [JSON.stringify(dossier), JSON.stringify(circles), renderReport(dossier), renderMap(dossier)];
  for (const text of [...shown, JSON.stringify(toGeoJson(dossier))]) {
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  }
}

describe('three hundred people at one point', () => {
  const given = at(Array.from({ length: 300 }, () => maassluis));

  test('all have a place, in circles where everybody is near', () => {
    const proposal = proposeCirclesSync(given, { effort: 'quick' });
    expect(proposal.circles.flatMap(({ members }) => members)).toHaveLength(300);
    expect(proposal.circles.map(({ scores }) => scores.proximity)).toEqual(proposal.circles.map(() => 1));
    keepsTheLaws(given, proposal);
  }, 60_000);

  test('who say nothing have one as well, and who may not meet anybody have none', () => {
    const silent = { ...given, participants: given.participants.map(({ id, home }) => ({ id, home })) };
    const placed = proposeCirclesSync(silent, { policy, effort: 'quick' });
    expect(placed.unplaced).toEqual([]);
    const ids = silent.participants.map(({ id }) => id);
    const apart = { ...silent, apart: [ids] };
    const { circles, unplaced } = proposeCirclesSync(apart, { policy, effort: 'quick' });
    expect([circles.length, unplaced.length]).toEqual([0, 300]);
    expect(new Set(unplaced.map(({ reason }) => reason.code))).toEqual(new Set(['apart']));
    expect(diagnose(apart, { policy, effort: 100 })).toMatchObject({ possible: false, proven: true });
  }, 60_000);
});

describe('homes where maps end', () => {
  const metres = fc.integer({ min: -600, max: 600 });
  const degrees = (length: number): number => length / 111_195;
  const homes = {
    'at the north pole': fc.record({
      lat: metres.map((away) => 90 - degrees(Math.abs(away))),
      lon: fc.integer({ min: -180, max: 180 }),
    }),
    'at the south pole': fc.record({
      lat: metres.map((away) => degrees(Math.abs(away)) - 90),
      lon: fc.integer({ min: -180, max: 180 }),
    }),
    'either side of where east meets west': fc.record({
      lat: metres.map((away) => 52 + degrees(away)),
      lon: metres.map((away) => (away < 0 ? -180 : 180) - degrees(away)),
    }),
    'where the equator crosses it': fc.record({
      lat: metres.map(degrees),
      lon: metres.map((away) => (away < 0 ? -180 : 180) - degrees(away)),
    }),
  };

  test.each(Object.entries(homes))('%s are as near as they are, and in circles', (_, home) => {
    fc.assert(
      fc.property(fc.array(home, { minLength: 6, maxLength: 12 }), fc.nat(), (points, seed) => {
        const given = at(points);
        const reach = { personal: 2000, between: 4000, detour: 1.3 };
        const proposal = proposeCirclesSync(given, {
          policy: { ...policy, reach, minimumScore: 0 },
          seed: seed % 1000,
          effort: 500,
        });
        // Nobody lives further than 1200 metres from anybody, on foot less than 4000: all can share a circle.
        expect(proposal.circles.flatMap(({ members }) => members).length).toBeGreaterThanOrEqual(
          points.length - 2,
        );
        keepsTheLaws(given, proposal);
        const { pool: coarse } = coarsenHomes(given, { metres: 250 });
        for (const [person, { home: shown }] of coarse.participants.entries()) {
          expect(oracleDistanceMetres(points[person]!, shown)).toBeLessThanOrEqual(0.71 * 250 + 1);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('are as good a circle as the same people anywhere else on their parallel', () => {
    const points = [-0.002, -0.001, 0, 0.001, 0.003].map((east) => ({ lat: 52, lon: 10 + east }));
    const turned = points.map(({ lat, lon }) => ({ lat, lon: lon + 170 > 180 ? lon - 190 : lon + 170 }));
    const ids = points.map((_, person) => `p-${person}`);
    const [here, there] = [points, turned].map((homes) => evaluateCircle(at(homes), ids));
    expect(there!.scores.proximity).toBeCloseTo(here!.scores.proximity!, 5);
    expect(there!.score).toBeCloseTo(here!.score!, 5);
  });
});

describe('decisions that contradict each other', () => {
  const cases = pools({ people: { min: 6, max: 12 } }).chain((given) =>
    proposalsOf(given).chain((proposal) =>
      fc.record({
        given: fc.constant(given),
        proposal: fc.constant(proposal),
        one: pinsOf(given, proposal),
        other: pinsOf(given, proposal),
      }),
    ),
  );

  /** Both at once, and besides everybody left out, together, and in the first circle. */
  const both = (given: PoolInput, one: Pins, other: Pins): Pins => {
    const ids = given.participants.map(({ id }) => id);
    return {
      seats: [
        ...(one.seats ?? []),
        ...(other.seats ?? []),
        ...ids.flatMap((id) => ['k-1', 'k-2'].map((circle) => ({ participant: id, circle }))),
      ],
      together: [...(one.together ?? []), ...(other.together ?? []), ids.slice(0, 3), ids.slice(2, 6)],
      circles: ['k-1', 'k-2'],
      leftOut: ids,
    };
  };

  test('are each named, and what is proposed all the same keeps the laws', () => {
    let named = 0;
    fc.assert(
      fc.property(cases, ({ given, proposal, one, other }) => {
        const pins = both(given, one, other);
        const again = proposeCirclesSync(given, {
          policy: proposal.policy,
          previous: proposal,
          pins,
          effort: 300,
        });
        const { pins: findings, keptAnyway } = again.changes!;
        named += findings.length;
        // Everybody has a seat in two circles, if there are any, and in none: not all of that can be followed.
        const codes = new Set(findings.map(({ code }) => code));
        const candidates = again.circles.flatMap(({ members }) => members).length + again.unplaced.length;
        if (candidates > 0 && proposal.circles.length > 0) {
          expect(codes.has('pinned-elsewhere') || codes.has('circle-stays')).toBe(true);
        }
        for (const { list, position } of findings) {
          expect(position).toBeLessThan((pins[list] ?? []).length);
        }
        if (keptAnyway.length === 0) {
          laws.noRuleBroken({ pool: given, policy: again.policy, proposal: again });
        }
        laws.everybodyOnce({ pool: given, policy: again.policy, proposal: again });
        laws.scoresAreAsEvaluated({ pool: given, policy: again.policy, proposal: again });
      }),
      { numRuns: 60 },
    );
    expect(named).toBeGreaterThan(500);
  });
});
