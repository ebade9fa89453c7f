import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddPools, pools } from '../../src/arbitraries/index.js';
import { participantsAt, toPool } from '../../src/compact/participants-at.js';
import { isCompactPool } from '../../src/compact/pool-builder.js';
import { toCompactPool } from '../../src/compact/to-compact-pool.js';
import { locate } from '../../src/geography/distance.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { Participant } from '../../src/model/pool.js';
import { waitingWeight } from '../../src/problem/waiting.js';
import { toCanonicalText } from '../../src/record/canonical.js';
import { finish } from '../../src/runtime/pace.js';

const cases = fc.oneof(oddPools(), pools({ people: { min: 0, max: 12 } })).map(parsePool);

/** With lists in one order, whatever they were in. */
const sorted = (participant: Participant): unknown => JSON.parse(toCanonicalText(participant));

test('participants come back from a compact pool as they were, but for the order within their lists', () => {
  fc.assert(
    fc.property(cases, (pool) => {
      const compact = finish(toCompactPool(pool));
      const back = participantsAt(compact, pool.participants.keys());
      expect(back.map(sorted)).toEqual(pool.participants.map(sorted));
      expect(back.map(({ backgrounds }) => Object.getPrototypeOf(backgrounds))).toEqual(back.map(() => null));
      expect(toPool(compact)).toEqual({ ...pool, participants: back });
      expect(
        participantsAt(
          compact,
          [pool.participants.length - 1].filter((last) => last >= 0),
        ),
      ).toEqual(back.slice(-1));
    }),
  );
});

test('the columns of a compact pool say what its participants say', () => {
  fc.assert(
    fc.property(cases, (pool) => {
      const compact = finish(toCompactPool(pool));
      const waiting = { perHalfYear: 0.5, halfYears: 3 };
      expect(isCompactPool(compact)).toBe(true);
      expect(compact.ids).toEqual(pool.participants.map(({ id }) => id));
      expect(
        [...compact.lat.keys()].map((row) => ({ lat: compact.lat[row], lon: compact.lon[row] })),
      ).toEqual(pool.participants.map(({ home }) => locate(home)));
      expect([...compact.ready]).toEqual(pool.participants.map(({ ready }) => (ready ? 1 : 0)));
      expect([...compact.waitedDays].map((days) => 1 + 0.5 * Math.min(days / 7 / 26, 3))).toEqual(
        pool.participants.map(({ waitingSince }) => waitingWeight(waitingSince, pool.date, waiting)),
      );
      expect(compact.start.at(-1)).toBe(compact.text.length);
    }),
  );
});
