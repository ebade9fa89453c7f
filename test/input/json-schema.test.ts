import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, oddPools } from '../../src/arbitraries/index.js';
import * as kringmaker from '../../src/index.js';
import { jsonSchemas } from '../../src/input/json-schema.js';
import { safeParsePolicy } from '../../src/input/parse-policy.js';
import { parsePool, safeParsePool } from '../../src/input/parse-pool.js';
import { defaultPolicy } from '../../src/model/policy.js';
import { messyFiles } from '../spreadsheet/messy.js';
import { fullLedger, fullPolicy, fullPool, fullProposal, participant, pool } from './inputs.js';

const schemas = jsonSchemas();

const decision = { decision: 'chosen', role: 'coach', reason: 'fits', date: '2026-11-22' } as const;
const small = pool();
const fullRecord = kringmaker.recordDecision(
  kringmaker.auditProposal(small, kringmaker.proposeCirclesSync(small)),
  decision,
);

/* Dates have a pattern as well as a format, so the format needs no library of its own. */
const ajv = new Ajv2020({ strict: true, strictTypes: false, formats: { date: true } });

const accepts = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
) as Readonly<Record<keyof typeof schemas, ValidateFunction>>;

function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../docs/examples/${name}.json`, import.meta.url), 'utf8'));
}

const eight = kringmaker.parsePool(example('small'));
const proposed = kringmaker.proposeCirclesSync(eight, {
  effort: 'quick',
  policy: { size: { min: 3, max: 4 } },
});

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

  it('are there for every call that parses a format', () => {
    // It reads one part of a proposal.
    const partly = ['proposalPolicy'];
    const parsed = Object.keys(kringmaker)
      .filter((name) => /^parse[A-Z]/.test(name))
      .map((name) => name.charAt(5).toLowerCase() + name.slice(6).replace(/Record$/, ''));
    expect([...Object.keys(schemas), ...partly].sort()).toEqual(parsed.sort());
  });

  it('accept every mapping of the messy files', () => {
    for (const { mapping } of messyFiles) expect(accepts.mapping(mapping)).toBe(true);
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
    ['mapping', example('participants-mapping')],
    ['change', example('change')],
    ['pins', example('pins')],
    ['costs', { 'size.min': 2, 'rules.daypart': 'never' }],
    ['theme', { purpose: 'cooking', talents: ['cooking'] }],
    ['dossier', kringmaker.explainProposal(eight, proposed, { audience: 'coach' })],
    ['dossier', kringmaker.explainProposal(eight, proposed, { audience: 'team' })],
    ['decision', decision],
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
    ['mapping', 'without columns', { version: 1 }],
    ['mapping', 'of an unknown kind', { version: 1, columns: [{ header: 'x', as: 'name' }] }],
    ['mapping', 'with an unknown key', { version: 1, columns: [{ header: 'x', as: 'id', extra: 1 }] }],
    ['change', 'of an unknown kind', { kind: 'explode', circle: 'c-1' }],
    ['pins', 'with a set of one', { together: [['p-1']] }],
    ['costs', 'below 0', { 'size.min': -1 }],
    ['theme', 'without a purpose', { talents: ['cooking'] }],
    ['dossier', 'for nobody known', { version: 1, audience: 'press' }],
    ['alternatives', 'without proposals', { facts: [] }],
    ['audit', 'of another kind', { ...fullRecord, kind: 'proposal' }],
    ['decision', 'without a role', { decision: 'accepted' }],
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
