import { describe, expect, it } from 'vitest';
import { copyGivenCircles } from '../../src/input/given-circles.js';
import { copyCircles, copyList, copyMembers, copyTexts } from '../../src/input/given-list.js';
import { limits } from '../../src/input/limits.js';

const notCircles = new TypeError('circles must be a list of circles with ids and members');
const circle = { id: 'c', members: ['a', { participant: 'b', status: 'declined' }] };

describe('circles that a program hands over', () => {
  it('are copied with what a change reads of them', () => {
    const given = [
      { ...circle, locked: true, openSeats: 2, score: 0.5 },
      {
        id: 'd',
        members: [
          { participant: 'c', since: '2020-01-01' },
          { participant: 'd', status: 'proposed' },
        ],
        locked: 'x',
        openSeats: '2',
      },
      {
        id: 'e',
        members: [
          { participant: 'f', status: 'confirmed' },
          { participant: 'g', status: 7 },
        ],
      },
    ];
    const copy = copyGivenCircles(given);
    expect(copy).toEqual([
      { ...circle, locked: true, openSeats: 2 },
      {
        id: 'd',
        members: [
          { participant: 'c', status: 'confirmed' },
          { participant: 'd', status: 'proposed' },
        ],
      },
      {
        id: 'e',
        members: [
          { participant: 'f', status: 'confirmed' },
          { participant: 'g', status: 'confirmed' },
        ],
      },
    ]);
    expect(Object.keys(copy[1]!)).toEqual(['id', 'members']);
    expect(copy[0]!.members).not.toBe(given[0]!.members);
  });

  it.each([
    ['nothing', undefined],
    ['an object', {}],
    ['nobody', [null]],
    ['texts', ['c']],
    ['a circle without an id', [{ members: [] }]],
    ['an id that is a number', [{ id: 7, members: [] }]],
    ['a member without an id', [{ id: 'c', members: [{ status: 'proposed' }] }]],
    ['a member that is a number', [{ id: 'c', members: [7] }]],
    ['a member that is null', [{ id: 'c', members: [null] }]],
  ])('are refused where they are %s', (_, given) => {
    expect(() => copyGivenCircles(given)).toThrow(notCircles);
  });

  it('are refused where members are no list', () => {
    expect(() => copyGivenCircles([{ id: 'c' }])).toThrow(new TypeError('members must be a list of ids'));
    expect(() => copyGivenCircles([{ id: 'c', members: 'ab' }])).toThrow(
      new TypeError('members must be a list of ids'),
    );
  });

  it('are refused where there are too many', () => {
    expect(() => copyGivenCircles(new Array(200_001))).toThrow(
      new RangeError('circles must be 200000 at most'),
    );
    expect(() => copyGivenCircles([{ id: 'c', members: new Array(1_001).fill('a') }])).toThrow(
      new RangeError('members must be 1000 at most'),
    );
  });
});

describe('lists that a program hands over', () => {
  const given = { name: 'things', of: 'ids', most: 3 };

  it('are copied up to their limit', () => {
    const list = ['a', 7, null];
    expect(copyList(list, given)).toEqual(list);
    expect(copyList(list, given)).not.toBe(list);
    expect(() => copyList([1, 2, 3, 4], given)).toThrow(new RangeError('things must be 3 at most'));
    for (const odd of ['abc', {}, undefined, new Set()])
      expect(() => copyList(odd, given)).toThrow(new TypeError('things must be a list of ids'));
    const lying = new Proxy([], { get: () => Number.NaN });
    expect(() => copyList(lying, given)).toThrow(new TypeError('things must be a list of ids'));
  });

  it('hold texts alone where they are to', () => {
    expect(copyTexts(['a', 'b'], given)).toEqual(['a', 'b']);
    for (const odd of [['a', 7], [undefined], new Array(1), [7, 'a']])
      expect(() => copyTexts(odd, given)).toThrow(new TypeError('things must be a list of ids'));
    expect(copyMembers(['a'])).toEqual(['a']);
    expect(() => copyMembers([7])).toThrow(new TypeError('members must be a list of ids'));
  });

  it('of circles are lists of ids', () => {
    expect(copyCircles([['a', 'b'], []])).toEqual([['a', 'b'], []]);
    expect(() => copyCircles('ab')).toThrow(new TypeError('circles must be a list of lists of ids'));
    expect(() => copyCircles([['a'], 'b'])).toThrow(new TypeError('members must be a list of ids'));
    expect(() => copyCircles(new Array(200_001))).toThrow(new RangeError('circles must be 200000 at most'));
  });

  it('of circles have some members at most in all', () => {
    const changeable: Record<string, number> = limits;
    const before = limits.participantLines;
    changeable['participantLines'] = 3;
    try {
      expect(copyCircles([['a'], ['b', 'c']])).toHaveLength(2);
      expect(() =>
        copyCircles([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ).toThrow(new RangeError('members must be 3 at most in all circles'));
    } finally {
      changeable['participantLines'] = before;
    }
  });
});
