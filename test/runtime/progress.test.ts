import { describe, expect, test } from 'vitest';
import { type Progress, type ProposeOptions, parsePool, proposeCircles } from '../../src/index.js';
import { participant, pool } from '../support/builders.js';
import { townOf } from '../support/dossiers.js';

/** All that is told while a proposal is made, and the proposal. */
async function watch(given: Parameters<typeof proposeCircles>[0], options: ProposeOptions = {}) {
  const told: Progress[] = [];
  let now = 0;
  // A clock that goes on at every look, so that there is a turn for others after each step.
  const proposal = await proposeCircles(given, {
    effort: 400,
    ...options,
    now: () => (now += 30),
    onProgress: (progress) => told.push(progress),
  });
  return { told, proposal };
}

const town = parsePool(townOf(24, 4));

describe('what is told while a proposal is made', () => {
  test('never goes back, and ends at what is proposed', async () => {
    const { told, proposal } = await watch(town);
    const search = told.filter(({ phase }) => phase === 'search');
    expect(search.length).toBeGreaterThan(3);
    for (const [place, { steps, fraction, value }] of search.entries()) {
      expect(steps).toBeGreaterThanOrEqual(search[place - 1]?.steps ?? 0);
      expect(fraction).toBeGreaterThanOrEqual(search[place - 1]?.fraction ?? 0);
      expect(value).toBeGreaterThanOrEqual(0);
    }
    const { circles, placed, value } = search.at(-1)!;
    expect(circles).toBe(proposal.circles.length);
    expect(placed).toBe(proposal.circles.flatMap(({ members }) => members).length);
    expect(value).toBeCloseTo(proposal.value, 9);
  });

  test('is a value of 0 where nobody takes part', async () => {
    const { told, proposal } = await watch(pool([participant('a', { ready: false })]));
    expect(told.length).toBeGreaterThan(0);
    for (const { value, placed, circles } of told) expect([value, placed, circles]).toEqual([0, 0, 0]);
    expect(proposal.value).toBe(0);
  });

  test('is a value from 0 to 1 where moves have a price and somebody has a seat', async () => {
    const { proposal: previous } = await watch(town);
    const [first, second] = previous.circles;
    const pins = { seats: [{ participant: second!.members[0]!, circle: first!.id }] };
    const { told, proposal } = await watch(town, { previous, pins, movePrice: 0.05 });
    expect(told.length).toBeGreaterThan(1);
    for (const { value } of told) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(proposal.changes).toBeDefined();
  });
});
