import { describe, expect, test } from 'vitest';
import type { ParticipantInput } from '../../src/model/pool.js';
import { participant, pool } from '../support/builders.js';
import { compiled, listOf, strengthsOf } from './compiled.js';

const words = {
  vocabulary: {
    talents: ['chef', 'waiter', 'reader'],
    needs: [
      { slug: 'walk', mutual: 0.7 },
      { slug: 'meal' },
      { slug: 'letter', mode: 'either' },
      { slug: 'call', mode: 'remote' },
      { slug: 'unasked', mutual: 1 },
    ],
    meets: [
      ['chef', 'meal', 1],
      ['waiter', 'meal', 0.5],
      ['reader', 'letter', 0.8],
      ['reader', 'unasked', 1],
    ],
  },
} as const;

const people = (...said: Array<Partial<ParticipantInput>>) =>
  compiled(
    pool(
      said.map((each, position) => participant(`p${position}`, each)),
      words,
    ),
  );

describe('needs', () => {
  const { problem, legend } = people(
    { needs: ['walk', { need: 'call', weight: 0.25 }, 'meal'] },
    {},
    { needs: [{ need: 'letter', weight: 0.5 }] },
  );

  test('that somebody has are listed by slug, and no others', () => {
    expect(legend.needs).toEqual(['call', 'letter', 'meal', 'walk']);
    expect(problem.statements).toBe(4);
  });

  test('of one person are in order of slug, with their weights beside them', () => {
    expect([0, 1, 2].map((row) => listOf(problem.needStart, problem.need, row))).toEqual([
      [0, 2, 3],
      [],
      [1],
    ]);
    expect([0, 1, 2].map((row) => listOf(problem.needStart, problem.needWeight, row))).toEqual([
      [0.25, 1, 1],
      [],
      [0.5],
    ]);
  });
});

describe('how strongly one can help another', () => {
  test('is the best of what they can do, for each need that is stated, and nothing for their own', () => {
    const { problem } = people(
      { talents: ['waiter', { talent: 'chef', level: 0.4 }], needs: ['walk'] },
      { talents: ['reader'], needs: ['meal'] },
      { needs: ['walk'] },
    );
    // By receiver: the first one's walk, the second one's meal, the third one's walk. The waiter's half beats the
    // weak chef's 0.4; the reader can read, but nobody asks for that; those who want to walk can walk together.
    expect(strengthsOf(problem)).toEqual([...[0, 0.5, 0.7], ...[0, 0, 0], ...[0.7, 0, 0]]);
  });

  test('is nothing for oneself, near or far, and all for somebody with the same need', () => {
    const { problem } = people({ talents: ['reader'], needs: ['letter'] }, { needs: ['letter'] });
    expect(strengthsOf(problem)).toEqual([0, 0.8, 0, 0]);
  });

  test('loses nothing, half or all to distance, by the way the help is given', () => {
    const [here, away] = [
      { x: 150_000, y: 450_000 },
      { x: 150_000, y: 459_000 },
    ] as const;
    const { problem, legend } = people(
      { home: here, talents: ['chef', 'reader'], needs: ['call'] },
      { home: away, needs: ['call', 'letter', 'meal'] },
    );
    expect(legend.needs).toEqual(['call', 'letter', 'meal']);
    expect(strengthsOf(problem).slice(0, 4)).toEqual([0, 0, 0.4, 0]);
  });
});

describe('who states both what they can do and what they need', () => {
  test.each<[string, Partial<ParticipantInput>, number]>([
    ['a talent and a need', { talents: ['chef'], needs: ['meal'] }, 1],
    ['a mutual need alone', { needs: ['walk'] }, 1],
    ['a mutual need among others', { needs: ['meal', 'walk'] }, 1],
    ['a need that is not mutual', { needs: ['meal'] }, 0],
    ['a talent alone', { talents: ['chef'] }, 0],
    ['nothing', {}, 0],
  ])('%s: %d', (_what, said, both) => {
    expect([...people(said).problem.statesBothSides]).toEqual([both]);
  });
});
