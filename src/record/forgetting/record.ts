import type { AuditRecord } from '../../model/audit.js';
import { forgetInPins, forgetInProposal } from './proposal.js';
import type { Removal } from './removal.js';

/**
 * An audit record without somebody. Its hashes go too: with all else known, whoever tries ids one after the other would find
 * by them who it was. So the record says that somebody was forgotten, and can no longer be replayed.
 */
export function forgetInRecord(record: AuditRecord, removal: Removal, path: string): AuditRecord {
  const before = removal.removals;
  const { hashes, request, decisions, forgotten = 0, ...rest } = forgetInProposal(record, removal, path);
  const { previous, pins } = request;
  const remaining = {
    ...rest,
    request: {
      ...request,
      ...(previous && {
        previous: previous.map((members) => removal.without(members, `${path}.request.previous`)),
      }),
      ...(pins && { pins: forgetInPins(pins, removal, `${path}.request.pins`) }),
    },
  };
  const decided = decisions.map((decision) =>
    decision.circles === undefined
      ? decision
      : {
          ...decision,
          circles: decision.circles.map((members) => removal.without(members, `${path}.decisions.circles`)),
        },
  );
  if (removal.removals === before) return record;
  removal.count(`${path}.hashes`);
  removal.leave(`${path}.inputHash`, 'hash');
  removal.leave(`${path}.explanations`, 'facts');
  return {
    ...remaining,
    forgotten: forgotten + 1,
    decisions: decided.map(({ hash: _, ...decision }) => decision),
  };
}
