import { createChance } from '../pools.js';
import { observe, toIds } from './crowd.js';
import type { Alternative } from './index.js';
import { inRounds } from './rounds.js';

const mostInVain = 200;

/** Draws lots. */
export const random: Alternative = (pool, policy, seed) => {
  const crowd = observe(pool, policy);
  const { below, shuffled } = createChance(seed);
  const { min, max } = policy.size;
  const circles = inRounds(crowd, mostInVain, (free) => {
    const drawn: number[][] = [];
    for (let left = shuffled(free); left.length >= min; ) {
      drawn.push(left.splice(0, min + below(max - min + 1)));
    }
    return drawn;
  });
  return toIds(crowd, circles);
};
