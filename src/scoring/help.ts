import type { Circle } from './circle.js';

/**
 * Computes who would help whom among the members who are seated.
 *
 * Every need is met as well as its best helper can, and that help is split over all helpers in proportion to
 * their strength.
 *
 * `h(i,j,s) = max(g(i,j), remoteShare(s)) * ability(i,s)`, `c(j,s) = max_i h(i,j,s)`,
 * `f(i,j,s) = b(j,s) * c(j,s) * h(i,j,s) / sum_k h(k,j,s)`
 */
export function computeHelp(circle: Circle): void {
  const { problem, size, members, reach, strength, give, get, flow } = circle;
  const { ability, needs: kinds } = problem;
  give.fill(0, 0, size);
  get.fill(0, 0, size);
  flow?.fill(0, 0, size * size);
  let slot = 0;
  for (let seat = 0; seat < size; seat++) {
    const end = problem.needStart[members[seat]! + 1]!;
    for (let stated = problem.needStart[members[seat]!]!; stated < end; stated++, slot++) {
      const need = problem.need[stated]!;
      const weight = problem.needWeight[stated]!;
      const remote = problem.remoteShare[need]!;
      let sum = 0;
      let best = 0;
      let bestHelper = -1;
      let helpers = 0;
      for (let helper = 0; helper < size; helper++) {
        const able = ability[members[helper]! * kinds + need]!;
        if (able === 0 || helper === seat) {
          strength[helper] = 0;
          continue;
        }
        const near = reach[helper * size + seat]!;
        const help = (near > remote ? near : remote) * able;
        strength[helper] = help;
        if (help > 0) helpers++;
        sum += help;
        if (help > best) {
          best = help;
          bestHelper = helper;
        }
      }
      circle.needSeat[slot] = seat;
      circle.need[slot] = need;
      circle.needWeight[slot] = weight;
      circle.cover[slot] = best;
      circle.helpers[slot] = helpers;
      circle.bestHelper[slot] = bestHelper;
      if (best === 0) continue;
      const amount = weight * best;
      get[seat] = get[seat]! + amount;
      const perStrength = amount / sum;
      for (let helper = 0; helper < size; helper++) {
        const part = perStrength * strength[helper]!;
        give[helper] = give[helper]! + part;
        if (flow !== undefined) flow[helper * size + seat] = flow[helper * size + seat]! + part;
      }
    }
  }
  circle.needs = slot;
}
