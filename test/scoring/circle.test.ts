import { describe, expect, test } from 'vitest';
import { createCircle, seatMembers } from '../../src/scoring/circle.js';
import { computeHelp } from '../../src/scoring/help.js';
import { compiled } from '../problem/compiled.js';
import { fourNeighbours } from './help.js';
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

  test('knows how many share a label', () => {
    const { alike, commonest } = seated(labelled('ab.ba.b'));
    expect([...alike]).toEqual([2, 3, 0, 3, 2, 0, 3]);
    expect([...commonest]).toEqual([3]);
  });
});

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
    }
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
