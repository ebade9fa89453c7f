import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import {
  auditProposal,
  evaluateCircles,
  InputError,
  type Ledger,
  type Proposal,
  parseLedger,
  parsePool,
  proposeCirclesSync,
  pseudonymise,
  recordDecision,
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

  test('stand for every id of a record, of which only its proposal comes out', () => {
    const previous = proposal;
    const next = proposeCirclesSync(pool, { policy: data.policy, effort: 300, previous });
    const audited = auditProposal(pool, next, { previous });
    const circles = next.circles.map(({ members }) => members);
    const talked = { role: 'coach', reason: 'talked', date: '2026-11-21' };
    const record = recordDecision(audited, { decision: 'changed', ...talked, circles });
    expect(JSON.stringify(record)).toMatch(hidden);
    const renamed = pseudonymise(record, key);
    expect(JSON.stringify(renamed)).not.toMatch(hidden);
    expect(renamed).toEqual(pseudonymise(next, key));
    expect(Object.keys(renamed).filter((name) => !Object.keys(next).includes(name))).toEqual([]);
  });

  test('keep nothing that the format of a proposal or a ledger does not know', () => {
    const [id] = pool.participants.map((each) => each.id);
    const noted = { ...proposal, note: id, circles: proposal.circles.map((each) => ({ ...each, note: id })) };
    expect(pseudonymise(noted, key)).toEqual(pseudonymise(proposal, key));
    const help = ledger.help.map((each) => ({ ...each, note: id }));
    expect(() => pseudonymise({ ...ledger, help } as Ledger, key)).toThrow(InputError);
  });

  test.each([
    ['a ledger', { help: [{}] }],
    ['a ledger', { help: 7 }],
    ['a proposal', { unplaced: [], circles: [] }],
    ['a proposal', { unplaced: [], circles: [{ members: [] }] }],
  ])('are given to nothing that is not whole: %s', (_, broken) => {
    expect(() => pseudonymise(broken as unknown as Proposal, key)).toThrow(InputError);
  });

  test('take the place of the hash of the pool too, by which a small pool could be guessed', () => {
    const { inputHash } = pseudonymise(proposal, key);
    expect(inputHash).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(inputHash).not.toBe(proposal.inputHash);
    expect(pseudonymise(proposal, `${key}!`).inputHash).not.toBe(inputHash);
    expect(pseudonymise(proposeCirclesSync(pool, { effort: 10 }), key).inputHash).toBe(inputHash);
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

test('labels are kept or replaced, and nothing else', () => {
  const pool = parsePool({ version: 1, date: '2026-11-22', participants: [] });
  expect(() => pseudonymise(pool, key, { labels: 'hidden' as never })).toThrow(
    new RangeError('labels must be kept or replaced'),
  );
});
