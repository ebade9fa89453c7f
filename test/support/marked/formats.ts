import type { Change } from '../../../src/index.js';
import { parseMoment } from '../../../src/input/parse-moment.js';
import { parseReferral } from '../../../src/input/parse-referral.js';
import { parseRun } from '../../../src/input/parse-run.js';
import { parseSettings } from '../../../src/input/parse-settings.js';
import type { Schema } from '../../../src/input/reading/definition.js';
import { alternatives } from '../../../src/input/schemas/alternatives.js';
import { audit, decision } from '../../../src/input/schemas/audit.js';
import { changes } from '../../../src/input/schemas/change.js';
import { costs } from '../../../src/input/schemas/costs.js';
import { dossiers } from '../../../src/input/schemas/dossier.js';
import { ledger } from '../../../src/input/schemas/ledger.js';
import { mapping } from '../../../src/input/schemas/mapping.js';
import { participant } from '../../../src/input/schemas/participant.js';
import { pins } from '../../../src/input/schemas/pins.js';
import { policy } from '../../../src/input/schemas/policy.js';
import { pool } from '../../../src/input/schemas/pool.js';
import { savedProposal } from '../../../src/input/schemas/proposal.js';
import { savedRun } from '../../../src/input/schemas/run.js';
import { meetingMoment } from '../../../src/input/schemas/setting.js';
import { savedSettings } from '../../../src/input/schemas/settings.js';
import { theme } from '../../../src/input/schemas/theme.js';
import type { Prepared } from './calls.js';
import * as data from './inputs.js';

/** A format that the library reads, and an input of it with something in every field. */
export interface Format {
  readonly schema: Schema;
  readonly input: unknown;
  /** Reads it, as the calls do that take it. */
  readonly parse: (value: unknown) => unknown;
}

/** Every format, called after the file in `src/input` that reads it, and after its kind where there are several. */
export function formatsOf({
  exported: library,
  pool: parsed,
  proposal,
  ...made
}: Prepared): Readonly<Record<string, Format>> {
  const [first] = proposal.circles;
  const saved = {
    ...proposal,
    circles: [
      {
        ...first!,
        id: 'zqxSavedCircle',
        setting: { daypart: null, place: 'zqxHall', coach: 'zqxCoach', volunteer: 'zqxVolunteer' },
      },
    ],
    unplaced: [{ participant: data.idOf(19), reason: { code: 'no-circle' } }],
    library: 'zqxLibrary',
    inputHash: 'zqxHash',
    seed: 73_501,
    effort: 73_502,
    policy: data.policy,
  };
  return {
    'parse-pool': { schema: pool, input: data.pool, parse: library.parsePool },
    'parse-policy': { schema: policy, input: data.policy, parse: library.parsePolicy },
    'parse-ledger': {
      schema: ledger,
      input: data.ledger,
      parse: (value) => library.parseLedger(value, parsed),
    },
    'parse-referral': {
      schema: participant,
      input: data.referral,
      parse: (value) => parseReferral(parsed, value),
    },
    'parse-referral grid': {
      schema: participant,
      input: data.gridReferral,
      parse: (value) => parseReferral(parsed, value),
    },
    ...Object.fromEntries(
      (Object.keys(data.changes) as Change['kind'][]).map((kind) => [
        `parse-change ${kind}`,
        { schema: changes[kind], input: data.changes[kind], parse: library.parseChange },
      ]),
    ),
    'parse-pins': { schema: pins, input: data.pins, parse: library.parsePins },
    'parse-costs': { schema: costs, input: data.costs, parse: library.parseCosts },
    'parse-mapping': { schema: mapping, input: data.mapping, parse: library.parseMapping },
    'parse-theme': { schema: theme, input: data.theme, parse: (value) => library.parseTheme(value, parsed) },
    'parse-proposal': { schema: savedProposal, input: saved, parse: library.parseProposal },
    'parse-run': { schema: savedRun, input: saved, parse: parseRun },
    'parse-settings': {
      schema: savedSettings,
      input: saved,
      parse: (value) => parseSettings(value, parsed),
    },
    'parse-alternatives': {
      schema: alternatives,
      input: made.alternatives,
      parse: library.parseAlternatives,
    },
    'parse-dossier coach': { schema: dossiers.coach, input: made.coach, parse: library.parseDossier },
    'parse-dossier member': { schema: dossiers.member, input: made.member, parse: library.parseDossier },
    'parse-dossier team': { schema: dossiers.team, input: made.team, parse: library.parseDossier },
    'parse-audit-record': {
      schema: audit,
      input: recordOf(library, parsed, proposal),
      parse: library.parseAuditRecord,
    },
    'parse-audit-record decision': { schema: decision, input: data.decision, parse: library.parseDecision },
    'parse-moment': { schema: meetingMoment, input: data.moment, parse: parseMoment },
  };
}

/** A record with all that one can have, even what no record has together. */
function recordOf(
  library: Prepared['exported'],
  pool: Prepared['pool'],
  proposal: Prepared['proposal'],
): unknown {
  const record = library.auditProposal(pool, proposal);
  return {
    ...record,
    circles: [
      {
        ...record.circles[0]!,
        violations: [{ code: 'dominance', participants: [data.idOf(3)], attribute: 'zqxAttribute' }],
        setting: {
          daypart: null,
          place: 'zqxHall',
          coach: 'zqxCoach',
          volunteer: 'zqxVolunteer',
          cannotCome: [data.idOf(5)],
          missing: [{ part: 'place', reasons: [], participants: [data.idOf(7)] }],
        },
      },
    ],
    relaxations: [
      { rule: 'dominance', attribute: 'zqxAttribute', from: 0.5, to: 0.6, participants: [data.idOf(8)] },
    ],
    changes: {
      movePrice: 'never',
      valueBefore: 0.375,
      circles: [{ from: 'zqxCircle', to: 'zqxSavedCircle' }],
      moved: [{ participant: data.idOf(9), from: 'zqxCircle', to: 'zqxSavedCircle' }],
      exchanges: [{ from: ['zqxCircle'], to: ['zqxSavedCircle'], moved: 2, gained: 0.125 }],
      keptAnyway: ['zqxCircle'],
      pins: [{ list: 'seats', position: 0, code: 'unknown-circle' }],
    },
    request: {
      call: 'proposeAlternatives',
      previous: [[data.idOf(3)]],
      pins: data.pins,
      movePrice: 0.5,
      maxSeconds: 30,
      count: 3,
      leanings: ['services'],
    },
    alternative: { label: 'services', differenceFromFirst: 0.4 },
    explanations: { ...record.explanations, tradeOffs: ['people-elsewhere'] },
    forgotten: 1,
    decisions: [{ ...data.decision, hash: record.hashes!.record }],
  };
}
