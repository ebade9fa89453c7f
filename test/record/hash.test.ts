import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toCompactPool } from '../../src/compact/to-compact-pool.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { PoolInput, RunningCircleInput } from '../../src/model/pool.js';
import { hashOf } from '../../src/record/hash.js';
import { hashPool } from '../../src/record/hash-pool.js';
import { finish } from '../../src/runtime/pace.js';
import { fullPoolOfPeople } from '../input/inputs.js';
import { participant, pool } from '../support/builders.js';
import { hashOfPool } from '../support/hash-of-pool.js';
import { withoutNeighbourhood } from '../support/without-neighbourhood.js';

describe('the hash of a value', () => {
  test.each([
    ['{}', {}, '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'],
    ['null', null, '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b'],
    ['"é"', 'é', 'f2886017e9c7abacf804b54d64787dce2b611c9544ba21f3affdd126a6e50086'],
  ])('%s is the SHA-256 of its text in UTF-8', (_text, value, hex) => {
    expect(hashOf(value)).toBe(`sha256-${hex}`);
  });
});

const fullPoolOfIds: PoolInput = { ...fullPoolOfPeople, circles: [{ id: 'c-1', members: ['p-4'] }] };
const examplePool = withoutNeighbourhood(
  JSON.parse(readFileSync(new URL('../../docs/examples/maassluis-venray.json', import.meta.url), 'utf8')),
);
const threePeople = pool(
  ['a', 'b', 'c'].map((id) => participant(id)),
  {
    circles: [
      { id: 'c-2', members: [] },
      { id: 'c-1', members: ['b', 'a'] },
    ],
  },
);

describe('the hash of a pool', () => {
  const small = pool(
    [
      participant('a', {
        talents: ['cooking', 'music'],
        needs: ['odd-jobs'],
        backgrounds: { route: 'x', age: 'y' },
      }),
      participant('b', { dayparts: ['tue-morning', 'mon-evening'], languages: ['nl', 'ar'] }),
      participant('c'),
    ],
    {
      apart: [['a', 'b']],
      together: [['b', 'c']],
      circles: [{ id: 'c-1', members: ['a', 'c'] }],
      backgrounds: [
        { attribute: 'route', maxShare: 0.4 },
        { attribute: 'age', theme: true },
      ],
    },
  );
  const hash = (input: PoolInput): string => hashOfPool(parsePool(input));

  test('is the same for the same people in any order, with their words in any order', () => {
    const [a, b, c] = small.participants;
    const other = pool(
      [
        c!,
        { ...b!, dayparts: ['mon-evening', 'tue-morning'], languages: ['ar', 'nl'] },
        { ...a!, talents: ['music', 'cooking'], backgrounds: { age: 'y', route: 'x' } },
      ],
      {
        backgrounds: [...small.backgrounds!].reverse(),
        circles: [{ members: ['c', 'a'], id: 'c-1' }],
        together: [['c', 'b']],
        apart: [['b', 'a']],
      },
    );
    expect(hash(other)).toBe(hash(small));
  });

  test('is the same where a default is written out', () => {
    const [a, ...others] = small.participants;
    const spelled = { ...a!, ready: true, dayparts: [], needs: [{ need: 'odd-jobs', weight: 1 }] };
    expect(hash({ ...small, vocabulary: 'buurtcirkel', participants: [spelled, ...others] })).toBe(
      hash(small),
    );
    expect(hash(parsePool(small))).toBe(hash(small));
  });

  const corners = [
    { lat: 52, lon: 5 },
    { lat: 52.1, lon: 5 },
    { lat: 52, lon: 5.1 },
  ];

  test('is the same in whatever order the stops of a matrix are listed', () => {
    const turned = {
      unit: 'metres',
      stops: ['b', 'a'],
      ways: [
        [0, 2],
        [1, 0],
      ],
    } as const;
    expect(hash({ ...small, travel: turned })).toBe(hash({ ...small, travel: travelOf([0, 1], [2, 0]) }));
  });

  test('is another for any difference', () => {
    const [a, ...others] = small.participants;
    const changed: PoolInput[] = [
      { ...small, date: '2026-11-22' },
      { ...small, apart: [['a', 'c']] },
      { ...small, apart: small.together!, together: small.apart! },
      { ...small, participants: others, apart: [], circles: [] },
      { ...small, participants: [{ ...a!, ready: false }, ...others] },
      { ...small, participants: [{ ...a!, reach: 800 }, ...others] },
      { ...small, participants: [{ ...a!, requires: ['step-free'] }, ...others] },
      { ...small, participants: [{ ...a!, route: 'self' }, ...others] },
      { ...small, participants: [{ ...a!, referrer: 'self' }, ...others] },
      { ...small, coaches: [] },
      { ...small, volunteers: [] },
      { ...small, coaches: [{ id: 'k', area: corners }] },
      { ...small, coaches: [{ id: 'k', area: [...corners].reverse() }] },
      { ...small, barriers: [{ line: corners }] },
      { ...small, barriers: [{ line: [...corners].reverse() }] },
      { ...small, travel: travelOf([0, 1], [2, 0]) },
      { ...small, travel: travelOf([0, 2], [1, 0]) },
      { ...small, travel: travelOf([0, null], [1, 0]) },
      { ...small, participants: [{ ...a!, backgrounds: { route: 'y', age: 'x' } }, ...others] },
      { ...small, participants: [{ ...a!, needs: [{ need: 'odd-jobs', weight: 0.9 }] }, ...others] },
    ];
    expect(new Set([small, ...changed].map(hash)).size).toBe(changed.length + 1);
  });

  test.each([
    ['788a7bf802a03419830f0e28dfae03512079f665244b45ddb9bab61edd0e74dd', fullPoolOfIds],
    ['4daa90336d0320fe2f84e5ee24c017e2c7821df296ea140980b9ec0683dacfe9', examplePool],
    ['3c6a55142c42f0f8050387df489097dec63d379935da40fea8d77f19900fd1ba', threePeople],
  ])('is for ever %s where circles are ids with ids', (hex, input) => {
    expect(hash(input)).toBe(`sha256-${hex}`);
    expect(finish(hashPool(finish(toCompactPool(parsePool(input)))))).toBe(`sha256-${hex}`);
  });

  test('is the same where all that is said of a circle is what goes without saying', () => {
    const circles = [
      { id: 'c-2', members: [], locked: false },
      { id: 'c-1', members: [{ participant: 'a', status: 'confirmed' as const }, 'b'] },
    ];
    expect(hash({ ...threePeople, circles })).toBe(hash(threePeople));
    const began = { id: 'c-1', members: ['a'], since: '2024-01-01' };
    const leaving = { participant: 'a', leavesOn: '2027-01-01' };
    expect(hash({ ...threePeople, circles: [{ ...began, members: [leaving] }] })).toBe(
      hash({ ...threePeople, circles: [began] }),
    );
  });

  test('is another for anything else that is said of a circle', () => {
    const said: Array<Partial<RunningCircleInput>> = [
      {},
      { locked: true },
      { openSeats: 0 },
      { since: '2024-01-01' },
      { meetingPlace: { lat: 51.92, lon: 4.25 } },
      { members: ['b', { participant: 'a', status: 'declined' }] },
      { members: ['b', { participant: 'a', since: '2024-01-01' }] },
    ];
    const hashes = said.map((circle) =>
      hash({ ...threePeople, circles: [{ id: 'c-1', members: ['a', 'b'], ...circle }] }),
    );
    expect(new Set(hashes).size).toBe(said.length);
  });
});

function travelOf(...ways: (number | null)[][]): NonNullable<PoolInput['travel']> {
  return { unit: 'metres', stops: ['a', 'b'], ways };
}
