import type { AuditRecord, HumanDecision } from '../model/audit.js';
import { checkSet } from './checks/ids.js';
import { checkPins } from './checks/pins.js';
import { checkPolicy } from './checks/policy.js';
import type { ParseOptions } from './forbidden-names.js';
import type { Path } from './issues/path.js';
import type { Report } from './issues/report.js';
import { orThrow, type Parsed, parser } from './parser.js';
import type { Readable } from './reading/readable.js';
import { audit, decision, type ReadRecord } from './schemas/audit.js';
import { type ReadProposal, wholeProposal } from './schemas/whole-proposal.js';

const parse = parser<ReadRecord, ReadRecord>({
  schema: audit,
  check(draft, report) {
    checkPolicy(draft.policy ?? {}, report, ['policy']);
    if (draft.request?.pins !== undefined) checkPins(draft.request.pins, report, ['request', 'pins']);
    checkCircles(draft.request?.previous, ['request', 'previous'], report);
    draft.decisions?.forEach((each, index) => {
      if (each !== undefined) checkDecision(each, report, ['decisions', index]);
    });
  },
  complete: (record) => record,
});

const parseWhole = parser<ReadProposal, ReadProposal>({
  schema: wholeProposal,
  check: (draft, report) => checkPolicy(draft.policy ?? {}, report, ['policy']),
  complete: (proposal) => proposal,
});

const parseOne = parser<HumanDecision, HumanDecision>({
  schema: decision,
  check: (draft, report) => checkDecision(draft, report, []),
  complete: (given) => given,
});

/**
 * Checks that a value has the form of an audit record, and gives it, frozen. Whether it is true is for `verifyProposal` to say.
 *
 * @throws InputError with everything that is wrong.
 */
export function parseAuditRecord(value: unknown, options?: ParseOptions): AuditRecord {
  return orThrow(safeParseAuditRecord(value, options));
}

/** As {@link parseAuditRecord}, but gives what is wrong instead of throwing it. */
export function safeParseAuditRecord(value: unknown, options?: ParseOptions): Parsed<AuditRecord> {
  // What its policy leaves out is a difference, and no reason not to look at the rest.
  return parse(value, options) as Parsed<AuditRecord>;
}

/**
 * For verbs: reads all of a saved proposal, frozen. Keys that it does not know are passed over.
 *
 * @throws InputError with everything that is wrong.
 */
export function parseWholeProposal(value: unknown): ReadProposal {
  return orThrow(parseWhole(value));
}

/**
 * Checks a decision of people and gives it, frozen. Whether there is such a circle is for the record to say.
 *
 * @throws InputError with everything that is wrong.
 */
export function parseDecision(value: unknown, options?: ParseOptions): HumanDecision {
  return orThrow(parseOne(value, options));
}

/** As {@link parseDecision}, but gives what is wrong instead of throwing it. */
export function safeParseDecision(value: unknown, options?: ParseOptions): Parsed<HumanDecision> {
  return parseOne(value, options);
}

/** Only a change says what circles became, and nobody is in two of them. */
function checkDecision(draft: Readable<HumanDecision>, report: Report, path: Path): void {
  if (draft.circles === undefined) return;
  if (draft.decision !== undefined && draft.decision !== 'changed') {
    report.add('mixed-forms', path, 'circles come with changed only');
  }
  checkCircles(draft.circles, [...path, 'circles'], report);
}

/** Nobody is in two circles, or in one twice. */
function checkCircles(
  circles: Readable<ReadonlyArray<readonly string[]>> | undefined,
  path: Path,
  report: Report,
): void {
  if (circles === undefined) return;
  const lists = Array.from(circles as ReadonlyArray<readonly string[] | undefined>, (each) => each ?? []);
  lists.forEach((members, index) => {
    checkSet(members, undefined, [...path, index], report);
  });
  const seen = new Set<string>();
  lists.forEach((members, index) => {
    for (const [position, id] of members.entries()) {
      if (seen.has(id)) report.add('in-two-circles', [...path, index, position]);
    }
    for (const id of members) seen.add(id);
  });
}
