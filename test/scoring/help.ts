import type { ParticipantInput, PoolInput } from '../../src/model/pool.js';
import { participant, pool } from '../support/builders.js';

/** Four people who can help each other with some things, all next door: DOMAIN.md A.2, first vector. */
export const fourNeighbours: PoolInput = pool(
  [
    participant('anna', { talents: ['cooking'], needs: ['odd-jobs'] }),
    participant('bilal', { talents: ['handyman'], needs: ['letters-and-forms'] }),
    participant('chris', { talents: ['paperwork'], needs: ['eating-together', 'odd-jobs'] }),
    participant('dewi', { talents: ['music'], needs: ['pet-sitting'] }),
  ],
  {
    vocabulary: {
      talents: ['cooking', 'handyman', 'paperwork', 'music'],
      needs: ['odd-jobs', 'letters-and-forms', 'eating-together', 'pet-sitting'],
      meets: [
        ['cooking', 'eating-together', 1],
        ['handyman', 'odd-jobs', 1],
        ['paperwork', 'letters-and-forms', 1],
      ],
    },
  },
);

/** P and Q can both help R, R can help P, and Q states no need: DOMAIN.md A.2, second vector. */
export const twoHelpersForOne: PoolInput = pool(
  [
    participant('p', { talents: ['t1'], needs: ['s2'] }),
    participant('q', { talents: ['t1'] }),
    participant('r', { talents: ['t2'], needs: ['s1'] }),
  ],
  {
    vocabulary: {
      talents: ['t1', 't2'],
      needs: ['s1', 's2'],
      meets: [
        ['t1', 's1', 1],
        ['t2', 's2', 1],
      ],
    },
  },
);

/** People whom a cook helps with a meal, in full or, with the talent of a waiter, by so much. */
export function table(...said: Array<Partial<ParticipantInput>>): PoolInput {
  return pool(
    said.map((each, position) => participant(`p${position}`, each)),
    {
      vocabulary: {
        talents: ['cook', 'waiter'],
        needs: ['meal', 'snack', { slug: 'walk', mutual: 0.7 }],
        meets: [
          ['cook', 'meal', 1],
          ['waiter', 'meal', 0.4],
          ['cook', 'snack', 0.5],
        ],
      },
    },
  );
}
