import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import {
  evaluateCircles,
  parseLedger,
  parsePool,
  proposeCirclesSync,
  pseudonymise,
} from '../../src/index.js';
import * as data from '../support/marked/inputs.js';

const key = 'a key of the host, long enough for it';

describe('a pool with pseudonyms', () => {
  test('is a pool, in which circles are as good and break the same rules, up to names', () => {
    fc.assert(
      fc.property(pools({ people: { min: 3, max: 8 } }), (input) => {
        const pool = parsePool(input);
        const renamed = pseudonymise(pool, key, { labels: 'replaced' });
        expect(parsePool(renamed)).toBe(renamed);
        const ids = pool.participants.map(({ id }) => id);
        const nameOf = (id: string): string =>
          pseudonymise({ ...pool, apart: [[id, ids.find((each) => each !== id)!]] }, key).apart[0]!.find(
            (name) => soloName(pool, id).includes(name),
          )!;
        const circles = [ids.slice(0, 3)];
        const was = evaluateCircles(pool, circles);
        const is = evaluateCircles(renamed, [circles[0]!.map(nameOf)]);
        expect(is.value).toBeCloseTo(was.value, 9);
        expect(is.circles[0]!.score ?? -1).toBeCloseTo(was.circles[0]!.score ?? -1, 9);
        expect(is.circles[0]!.violations.map(({ code }) => code)).toEqual(
          was.circles[0]!.violations.map(({ code }) => code),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('has an optimum of the same value', () => {
    fc.assert(
      fc.property(pools({ people: { min: 4, max: 7 } }), (input) => {
        const options = { policy: { size: { min: 2, max: 4 } }, effort: 5000 };
        const was = proposeCirclesSync(input, options);
        const is = proposeCirclesSync(pseudonymise(input, key), options);
        if (was.optimal && is.optimal) expect(is.value).toBeCloseTo(was.value, 9);
      }),
      { numRuns: 40 },
    );
  });
});

/** Names of the only person of a pool. */
function soloName(
  { date, area, participants, vocabulary }: ReturnType<typeof parsePool>,
  id: string,
): string[] {
  const alone = participants.filter((each) => each.id === id);
  return pseudonymise({ version: 1, date, area, vocabulary, participants: alone }, key).participants.map(
    (each) => each.id,
  );
}

describe('pseudonyms', () => {
  const pool = parsePool(data.pool);
  const ledger = parseLedger(data.ledger, pool);
  const proposal = proposeCirclesSync(pool, { policy: data.policy, effort: 300 });
  const hidden = /zqx(Id|Circle|OtherCircle|Hall|Barn|Coach|Other|Volunteer|Partner|Referrer)/;

  test('stand for every id, and with labels for those too', () => {
    expect(JSON.stringify(pool)).toMatch(hidden);
    for (const each of [pseudonymise(pool, key), pseudonymise(ledger, key), pseudonymise(proposal, key)]) {
      expect(JSON.stringify(each)).not.toMatch(hidden);
    }
    const replaced = JSON.stringify(pseudonymise(pool, key, { labels: 'replaced' }));
    expect(replaced).not.toMatch(/zqx(Label|SharedLabel|Requires|Facility|Purpose)/);
  });

  test('are the same over files, so that a ledger and a proposal fit their pool', () => {
    const renamed = pseudonymise(pool, key);
    const known = new Set(renamed.participants.map(({ id }) => id));
    expect(() => parseLedger(pseudonymise(ledger, key), renamed)).not.toThrow();
    const { circles, unplaced } = pseudonymise(proposal, key);
    for (const id of [
      ...circles.flatMap(({ members }) => members),
      ...unplaced.map((each) => each.participant),
    ]) {
      expect(known).toContain(id);
    }
  });

  test('are of one key and of one kind only', () => {
    const other = pseudonymise(pool, `${key}!`);
    const names = new Set(pseudonymise(pool, key).participants.map(({ id }) => id));
    expect(names.size).toBe(pool.participants.length);
    expect(other.participants.filter(({ id }) => names.has(id))).toEqual([]);
    const bytes = new TextEncoder().encode(key);
    expect(pseudonymise(pool, bytes)).toEqual(pseudonymise(pool, key));
  });

  test('say nothing by their order', () => {
    const reversed = parsePool({ ...data.pool, participants: [...data.pool.participants].reverse() });
    expect(pseudonymise(reversed, key)).toEqual(pseudonymise(pool, key));
  });

  test('ask for a key that is long enough, and never tell it', () => {
    expect(() => pseudonymise(pool, 'zqxShort')).toThrow(new RangeError('key must have 32 bytes or more'));
    expect(() => pseudonymise(pool, 7 as never)).toThrow(new TypeError('key must be a text or bytes'));
  });
});
