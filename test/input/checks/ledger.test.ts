import { beforeEach, describe, expect, it } from 'vitest';
import { parseLedger, parseLedgerAlone, safeParseLedger } from '../../../src/input/parse-ledger.js';
import { parsePool } from '../../../src/input/parse-pool.js';
import type { Pool } from '../../../src/model/pool.js';
import { fullLedger, fullPool, pool } from '../inputs.js';
import { issuesOf, toldOf } from '../parsed.js';

let known: Pool;

beforeEach(() => {
  // How a ledger is checked is remembered with the pool.
  known = parsePool(
    pool({
      vocabulary: { talents: ['knots'], needs: [{ slug: 'mooring' }] },
      circles: [{ id: 'c-1', members: ['p-1'] }],
    }),
  );
});

const entry = { date: '2026-11-21', giver: 'p-1', receivers: ['p-2'] };

function wrong(ledger: object): string[] {
  return issuesOf(() => safeParseLedger({ version: 1, help: [], ...ledger }, known));
}

describe('a ledger', () => {
  it('is given as it is, with no meetings where it has none', () => {
    expect(parseLedger(fullLedger, fullPool)).toEqual(fullLedger);
    expect(parseLedger({ version: 1, help: [entry] }, known)).toEqual({
      version: 1,
      help: [entry],
      meetings: [],
    });
    expect(parseLedgerAlone({ version: 1, help: [entry] })).toEqual({
      version: 1,
      help: [entry],
      meetings: [],
    });
    expect(issuesOf(() => parseLedgerAlone({ version: 2 }))).toEqual([
      'unknown-value version',
      'missing-key help',
    ]);
  });

  it('is about talents, needs, circles and people of the pool', () => {
    const sound = { ...entry, need: 'mooring', talent: 'knots' };
    const meeting = { date: '2026-11-21', circle: 'c-1', present: ['p-1', 'p-2'] };
    expect(wrong({ help: [sound], meetings: [meeting] })).toEqual([]);
    expect(
      wrong({
        help: [{ ...sound, need: 'groceries', talent: 'cooking' }],
        meetings: [{ ...meeting, circle: 'c-2', present: ['p-9'] }],
      }),
    ).toEqual([
      'unknown-need help[0].need',
      'unknown-talent help[0].talent',
      'unknown-circle meetings[0].circle',
      'unknown-participant meetings[0].present[0]',
    ]);
  });

  it('has nothing more said of what cannot be read', () => {
    const odd = { date: 7, giver: 8, receivers: [7, 'p-2', 8], need: 7, talent: 7 };
    expect(wrong({ help: [7, odd], meetings: [7, { date: 7, circle: 7, present: [7] }] })).toEqual([
      'wrong-type help[0]',
      'wrong-type help[1].date',
      'wrong-type help[1].giver',
      'wrong-type help[1].receivers[0]',
      'wrong-type help[1].receivers[2]',
      'wrong-type help[1].need',
      'wrong-type help[1].talent',
      'wrong-type meetings[0]',
      'wrong-type meetings[1].date',
      'wrong-type meetings[1].circle',
      'wrong-type meetings[1].present[0]',
    ]);
    expect(wrong({ help: [{ date: '2026-11-21' }] })).toEqual([
      'missing-key help[0].giver',
      'missing-key help[0].receivers',
    ]);
    expect(wrong({ help: 7, meetings: 7 })).toEqual(['wrong-type help', 'wrong-type meetings']);
  });

  it('says who helped: a participant or else somebody from outside', () => {
    const { giver: _, ...rest } = entry;
    const told = toldOf(() =>
      safeParseLedger(
        { version: 1, help: [{ ...entry, outside: 'coach' }, rest, { ...rest, outside: 7 }] },
        known,
      ),
    );
    expect(told).toEqual([
      'help[0]: Two ways of writing this are mixed: giver or else outside.',
      'help[1].giver: A key that must be there is missing: it may be outside instead.',
      'help[2].outside: This is not the kind of value that belongs here: it must be a text.',
    ]);
  });
});
