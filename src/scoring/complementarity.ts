import { type Criterion, unmeasured } from './criterion.js';

/**
 * How much of what members need somebody else in the circle can help with.
 *
 * `sum of b * c / sum of b` over all stated needs.
 */
export const complementarity: Criterion<'complementarity'> = {
  name: 'complementarity',
  measure({ needs, needWeight, cover }) {
    if (needs === 0) return unmeasured;
    let covered = 0;
    let stated = 0;
    for (let slot = 0; slot < needs; slot++) {
      covered += needWeight[slot]! * cover[slot]!;
      stated += needWeight[slot]!;
    }
    return covered / stated;
  },
  evidence({ needs, helpers, needSeat, need, members }) {
    const uncovered: { participant: number; need: number }[] = [];
    for (let slot = 0; slot < needs; slot++) {
      if (helpers[slot] === 0) uncovered.push({ participant: members[needSeat[slot]!]!, need: need[slot]! });
    }
    return { uncovered };
  },
};
