import * as z from 'zod';
import { alternatives } from './schemas/alternatives.js';
import { audit, decision } from './schemas/audit.js';
import { change } from './schemas/change.js';
import { costs } from './schemas/costs.js';
import { dossier } from './schemas/dossier.js';
import { ledger } from './schemas/ledger.js';
import { mapping } from './schemas/mapping.js';
import { pins } from './schemas/pins.js';
import { policy } from './schemas/policy.js';
import { pool } from './schemas/pool.js';
import { proposal } from './schemas/proposal.js';
import { theme } from './schemas/theme.js';

/** A format of which there is a schema: one for each call that parses one. */
export type FormatName =
  | 'pool'
  | 'policy'
  | 'proposal'
  | 'ledger'
  | 'mapping'
  | 'change'
  | 'pins'
  | 'theme'
  | 'costs'
  | 'dossier'
  | 'alternatives'
  | 'audit'
  | 'decision';

const formats: Readonly<Record<FormatName, z.ZodType>> = {
  pool,
  policy,
  proposal,
  ledger,
  mapping,
  change,
  pins,
  theme,
  costs,
  dossier,
  alternatives,
  audit,
  decision,
};

/**
 * The formats as JSON Schema (draft 2020-12), for editors and for programs in other languages.
 *
 * They say less than the parse functions check: nothing that needs two places of a file at once, such as an id that
 * must be known, and no forbidden names.
 */
export function jsonSchemas(): Record<FormatName, object> {
  const schemas = Object.entries(formats).map(([name, schema]) => [name, toJsonSchema(schema)] as const);
  return Object.fromEntries(schemas) as Record<FormatName, object>;
}

function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
}
