import { expect, test } from 'vitest';
import { parsePolicy, parsePool } from '../../src/index.js';
import { lookAround, type Surroundings } from '../../src/placement/around.js';
import { openGround } from '../../src/placement/ground.js';
import { exhaust } from '../../src/recruiting/exhaust.js';
import { town } from '../support/towns.js';

/** Whether any circle that holds the centre is allowed, by judging all there are. */
function hasCircle({ grouping, centre }: Surroundings): boolean {
  const { items, sizes, people, worth } = grouping;
  for (let set = 0; set < 2 ** items; set++) {
    if (centre === undefined || ((set >> centre) & 1) === 0) continue;
    const chosen = [...Array(items).keys()].filter((item) => ((set >> item) & 1) === 1);
    const seats = chosen.reduce((sum, item) => sum + people[item]!.length, 0);
    if (seats < sizes.min || seats > sizes.max) continue;
    if (worth(Int32Array.from(chosen), chosen.length) >= 0) return true;
  }
  return false;
}

test('an exhaustive look finds a circle wherever there is one, and is sure where there is none', () => {
  const seen = { some: 0, none: 0, unsure: 0 };
  for (let seed = 0; seed < 60; seed++) {
    const pool = parsePool(town(seed, { circles: 0, size: { min: 2, max: 2 }, waiting: 11, side: 1200 }));
    const policy = parsePolicy({
      size: { min: 5, max: 7 },
      composition: { maxShare: 0.4 },
      minimumScore: 0.4,
    });
    const ground = openGround(pool, policy);
    const [id] = ground.waiting;
    if (id === undefined) continue;
    const around = lookAround(ground, id, seed);
    const { members, complete } = exhaust(around, 1_000_000);
    expect(complete).toBe(true);
    expect(members !== undefined, `seed ${seed}`).toBe(hasCircle(around));
    if (members !== undefined) {
      const items = around.grouping.people.flatMap((own, item) => (members.includes(own[0]!) ? [item] : []));
      expect(members).toContain(0);
      expect(around.grouping.worth(Int32Array.from(items), items.length)).toBeGreaterThanOrEqual(0);
      seen.some++;
    } else seen.none++;
    const hurried = exhaust(around, 3);
    if (!hurried.complete) seen.unsure++;
    expect(hurried.members === undefined || hurried.complete).toBe(true);
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
});
