import { describe, expect, test } from 'vitest';
import type { ParticipantInput } from '../../src/model/pool.js';
import { participant, pool } from '../support/builders.js';
import { compiled, listOf } from './compiled.js';

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
    expect(problem.needs).toBe(4);
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

  test('lose nothing, half or all of the help to distance, by their mode', () => {
    expect([...problem.remoteShare]).toEqual([1, 0.5, 0, 0]);
  });
});

describe('ability', () => {
  test('is known for each person and each need that somebody has', () => {
    const { problem, legend } = people(
      { talents: ['waiter', { talent: 'chef', level: 0.4 }], needs: ['walk'] },
      { talents: ['reader'], needs: ['meal'] },
    );
    expect(legend.needs).toEqual(['meal', 'walk']);
    // The waiter's half beats the weak chef's 0.4; the reader can read, but nobody asks for that.
    expect([...problem.ability]).toEqual([0.5, 0.7, 0, 0]);
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
