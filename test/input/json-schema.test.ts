import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, oddPools } from '../../src/arbitraries/index.js';
import { auditProposal, proposeCirclesSync, recordDecision } from '../../src/index.js';
import { jsonSchemas } from '../../src/input/json-schema.js';
import { safeParsePolicy } from '../../src/input/parse-policy.js';
import { parsePool, safeParsePool } from '../../src/input/parse-pool.js';
import { defaultPolicy } from '../../src/model/policy.js';
import { fullLedger, fullPolicy, fullPool, fullProposal, participant, pool } from './inputs.js';

const schemas = jsonSchemas();

const decision = { decision: 'chosen', role: 'coach', reason: 'fits', date: '2026-11-22' } as const;
const small = pool();
const fullRecord = recordDecision(auditProposal(small, proposeCirclesSync(small)), decision);

/* Dates have a pattern as well as a format, so the format needs no library of its own. */
const ajv = new Ajv2020({ strict: true, strictTypes: false, formats: { date: true } });

const accepts: Readonly<Record<keyof typeof schemas, ValidateFunction>> = {
  pool: ajv.compile(schemas.pool),
  policy: ajv.compile(schemas.policy),
  proposal: ajv.compile(schemas.proposal),
  ledger: ajv.compile(schemas.ledger),
  audit: ajv.compile(schemas.audit),
};

describe('the JSON schemas', () => {
  it('are of draft 2020-12, have a title and a description, and no address of their own', () => {
    for (const schema of Object.values(schemas)) {
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: expect.any(String),
        description: expect.any(String),
        type: 'object',
      });
      expect(schema).not.toHaveProperty('$id');
    }
  });

  it('can be written to a file', () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });

  it.each([
    ['pool', pool()],
    ['pool', fullPool],
    ['pool', parsePool(fullPool)],
    ['policy', {}],
    ['policy', defaultPolicy],
    ['policy', fullPolicy],
    ['proposal', fullProposal],
    ['proposal', { ...fullProposal, effort: 5_000, later: { key: 1 } }],
    ['ledger', { version: 1, help: [] }],
    ['ledger', fullLedger],
    ['audit', fullRecord],
    ['audit', { ...fullRecord, decisions: [], forgotten: 1 }],
  ] as const)('accept a valid %s', (format, value) => {
    accepts[format](JSON.parse(JSON.stringify(value)));
    expect(accepts[format].errors).toBeNull();
  });

  it.each([
    ['pool', 'without participants', { version: 1, date: '2026-11-21' }],
    ['pool', 'of another version', { ...pool(), version: 2 }],
    ['pool', 'with an unknown key', { ...pool(), extra: 1 }],
    ['pool', 'with a day that does not exist', { ...pool(), date: '2026-02-30' }],
    ['pool', 'with a set of one', pool({ apart: [['p-1']] })],
    ['pool', 'with an empty id', pool({ participants: [participant('')] })],
    [
      'pool',
      'with a level of 0',
      pool({ participants: [participant('p', { talents: [{ talent: 'x', level: 0 }] })] }),
    ],
    [
      'pool',
      'with a home in two systems',
      { ...pool(), participants: [{ id: 'p', home: { lat: 52, lon: 5, x: 1, y: 2 } }] },
    ],
    [
      'pool',
      'with a language in words',
      pool({ participants: [participant('p', { languages: ['Dutch!'] })] }),
    ],
    ['policy', 'with a size of one', { size: { min: 1 } }],
    ['policy', 'with an unknown weight', { weights: { luck: 1 } }],
    ['policy', 'with an unknown severity', { rules: { stranded: 'sometimes' } }],
    ['ledger', 'with help to nobody', { version: 1, help: [{ ...fullLedger.help[0]!, receivers: [] }] }],
    ['ledger', 'with no time at all', { version: 1, help: [{ ...fullLedger.help[0]!, hours: 0 }] }],
    ['ledger', 'with an unknown key', { version: 1, help: [], debts: [] }],
    ['audit', 'with a name for a role', { ...fullRecord, decisions: [{ ...decision, role: 'Jan Jansen' }] }],
    ['audit', 'with an unknown key', { ...fullRecord, note: 'said so herself' }],
    ['audit', 'with a hash of other digits', { ...fullRecord, inputHash: 'sha256-xyz' }],
    ['proposal', 'without circles', { ...fullProposal, circles: undefined }],
    ['proposal', 'with a score above 1', { ...fullProposal, value: 1.1 }],
    ['proposal', 'stopped by nothing known', { ...fullProposal, stoppedBy: 'lunch' }],
  ] as const)('refuse a %s %s', (format, _, value) => {
    expect(accepts[format](JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it('accept every pool and policy that parsing accepts', () => {
    const policies = damaged(fc.constant(fullPolicy));
    fc.assert(
      fc.property(fc.oneof(oddPools(), damaged(oddPools())), policies, (pool, policy) => {
        if (safeParsePool(pool).success) expect(accepts.pool(JSON.parse(JSON.stringify(pool)))).toBe(true);
        if (safeParsePolicy(policy).success) expect(accepts.policy(policy)).toBe(true);
      }),
    );
  });
});
