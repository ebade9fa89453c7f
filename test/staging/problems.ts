import type { Site, StagingProblem } from '../../src/staging/problem.js';
import { chance } from '../support/towns.js';

/** How much there is for how many circles. */
export interface Plenty {
  readonly circles: number;
  readonly places: number;
  readonly coaches: number;
  readonly volunteers: number;
  /** How many dayparts there are at all. */
  readonly dayparts: number;
}

/** An invented problem, in which everything may be scarce. */
export function inventProblem(seed: number, plenty: Plenty): StagingProblem {
  const below = chance(seed);
  const { circles, places, coaches, volunteers, dayparts } = plenty;
  const some = (count: number, share: number): number[] =>
    Array.from({ length: count }, (_, each) => each).filter(() => below(100) < share);
  const bits = (share: number): number => some(dayparts, share).reduce((sum, each) => sum | (1 << each), 0);
  const placeFree = Array.from({ length: places }, () => bits(60));
  const siteOf = (place: number, allowed: number): Site => {
    const comfort = place === -1 ? 0 : below(4);
    const supporters = some(volunteers, 60)
      .map((each) => ({ each, eases: below(3) }))
      .sort((a, b) => b.eases - a.eases);
    const coached = some(coaches, 60)
      .map((each) => ({ each, eases: below(2) }))
      .sort((a, b) => b.eases - a.eases);
    return {
      place,
      dayparts: place === -1 ? allowed : allowed & placeFree[place]!,
      comfort,
      coaches: Int32Array.from(coached, ({ each }) => each),
      coachComfort: Float64Array.from(coached, ({ eases }) => eases),
      volunteers: Int32Array.from(supporters, ({ each }) => each),
      volunteerComfort: Float64Array.from(supporters, ({ eases }) => eases),
    };
  };
  return {
    circles,
    places,
    coaches,
    volunteers,
    weight: Float64Array.from({ length: circles }, () => 9 + below(4)),
    attendance: Int32Array.from({ length: circles * 21 }, () => 8 + below(3)),
    sites: Array.from({ length: circles }, () => {
      const allowed = bits(60) | 1;
      return [...some(places, 60), -1].map((place) => siteOf(place, allowed));
    }),
    coachDayparts: Int32Array.from({ length: coaches }, () => bits(60)),
    coachCapacity: Int32Array.from({ length: coaches }, () => below(3)),
    volunteerDayparts: Int32Array.from({ length: volunteers }, () => bits(70)),
  };
}
