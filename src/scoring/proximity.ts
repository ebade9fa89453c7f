import { type Criterion, unmeasured } from './criterion.js';

/**
 * How close members live to each other: 1 within everybody's own reach, 0 beyond twice that.
 *
 * Mean of `g(i,j)` over all ordered pairs `i != j`.
 */
export const proximity: Criterion<'proximity'> = {
  name: 'proximity',
  measure({ problem, size, members }) {
    if (size < 2) return unmeasured;
    const { people, reach } = problem;
    let sum = 0;
    for (let from = 0; from < size; from++) {
      const row = members[from]! * people;
      for (let to = 0; to < size; to++) if (to !== from) sum += reach[row + members[to]!]!;
    }
    return sum / (size * (size - 1));
  },
  evidence({ problem, size, members }) {
    let furthest: { participants: [number, number]; metres: number } | null = null;
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        const [one, other] = [members[a]!, members[b]!];
        // Of the way there and the way back the longer one.
        const metres = Math.max(
          problem.walking[one * problem.people + other]!,
          problem.walking[other * problem.people + one]!,
        );
        if (furthest === null || metres > furthest.metres) {
          furthest = { participants: [one, other], metres };
        }
      }
    }
    return { furthest };
  },
};
