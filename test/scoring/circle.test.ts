import { describe, expect, test } from 'vitest';
import { createCircle, seatMembers } from '../../src/scoring/circle.js';
import { computeHelp } from '../../src/scoring/help.js';
import type { Breach } from '../../src/scoring/rules/rule.js';
import { rules } from '../../src/scoring/rules.js';
import { criteria } from '../../src/scoring/score.js';
import { compiled } from '../problem/compiled.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';
import { fourNeighbours, table, twoHelpersForOne } from './help.js';
import { labelled, seated } from './seated.js';

describe('a seated circle', () => {
  test('knows what everybody would give and get', () => {
    const { give, get } = seated(fourNeighbours);
    expect([...give]).toEqual([1, 2, 1, 0]);
    expect([...get]).toEqual([1, 1, 2, 0]);
  });

  test('knows from whom to whom', () => {
    const { flow } = seated(fourNeighbours);
    expect([...flow!]).toEqual([...[0, 0, 1, 0], ...[1, 0, 1, 0], ...[0, 1, 0, 0], ...[0, 0, 0, 0]]);
  });

  test('knows of each need how well it is met, by how many and by whom best', () => {
    const circle = seated(fourNeighbours);
    expect(circle.needs).toBe(5);
    expect([...circle.needSeat.subarray(0, 5)]).toEqual([0, 1, 2, 2, 3]);
    expect([...circle.cover.subarray(0, 5)]).toEqual([1, 1, 1, 1, 0]);
    expect([...circle.helpers.subarray(0, 5)]).toEqual([1, 1, 1, 1, 0]);
    expect([...circle.bestHelper.subarray(0, 5)]).toEqual([1, 2, 0, 1, -1]);
  });

  test('splits what the best can do over all who can, and names the first of the best', () => {
    const waiters = seated(
      table({ talents: ['waiter'] }, { talents: ['waiter'] }, { needs: [{ need: 'meal', weight: 0.5 }] }),
    );
    expect(waiters.cover[0]).toBeCloseTo(0.4, 12);
    expect(waiters.bestHelper[0]).toBe(0);
    const [one, other] = [...waiters.give];
    expect([one, other, waiters.get[2]].map((each) => each?.toFixed(12))).toEqual(
      [0.1, 0.1, 0.2].map((each) => each.toFixed(12)),
    );
  });

  test('gives the same whoever sits where', () => {
    const { give, get } = seated(twoHelpersForOne, { members: ['r', 'p', 'q'] });
    expect([...give]).toEqual([1, 0.5, 0.5]);
    expect([...get]).toEqual([1, 1, 0]);
  });

  test('knows of each background by itself how many share a label', () => {
    const input = labelled('ab.ba');
    const routes = ['x', 'x', 'y', 'y', 'x'];
    const both = input.participants.map((person, place) => ({
      ...person,
      backgrounds: { ...person.backgrounds, route: routes[place]! },
    }));
    const { alike, commonest } = seated({ ...input, participants: both });
    expect([...alike]).toEqual([2, 3, 2, 3, 0, 2, 2, 2, 2, 3]);
    expect([...commonest]).toEqual([2, 3]);
  });

  test('knows how many share a label', () => {
    const { alike, commonest } = seated(labelled('ab.ba.b'));
    expect([...alike]).toEqual([2, 3, 0, 3, 2, 0, 3]);
    expect([...commonest]).toEqual([3]);
  });
});

/** Eight people who differ in all that is looked at. */
const mixedTown = pool(
  (['mon-morning', 'tue-morning', 'mon-morning', 'tue-morning'] as const).flatMap((daypart, place) => [
    participant(`p${place}`, {
      dayparts: [daypart, 'sat-morning'],
      languages: place === 0 ? ['nl'] : ['ar'],
      backgrounds: { route: 'x', age: place === 0 ? 'old' : 'young' },
      talents: ['cooking'],
      needs: ['odd-jobs', 'walking-buddy'],
      home: metresNorth(maassluis, place * 900),
    }),
    participant(`q${place}`, {
      dayparts: ['wed-morning'],
      languages: ['nl', 'tr'],
      backgrounds: { route: place === 3 ? 'y' : 'x' },
      talents: ['handyman'],
      needs: ['cooking-help'],
      ready: place > 0,
    }),
  ]),
  {
    apart: [['p0', 'q1']],
    together: [['p1', 'q3']],
    meetingPlaces: [
      { id: 'hall', point: maassluis, seats: 3, dayparts: ['mon-morning'] },
      { id: 'barn', point: metresNorth(maassluis, 1800), seats: 5 },
    ],
  },
);

describe('the room of a circle', () => {
  const { problem } = compiled(fourNeighbours);

  test('can be used again for other and fewer people', () => {
    const used = createCircle(problem, 4, { withFlow: true });
    for (const members of [
      [3, 2, 1, 0],
      [1, 0],
      [2, 1, 3],
    ]) {
      seatMembers(used, members, members.length);
      computeHelp(used);
      const fresh = createCircle(problem, 4, { withFlow: true });
      seatMembers(fresh, members, members.length);
      computeHelp(fresh);
      const { size, needs } = fresh;
      expect([used.size, used.needs]).toEqual([size, needs]);
      expect([...used.seatOf]).toEqual([...fresh.seatOf]);
      for (const part of ['give', 'get'] as const)
        expect([...used[part].subarray(0, size)]).toEqual([...fresh[part].subarray(0, size)]);
      for (const part of ['cover', 'helpers', 'bestHelper', 'needSeat'] as const)
        expect([...used[part].subarray(0, needs)]).toEqual([...fresh[part].subarray(0, needs)]);
      expect([...used.flow!.subarray(0, size ** 2)]).toEqual([...fresh.flow!.subarray(0, size ** 2)]);
      for (const criterion of Object.values(criteria))
        expect(criterion.evidence(used)).toEqual(criterion.evidence(fresh));
    }
  });

  test('measures the same whoever was seated before, and looks at nobody who is not seated', () => {
    const everybody = compiled(mixedTown, {
      policy: { size: { min: 2, max: 3 }, rules: { place: 'required' } },
    }).problem;
    const used = createCircle(everybody, everybody.people, { withFlow: true });
    const all = [0, 1, 2, 3, 4, 5, 6, 7];
    const mixed = [6, 3, 0, 5, 2, 7, 4, 1];
    const rounds = all.flatMap((size) => [all, all.slice(0, size), mixed, mixed.slice(0, size)]);
    for (const members of rounds) {
      const fresh = createCircle(everybody, members.length, { withFlow: true });
      for (const circle of [used, fresh]) {
        seatMembers(circle, members, members.length);
        computeHelp(circle);
      }
      for (const criterion of Object.values(criteria)) {
        expect(criterion.measure(used)).toBe(criterion.measure(fresh));
        expect(criterion.evidence(used)).toEqual(criterion.evidence(fresh));
      }
      for (const rule of rules) {
        const found: [Breach[], Breach[]] = [[], []];
        expect(rule.shortfall(used, found[0])).toBe(rule.shortfall(fresh, found[1]));
        expect(found[0]).toEqual(found[1]);
        expect(rule.shortfall(used)).toBe(rule.shortfall(fresh));
        expect(rule.leastShortfall?.(used, 9)).toBe(rule.leastShortfall?.(fresh, 9));
      }
    }
  });

  test('has evidence of nobody who sat there before', () => {
    const two = compiled(twoHelpersForOne).problem;
    const circle = createCircle(two, 3);
    const onlyGives = (...members: number[]) => {
      seatMembers(circle, members, members.length);
      computeHelp(circle);
      return criteria.reciprocity.evidence(circle).onlyGives;
    };
    const [p, q, r] = [0, 1, 2] as const;
    expect(onlyGives(p, r, q)).toEqual([q]);
    expect(onlyGives(p, r)).toEqual([]);
  });

  test('takes the first of those it is given, and keeps who helps whom only if asked', () => {
    const circle = createCircle(problem, 4);
    seatMembers(circle, [2, 0, 1, 3], 2);
    computeHelp(circle);
    expect([...circle.seatOf]).toEqual([1, -1, 0, -1]);
    expect(circle.flow).toBeUndefined();
    expect([...circle.get.subarray(0, 2)]).toEqual([1, 0]);
  });
});
