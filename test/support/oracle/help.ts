import type { Policy } from '../../../src/model/policy.js';
import type { Participant } from '../../../src/model/pool.js';
import type { Need, Vocabulary } from '../../../src/model/vocabulary.js';
import { oracleReach } from './reach.js';
import type { OracleSurroundings } from './ways.js';

/** h(i,j,s): how well a helper meets a need of somebody else, distance included, 0 to 1. */
export function oracleHelp(
  helper: Participant,
  receiver: Participant,
  slug: string,
  policy: Policy,
  vocabulary: Vocabulary,
  around: OracleSurroundings = {},
): number {
  const need = oracleNeed(slug, vocabulary);
  return byDistance(need, oracleReach(helper, receiver, policy, around)) * ability(helper, need, vocabulary);
}

export function oracleNeed(slug: string, vocabulary: Vocabulary): Need {
  const need = vocabulary.needs.find((each) => each.slug === slug);
  if (need === undefined) throw new RangeError('the vocabulary has no such need');
  return need;
}

/** The best of the helper's talents for the need, or having the same need where that is help in itself. */
function ability(helper: Participant, need: Need, vocabulary: Vocabulary): number {
  let best = 0;
  for (const { talent, level } of helper.talents) {
    for (const meeting of vocabulary.meets) {
      if (meeting.talent === talent && meeting.need === need.slug)
        best = Math.max(best, level * meeting.strength);
    }
  }
  const hasItToo = helper.needs.some((stated) => stated.need === need.slug);
  return hasItToo ? Math.max(best, need.mutual) : best;
}

function byDistance(need: Need, reach: number): number {
  switch (need.mode) {
    case 'in-person':
      return reach;
    case 'remote':
      return 1;
    case 'either':
      return Math.max(reach, 0.5);
  }
}
