import type { PlacementMode, Suggestion, Suggestions } from '../model/placement.js';
import type { Ground } from './ground.js';
import { leavingSoon } from './leaving.js';
import { circleGain, tryPlace } from './place.js';
import { rankBy, rankedMetres, rankOf } from './rank.js';
import { openSeatsOf } from './refusal.js';

/** How places are looked for. */
export interface PlacementSettings {
  readonly seed: number;
  readonly mode: PlacementMode;
  /** Days from the date of the pool in which a seat falls free soon. */
  readonly leavingWithinDays: number;
}

/** Running circles that somebody could join, best first, and why they could not join the others. */
export function suggestRunning(
  ground: Ground,
  id: string,
  { seed, mode, leavingWithinDays }: PlacementSettings,
): Pick<Suggestions, 'suggestions' | 'refused'> {
  const suggestions: Suggestion[] = [];
  const refused: Array<Suggestions['refused'][number]> = [];
  for (const seating of ground.seatings) {
    const { circle, seated } = seating;
    const trial = tryPlace(ground, seating, id, mode);
    if ('refused' in trial) {
      refused.push({ circle: circle.id, code: trial.refused });
      continue;
    }
    suggestions.push({
      circle: circle.id,
      members: seated,
      gain: circleGain(ground, trial.placement),
      ...trial.placement,
      openSeats: openSeatsOf(seating, ground.policy),
      leaving: leavingSoon(circle, ground.pool, leavingWithinDays),
    });
  }
  const ranked = rankBy(suggestions, seed, (suggestion) => ({
    id: suggestion.circle,
    gain: suggestion.gain,
    metres: rankedMetres(suggestion.walk),
    rank: rankOf(suggestion, ground.policy),
  }));
  return { suggestions: ranked, refused };
}
