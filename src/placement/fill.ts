import type { Candidate, None, Vacancy } from '../model/placement.js';
import { waitingWeight } from '../problem/waiting.js';
import { shuffleIds } from '../record/shuffle.js';
import type { Ground, Seating } from './ground.js';
import { codeOf, countObstacles, listWays } from './none.js';
import { seatGain, tryPlace } from './place.js';
import { compareMetres, rankBy, rankedMetres, rankOf } from './rank.js';
import { closedTo, openSeatsOf } from './refusal.js';
import type { PlacementSettings } from './running.js';
import { closed } from './suggest.js';
import { middleOf, walkTo } from './walking.js';
import { laterSeat, longerWalk, type Refused } from './ways-out.js';

/** Who of those who wait could take a seat of a running circle, best first. */
export function fillFrom(
  ground: Ground,
  seating: Seating,
  { seed, mode }: Pick<PlacementSettings, 'seed' | 'mode'>,
): Vacancy {
  const { circle } = seating;
  const nobody = { circle: circle.id, candidates: [], refused: [] };
  if (circle.locked) return { ...nobody, none: closed('locked') };
  if (openSeatsOf(seating, ground.policy) === 0) return { ...nobody, none: explainFull(ground, seating) };
  if (ground.waiting.length === 0) return { ...nobody, none: closed('nobody-waits') };
  const candidates: Candidate[] = [];
  const refused: Array<Vacancy['refused'][number]> = [];
  for (const participant of [...ground.waiting].sort()) {
    const trial = tryPlace(ground, seating, participant, mode);
    if ('refused' in trial) {
      refused.push({ participant, code: trial.refused });
      continue;
    }
    const gain = seatGain(ground, trial.placement, weightOf(ground, participant));
    candidates.push({ participant, gain, ...trial.placement });
  }
  const ranked = rankBy(candidates, seed, (candidate) => ({
    id: candidate.participant,
    gain: candidate.gain,
    metres: rankedMetres(candidate.walk),
    rank: rankOf(candidate, ground.policy),
  }));
  const none = ranked.length === 0 ? explainNone(ground, seating, refused) : null;
  return { circle: circle.id, candidates: ranked, none, refused };
}

function weightOf({ pool, policy, person }: Ground, id: string): number {
  return waitingWeight(person(id).said.waitingSince, pool.date, policy.waiting);
}

function explainNone(ground: Ground, seating: Seating, refused: Vacancy['refused']): None {
  const codes = refused.map(({ code }) => code);
  const places = refused.map(({ participant, code }): Refused => ({ seating, id: participant, code }));
  return {
    code: codeOf(codes),
    obstacles: countObstacles(codes),
    waysOut: listWays(longerWalk(ground, places)),
  };
}

function explainFull(ground: Ground, seating: Seating): None {
  const middle = middleOf(seating.seated.map(ground.person));
  const metresOf = (id: string): number =>
    rankedMetres({ toMiddle: middle ? walkTo(ground, ground.person(id), middle) : null }) ?? 0;
  const places = shuffleIds(ground.waiting, 0)
    .map((id) => ({ seating, id, code: closedTo(ground, seating, id) ?? 'full', metres: metresOf(id) }))
    .sort((a, b) => compareMetres(a.metres, b.metres));
  return { ...closed('full'), waysOut: listWays(laterSeat(ground, places)) };
}
