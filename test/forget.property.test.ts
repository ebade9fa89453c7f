import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools, poolsWith } from '../src/arbitraries/index.js';
import {
  auditProposal,
  explainProposal,
  forget,
  type Kept,
  type LedgerInput,
  type Pool,
  type PoolInput,
  parseAlternatives,
  parseAuditRecord,
  parseDossier,
  parseLedger,
  parsePool,
  parseProposal,
  proposeAlternativesSync,
  proposeCirclesSync,
  recordDecision,
  replaySync,
} from '../src/index.js';

/** An id that nothing else can have. */
const marker = 'MARKER-7f3a';

/** A pool, in which somebody has the marker for an id, in one of the parts that a person can play. */
const given = fc.record({
  pool: pools({ people: { min: 5, max: 20 } }).chain((pool) => poolsWith(pool, ['meetingPlaces'])),
  policy: policies({ kind: 'small-circles' }),
  pick: fc.nat(1000),
  role: fc.constantFrom('participant', 'participant', 'participant', 'coach', 'volunteer'),
});

/** Writes the marker wherever somebody's id stands. */
function marked(pool: PoolInput, role: string, pick: number): Pool {
  const { participants } = pool;
  const around = {
    ...pool,
    participants: participants.map((person, place) => ({
      ...person,
      ...(place % 3 === 0 && role === 'coach' && { referrer: marker }),
    })),
    coaches: [{ id: role === 'coach' ? marker : 'coach-1' }],
    volunteers: [{ id: role === 'volunteer' ? marker : 'volunteer-1', home: participants[0]!.home }],
  };
  if (role !== 'participant') return parsePool(around);
  const { id } = participants[pick % participants.length]!;
  return parsePool(JSON.parse(JSON.stringify(around).replaceAll(JSON.stringify(id), JSON.stringify(marker))));
}

function ledgerOf({ participants, circles, date }: Pool): LedgerInput {
  const ids = participants.map(({ id }) => id);
  return {
    version: 1,
    help: ids.map((giver, place) => ({
      date,
      giver,
      receivers: [ids[(place + 1) % ids.length]!, ids[(place + 2) % ids.length]!],
      ...(place % 2 === 0 && { hours: 1.5 }),
    })),
    meetings: circles.map(({ id, members }) => ({
      date,
      circle: id,
      present: members.map(({ participant }) => participant),
    })),
  };
}

/** All that a host may keep about the people of a pool. */
function keepAll(pool: Pool, policy: object): Required<Kept> {
  const options = { policy, seed: 3, effort: 300 };
  const proposal = proposeCirclesSync(pool, options);
  const later = {
    previous: proposal,
    pins: { leftOut: [pool.participants[0]!.id], circles: ['k-1'] },
    movePrice: 0.05,
  };
  const kept = proposeCirclesSync(pool, { ...options, ...later });
  const alternatives = proposeAlternativesSync(pool, { ...options, count: 2, leanings: ['meeting'] });
  const record = auditProposal(pool, kept, later);
  const decided = recordDecision(record, {
    decision: 'changed',
    role: 'coach',
    reason: 'known-conflict',
    date: pool.date,
    circles: proposal.circles.map(({ members }) => members),
  });
  return {
    pools: [pool],
    ledgers: [ledgerOf(pool)],
    proposals: [proposal, kept],
    alternatives: [alternatives],
    records: [auditProposal(pool, proposal), decided],
    dossiers: [
      explainProposal(pool, proposal, { audience: 'coach' }),
      explainProposal(pool, proposal, { audience: 'team' }),
      ...[
        ...proposal.circles.flatMap(({ members }) => members),
        ...proposal.unplaced.map((each) => each.participant),
      ]
        .slice(0, 3)
        .map((participant) => explainProposal(pool, proposal, { audience: 'member', participant })),
    ],
  };
}

test('nothing has the id of somebody who was forgotten, and all can be read and used as before', () => {
  let found = 0;
  fc.assert(
    fc.property(given, ({ pool: input, policy, pick, role }) => {
      const pool = marked(input, role, pick);
      const kept = keepAll(pool, policy);
      const before = JSON.stringify(kept);
      const once = forget(marker, kept);
      expect(JSON.stringify(kept)).toBe(before);
      expect(JSON.stringify(once)).not.toContain(marker);
      expect(once.report.found).toBe(true);
      found += once.report.removed.length;
      const [rest] = once.pools;
      expect(parsePool(JSON.parse(JSON.stringify(rest)))).toEqual(rest);
      for (const ledger of once.ledgers) parseLedger(JSON.parse(JSON.stringify(ledger)), rest!);
      for (const proposal of once.proposals) {
        parseProposal(JSON.parse(JSON.stringify(proposal)));
        explainProposal(rest!, proposal, { audience: 'team' });
      }
      for (const each of once.alternatives) parseAlternatives(JSON.parse(JSON.stringify(each)));
      for (const dossier of once.dossiers) parseDossier(JSON.parse(JSON.stringify(dossier)));
      for (const [position, record] of once.records.entries()) {
        expect(parseAuditRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
        const isIn = JSON.stringify(kept.records[position]).includes(marker);
        expect(record.forgotten).toBe(isIn ? 1 : undefined);
        expect(record.hashes === undefined).toBe(isIn);
        if (isIn) expect(replaySync(record, pool).code).toBe('forgotten');
      }
      const { report: _, ...things } = once;
      const { report, ...twice } = forget(marker, things);
      expect(twice).toEqual(things);
      expect(report).toEqual({ found: false, removed: [], left: [] });
    }),
    { numRuns: 10 },
  );
  expect(found).toBeGreaterThan(60);
});

test('whoever is not there changes nothing, and it is said so', () => {
  fc.assert(
    fc.property(given, ({ pool: input, policy, pick, role }) => {
      const kept = keepAll(marked(input, role, pick), policy);
      const { report, ...things } = forget('nobody', kept);
      expect(report).toEqual({ found: false, removed: [], left: [] });
      const { ledgers, ...others } = kept;
      expect(JSON.stringify(things.ledgers)).toBe(
        JSON.stringify(ledgers.map((ledger) => parseLedger(ledger, kept.pools[0]!))),
      );
      for (const [name, list] of Object.entries(others)) {
        expect(JSON.stringify(things[name as keyof typeof others])).toBe(JSON.stringify(list));
      }
    }),
    { numRuns: 4 },
  );
});
