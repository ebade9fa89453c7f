import { describe, expect, test } from 'vitest';
import type { MeetingPlaceInput } from '../../../src/model/neighbourhood.js';
import type { Daypart, PoolInput } from '../../../src/model/pool.js';
import { place } from '../../../src/scoring/rules/place.js';
import { compiled } from '../../problem/compiled.js';
import { maassluis, metresNorth, participant, pool } from '../../support/builders.js';
import { seated, seatedIn } from '../seated.js';
import { judge, look } from './look.js';

const asked = { rules: { place: 'required' } } as const;

/** People who live in one place, of whom the first so many can come on Tuesday and the others only on Sunday. */
function people(count: number, onTuesday = count) {
  return Array.from({ length: count }, (_, position) =>
    participant(`p${position}`, { dayparts: [position < onTuesday ? 'tue-morning' : 'sun-evening'] }),
  );
}

function around(meetingPlaces: readonly MeetingPlaceInput[], members = people(10)): PoolInput {
  return pool(members, { meetingPlaces });
}

function parish(said: Partial<MeetingPlaceInput> = {}): MeetingPlaceInput {
  return { id: 'parish', point: maassluis, dayparts: ['tue-morning'], ...said };
}

const shortfallOf = (input: PoolInput, members?: readonly string[]): number =>
  look(place, input, { policy: asked, ...(members === undefined ? {} : { members }) }).shortfall;

describe('a circle can meet somewhere', () => {
  test('when there is a place that is free when enough members can come', () => {
    expect(shortfallOf(around([parish()]))).toBe(0);
    expect(shortfallOf(around([parish()], people(10, 8)))).toBe(0);
    expect(shortfallOf(around([parish()], people(10, 6)))).toBe(2);
    expect(shortfallOf(around([parish({ dayparts: ['wed-morning'] })]))).toBe(8);
    expect(shortfallOf(around([parish({ dayparts: [] })]))).toBe(0);
  });

  test('where all have a seat', () => {
    expect(shortfallOf(around([parish({ seats: 10 })]))).toBe(0);
    expect(shortfallOf(around([parish({ seats: 7 })]))).toBe(3);
  });

  test('where all can go, at twice their own reach not any more', () => {
    const far = (metres: number): PoolInput =>
      around(
        [parish()],
        [...people(9), participant('far', { home: metresNorth(maassluis, metres), reach: 650 })],
      );
    expect(shortfallOf(far(999))).toBe(0);
    expect(shortfallOf(far(1001))).toBe(1);
  });

  test('where there is all that anybody requires', () => {
    const members = [...people(9), participant('wheels', { requires: ['step-free'] })];
    expect(shortfallOf(around([parish()], members))).toBe(1);
    expect(shortfallOf(around([parish({ facilities: ['step-free'] })], members))).toBe(0);
  });

  test('where each of several places lacks something, short by what the best one lacks', () => {
    const places = [parish({ seats: 6 }), parish({ id: 'late', dayparts: ['sun-evening'] })];
    expect(shortfallOf(around(places, people(10, 9)))).toBe(4);
    expect(shortfallOf(around([...places, parish({ id: 'hall', seats: 9 })], people(10, 9)))).toBe(1);
  });

  test('or else that is about everybody', () => {
    expect(look(place, around([parish({ seats: 1 })], people(2)), { policy: asked }).people).toEqual([
      ['p0', 'p1'],
    ]);
    expect(look(place, around([parish()], people(2)), { policy: asked }).people).toEqual([]);
  });

  test('at the one of many places where everybody can go', () => {
    const members = [...people(9), participant('wheels', { requires: ['step-free'] })];
    const bare = Array.from({ length: 70 }, (_, each) => parish({ id: `bare-${each}` }));
    expect(shortfallOf(around(bare, members))).toBe(1);
    expect(shortfallOf(around([...bare, parish({ facilities: ['step-free'] })], members))).toBe(0);
  });

  test('at the last of many places', () => {
    const small = Array.from({ length: 70 }, (_, each) => parish({ id: `small-${each}`, seats: 3 }));
    expect(shortfallOf(around(small))).toBe(7);
    expect(shortfallOf(around([...small, parish()]))).toBe(0);
  });

  test('nowhere, when there are no places; anywhere, when nothing is known of places', () => {
    expect(shortfallOf(around([]))).toBe(10);
    expect(shortfallOf(pool(people(10)))).toBe(0);
  });

  test('when it has grown, unless more cannot go or come than may stay away', () => {
    const least = (input: PoolInput, most: number) =>
      place.leastShortfall!(seated(input, { policy: asked }), most);
    const four = around([parish()], people(4, 2));
    // Of 4, 9, 10 and 12, there must be 4, 8, 8 and 10 at the same time.
    expect([4, 9, 10, 12].map((most) => least(four, most))).toEqual([2, 1, 0, 0]);
    expect(least(around([parish({ seats: 3 })], people(4)), 12)).toBe(1);
    expect(least(around([], people(4)), 12)).toBe(4);
    expect(least(pool(people(4)), 4)).toBe(0);
  });

  test('as strictly as the policy says, and by default it need not', () => {
    const circle = around([parish({ seats: 5 })]);
    const required = judge(circle, 'place', 'required');
    expect(required.broken).toEqual(['place']);
    expect(required.worth).toBeLessThan(0);
    expect(judge(circle, 'place', 'off')).toEqual({ worth: 1, broken: [] });
    expect(judge(circle, 'place', 'preferred')).toEqual({ worth: 0.75, broken: ['place'] });
    expect(judge(circle, 'stranded', 'required').broken).toEqual([]);
  });
});

describe('a place that a running circle uses', () => {
  const moments: Daypart[] = ['tue-morning', 'wed-morning'];
  const members = people(10).map(({ dayparts: _, ...member }) => ({ ...member, dayparts: moments }));
  const uses = (daypart: Daypart | undefined, dayparts = moments): PoolInput =>
    pool(members, {
      meetingPlaces: [parish({ dayparts })],
      circles: [
        { id: 'runs', members: ['p0', 'p1'], place: 'parish', ...(daypart === undefined ? {} : { daypart }) },
      ],
    });
  const others = members.slice(2).map(({ id }) => id);

  test('is not free then, but at other times', () => {
    expect(shortfallOf(uses('tue-morning', ['tue-morning']), others)).toBe(7);
    expect(shortfallOf(uses('tue-morning'), others)).toBe(0);
    expect(shortfallOf(uses(undefined, ['tue-morning']), others)).toBe(0);
  });

  test('may be had by a circle that grows, if somebody joins it who has it', () => {
    const { problem, legend } = compiled(uses('tue-morning', ['tue-morning']), { policy: asked });
    const circle = seatedIn({ problem, legend }, others);
    expect(place.shortfall(circle)).toBe(7);
    expect(place.leastShortfall!(circle, 12)).toBe(0);
    const away = compiled(uses('tue-morning', ['tue-morning']), { ids: others, policy: asked });
    // Nobody who has it is there: nobody can come at all, however few would have to.
    expect(place.leastShortfall!(seatedIn(away, others), 12)).toBe(6);
    expect(place.leastShortfall!(seatedIn(away, others.slice(0, 1)), 12)).toBe(1);
  });

  test('leaves other places as they are for its members', () => {
    const input = pool(
      members.map((each) => ({ ...each, dayparts: ['tue-morning'] as Daypart[] })),
      {
        meetingPlaces: [parish({ seats: 1 }), parish({ id: 'shut', dayparts: ['wed-morning'] })],
        circles: [{ id: 'runs', members: ['p0'], place: 'parish', daypart: 'tue-morning' }],
      },
    );
    expect(shortfallOf(input)).toBe(8);
  });

  test('stays free for its own members and who joins them', () => {
    expect(shortfallOf(uses('tue-morning', ['tue-morning']), ['p0', 'p1'])).toBe(0);
    expect(shortfallOf(uses('tue-morning', ['tue-morning']), [...others, 'p1'])).toBe(0);
  });
});
