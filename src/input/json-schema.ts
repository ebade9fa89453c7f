import * as z from 'zod';
import { audit } from './schemas/audit.js';
import { ledger } from './schemas/ledger.js';
import { policy } from './schemas/policy.js';
import { pool } from './schemas/pool.js';
import { proposal } from './schemas/proposal.js';

/**
 * The formats as JSON Schema (draft 2020-12), for editors and for programs in other languages.
 *
 * They say less than the parse functions check: nothing that needs two places of a file at once, such as an id that
 * must be known, and no forbidden names.
 */
export function jsonSchemas(): Record<'pool' | 'policy' | 'proposal' | 'ledger' | 'audit', object> {
  return {
    pool: toJsonSchema(pool),
    policy: toJsonSchema(policy),
    proposal: toJsonSchema(proposal),
    ledger: toJsonSchema(ledger),
    audit: toJsonSchema(audit),
  };
}

function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
}
