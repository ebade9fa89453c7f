import { describe, expect, test } from 'vitest';
import { buildPoolGraph } from '../../src/graph/pool-graph.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { MeetingPlaceInput } from '../../src/model/neighbourhood.js';
import type { PolicyInput } from '../../src/model/policy.js';
import type { PoolInput, RunningCircleInput } from '../../src/model/pool.js';
import { bitsOf } from '../../src/problem/availability.js';
import { compileForRules, waysOf } from '../../src/problem/compile.js';
import { compileMeeting, placesToMeet } from '../../src/problem/meeting.js';
import { type Person, readPerson } from '../../src/problem/person.js';
import type { Meeting } from '../../src/problem/problem.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';
import { compiled } from './compiled.js';

const asked: PolicyInput = { rules: { place: 'required' }, reach: { detour: 1 } };

const anyNumber = 2 ** 31 - 1;

function place(id: string, said: Partial<MeetingPlaceInput> = {}): MeetingPlaceInput {
  return { id, point: maassluis, ...said };
}

function meetingOf(input: PoolInput, policy = asked): Meeting | undefined {
  return compiled(input, { policy }).problem.meeting;
}

/** Which places each person can go to. */
function goneTo({ places, words, can }: Meeting): number[][] {
  return Array.from({ length: can.length / words }, (_, person) =>
    Array.from({ length: places }, (_, at) => at).filter(
      (at) => ((can[person * words + (at >> 5)]! >> (at % 32)) & 1) === 1,
    ),
  );
}

const couple = [participant('a'), participant('b', { home: metresNorth(maassluis, 3000), reach: 1000 })];

describe('where people can meet', () => {
  test('is not looked at without places, or where the rule on places is off', () => {
    expect(meetingOf(pool(couple))).toBeUndefined();
    const input = pool(couple, { meetingPlaces: [place('hall')] });
    expect(meetingOf(input, {})).toBeUndefined();
    expect(meetingOf(input, { rules: { place: 'off' } })).toBeUndefined();
    expect(meetingOf(input, { rules: { place: 'preferred' } })).toBeDefined();
    expect(meetingOf(pool(couple, { meetingPlaces: [] }))).toMatchObject({ places: 0, words: 0 });
    expect(Object.keys(compiled(pool(couple)).problem)).not.toContain('meeting');
  });

  test('is where somebody can go, within twice their own reach; other places are left out', () => {
    const meeting = meetingOf(
      pool(couple, {
        meetingPlaces: [
          place('far', { point: metresNorth(maassluis, 90_000) }),
          place('here', { seats: 12, dayparts: ['tue-morning'] }),
          place('between', { point: metresNorth(maassluis, 1590) }),
          place('to-b', { point: metresNorth(maassluis, 4990), dayparts: ['mon-evening', 'sun-evening'] }),
        ],
      }),
    )!;
    expect(goneTo(meeting)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect([meeting.places, meeting.words]).toEqual([3, 1]);
    expect([...meeting.seats]).toEqual([12, anyNumber, anyNumber]);
    expect([...meeting.free]).toEqual([
      bitsOf(['tue-morning']),
      bitsOf([]),
      bitsOf(['mon-evening', 'sun-evening']),
    ]);
  });

  test('depends on what somebody requires, all of it', () => {
    const members = [
      participant('a', { requires: ['step-free', 'hearing-loop'] }),
      participant('b', { requires: ['step-free'] }),
      participant('c'),
    ];
    const meetingPlaces = [
      place('bare'),
      place('step', { facilities: ['step-free', 'kitchen'] }),
      place('all', { facilities: ['hearing-loop', 'step-free'] }),
    ];
    expect(goneTo(meetingOf(pool(members, { meetingPlaces }))!)).toEqual([[2], [1, 2], [0, 1, 2]]);
  });

  test('is kept for more places than a number has bits', () => {
    const meetingPlaces = Array.from({ length: 70 }, (_, each) =>
      place(`p${each}`, { point: metresNorth(maassluis, each % 2 === 0 ? 0 : 4000) }),
    );
    const meeting = meetingOf(pool(couple, { meetingPlaces }))!;
    const numbers = Array.from({ length: 70 }, (_, each) => each);
    expect(meeting.words).toBe(3);
    expect(goneTo(meeting)).toEqual([
      numbers.filter((each) => each % 2 === 0),
      numbers.filter((each) => each % 2 === 1),
    ]);
  });

  test('goes by the ways that were measured, be they shorter than a straight line', () => {
    const home = metresNorth(maassluis, 9000);
    const input = pool([participant('a'), participant('b', { home })], {
      meetingPlaces: [place('hall')],
      travel: {
        unit: 'metres',
        stops: ['a', 'b', { meetingPlace: 'hall' }],
        ways: [
          [0, null, null],
          [null, 0, 1000],
          [null, 5000, 0],
        ],
      },
    });
    expect(goneTo(meetingOf(input)!)).toEqual([[], [0]]);
  });

  test('may be further for whoever may live further off', () => {
    const input = parsePool(pool(couple, { meetingPlaces: [place('hall')] }));
    const graph = buildPoolGraph(input);
    const people = input.participants.map(({ id }) => readPerson(graph, id));
    const policy = parsePolicy({ ...asked, reach: { detour: 1.5 } });
    const meetingAstray = (astray: (person: Person) => number) =>
      compileMeeting(people, input, policy, waysOf(input, policy), astray)!;
    // Twice 800 is 1600 metres: 1.5 times 1066.
    expect(goneTo(meetingAstray(() => 1066))).toEqual([[0], []]);
    expect(meetingAstray(() => 1067).places).toBe(0);
    expect(goneTo(meetingAstray(() => 0))).toEqual([[0], []]);
  });

  test('is in the problem that is made for the rules alone', () => {
    const input = parsePool(pool(couple, { meetingPlaces: [place('hall')] }));
    const graph = buildPoolGraph(input);
    const people = input.participants.map(({ id }) => readPerson(graph, id));
    const policy = parsePolicy(asked);
    const bare = compileForRules(people, input, policy, waysOf(input, policy));
    const { problem } = compiled(pool(couple, { meetingPlaces: [place('hall')] }), { policy: asked });
    expect(bare).toEqual({
      ...problem,
      statements: 0,
      needStart: new Int32Array(3),
      need: new Int32Array(0),
      needWeight: new Float64Array(0),
      remoteShare: new Float64Array(0),
      needs: 0,
      ability: new Float64Array(0),
      statesBothSides: new Uint8Array(2),
      waitingWeight: new Float64Array([1, 1]),
    });
  });
});

describe('a place and time that a running circle has', () => {
  const runs: RunningCircleInput = { id: 'runs', members: ['a'], place: 'hall', daypart: 'tue-morning' };
  const withCircle = (said: Partial<RunningCircleInput>, meetingPlaces = [place('other'), place('hall')]) =>
    pool([...couple, participant('c')], { meetingPlaces, circles: [{ ...runs, ...said }] });

  test('is not free for others, and free for a circle of its members', () => {
    const meeting = meetingOf(withCircle({ members: ['c', 'a'] }))!;
    expect([...meeting.free]).toEqual([bitsOf([]), bitsOf([]) - bitsOf(['tue-morning'])]);
    expect(meeting.own).toEqual([
      { people: Int32Array.from([2, 0]), place: 1, dayparts: bitsOf(['tue-morning']) },
    ]);
  });

  test('is nothing while the circle has no place or no daypart', () => {
    const { place: _, ...nowhere } = { ...runs };
    const { daypart: __, ...never } = { ...runs };
    for (const circle of [nowhere, never]) {
      const meeting = meetingOf(
        pool(couple, { meetingPlaces: [place('hall')], circles: [circle as RunningCircleInput] }),
      )!;
      expect([...meeting.free]).toEqual([bitsOf([])]);
      expect(meeting.own).toEqual([]);
    }
  });

  test('is nobody’s own where no member is among the people, or the place is not there then', () => {
    const away = pool([...couple, participant('c')], {
      meetingPlaces: [place('hall')],
      circles: [{ ...runs, members: ['c'] }],
    });
    expect(compiled(away, { ids: ['a', 'b'], policy: asked }).problem.meeting!.own).toEqual([]);
    const shut = [place('hall', { dayparts: ['wed-morning'] })];
    expect(meetingOf(withCircle({}, shut))!.own).toEqual([]);
    const far = [place('other'), place('hall', { point: metresNorth(maassluis, 90_000) })];
    expect(meetingOf(withCircle({}, far))!.own).toEqual([]);
  });

  test('is not among the places to meet', () => {
    const places = (meetingPlaces: MeetingPlaceInput[], policy = asked, circles = [runs]) =>
      placesToMeet(parsePool(pool(couple, { meetingPlaces, circles })), parsePolicy(policy))?.map(
        ({ id, dayparts }) => [id, dayparts],
      );
    const shared = place('hall', { dayparts: ['mon-morning', 'tue-morning'] });
    expect(places([shared, place('other')])).toEqual([
      ['hall', ['mon-morning']],
      ['other', []],
    ]);
    expect(places([place('hall', { dayparts: ['tue-morning'] })])).toEqual([]);
    const twice = [runs, { ...runs, id: 'also', members: ['b'], daypart: 'mon-morning' } as const];
    expect(places([shared], asked, twice)).toEqual([]);
    expect(places([shared], {})).toBeUndefined();
    expect(placesToMeet(parsePool(pool(couple, { circles: [] })), parsePolicy(asked))).toBeUndefined();
  });
});
