import { describe, expect, test } from 'vitest';
import { parsePool } from '../../src/input/parse-pool.js';
import type { RunningCircleInput } from '../../src/model/pool.js';
import { seatedIn } from '../../src/model/seated.js';
import { proposeCirclesSync } from '../../src/propose.js';
import { readPool } from '../../src/read.js';
import { participant, pool } from '../support/builders.js';

const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => participant(id));

function circle(said: Partial<RunningCircleInput>) {
  return parsePool(pool(people, { circles: [{ id: 'c-1', members: ['a'], ...said }] })).circles[0]!;
}

describe('a running circle', () => {
  test('is complete and in one form once it is parsed', () => {
    expect(circle({ members: ['a', { participant: 'b', status: 'declined' }] })).toEqual({
      id: 'c-1',
      locked: false,
      members: [
        { participant: 'a', status: 'confirmed' },
        { participant: 'b', status: 'declined' },
      ],
    });
  });

  test('is left three years after joining, if it is known when that was', () => {
    const members = ['a', { participant: 'b', since: '2025-02-01' }];
    const leaving = (said: Partial<RunningCircleInput>) =>
      circle(said).members.map(({ leavesOn }) => leavesOn);
    expect(leaving({ members })).toEqual([undefined, '2028-02-01']);
    expect(leaving({ members, since: '2024-02-29' })).toEqual(['2027-02-28', '2028-02-01']);
    expect(leaving({ members: [{ participant: 'a', leavesOn: '2026-12-01' }], since: '2024-02-29' })).toEqual(
      ['2026-12-01'],
    );
  });

  test('was not joined on the day it began by those who were only asked or declined', () => {
    const members = [
      { participant: 'a', status: 'proposed' },
      { participant: 'b', status: 'declined', since: '2025-01-01' },
    ] as const;
    const parsed = circle({ members, since: '2024-01-01' });
    expect(parsed.members.map(({ leavesOn }) => leavesOn)).toEqual([undefined, undefined]);
  });

  test('has the seats of those who are confirmed or proposed', () => {
    const members = [
      'a',
      { participant: 'b', status: 'proposed' },
      { participant: 'c', status: 'declined' },
    ] as const;
    expect(seatedIn(circle({ members }))).toEqual(['a', 'b']);
  });

  test('comes out of JSON Lines just like that', async () => {
    const circles: RunningCircleInput[] = [
      {
        id: 'c-1',
        members: ['a', { participant: 'b', status: 'declined' }],
        since: '2024-01-01',
        locked: true,
      },
    ];
    const { participants, ...head } = pool(people, { circles });
    const lines = [head, ...participants].map((line) => `${JSON.stringify(line)}\n`);
    const compact = await readPool(lines);
    expect(compact.head.circles).toEqual(parsePool(pool(people, { circles })).circles);
  });
});

test('whoever declined a circle is proposed for another, and whoever was asked is not', () => {
  const circles = [
    { id: 'c-1', members: ['a', { participant: 'b', status: 'proposed' as const }] },
    { id: 'c-2', members: [{ participant: 'c', status: 'declined' as const }] },
  ];
  const proposal = proposeCirclesSync(pool(people, { circles }), { policy: { size: { min: 4, max: 4 } } });
  expect(proposal.circles.map(({ members }) => members)).toEqual([['c', 'd', 'e', 'f']]);
});
