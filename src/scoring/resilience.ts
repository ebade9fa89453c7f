import { type Criterion, unmeasured } from './criterion.js';

/**
 * How much of the help would still be there if any one helper fell out.
 *
 * Over needs with help, the share of weight b that at least two members can help with; 0 when needs are stated
 * and none has help.
 */
export const resilience: Criterion<'resilience'> = {
  name: 'resilience',
  measure({ needs, needWeight, helpers }) {
    if (needs === 0) return unmeasured;
    let covered = 0;
    let backedUp = 0;
    for (let slot = 0; slot < needs; slot++) {
      if (helpers[slot]! > 0) covered += needWeight[slot]!;
      if (helpers[slot]! > 1) backedUp += needWeight[slot]!;
    }
    return covered === 0 ? 0 : backedUp / covered;
  },
  evidence({ needs, helpers, needSeat, need, bestHelper, members }) {
    const singleHelper: { participant: number; need: number; helper: number }[] = [];
    for (let slot = 0; slot < needs; slot++) {
      if (helpers[slot] !== 1) continue;
      singleHelper.push({
        participant: members[needSeat[slot]!]!,
        need: need[slot]!,
        helper: members[bestHelper[slot]!]!,
      });
    }
    return { singleHelper };
  },
};
