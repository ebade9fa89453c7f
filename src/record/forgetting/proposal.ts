import type { Changes, Pins } from '../../model/keeping.js';
import type { Proposal, ProposedCircle } from '../../model/proposal.js';
import type { Setting } from '../../model/setting.js';
import { forgetInSets } from './pool.js';
import type { Removal } from './removal.js';

/**
 * A proposal, or something that holds one, without somebody. What was worked out with them stays and is noted: scores of
 * their circle, the value, and the hash of the pool.
 */
export function forgetInProposal<Held extends Proposal>(held: Held, removal: Removal, path: string): Held {
  const before = removal.removals;
  const rest = {
    ...held,
    circles: held.circles.map((circle, position) =>
      forgetInProposedCircle(circle, removal, `${path}.circles[${position}]`),
    ),
    unplaced: removal.without(held.unplaced, `${path}.unplaced`, ({ participant }) =>
      removal.is(participant),
    ),
    relaxations: held.relaxations
      .map((relaxation) => ({
        ...relaxation,
        participants: removal.without(relaxation.participants, `${path}.relaxations.participants`),
      }))
      .filter(({ participants }) => participants.length > 0),
    ...(held.changes && { changes: forgetInChanges(held.changes, removal, `${path}.changes`) }),
  };
  if (removal.removals > before) {
    removal.leave(`${path}.inputHash`, 'hash');
    removal.leave(`${path}.value`, 'value');
    removal.leave(`${path}.steps`, 'value');
  }
  return rest;
}

/** Pins without somebody. */
export function forgetInPins(pins: Pins, removal: Removal, path: string): Pins {
  const { seats, together, leftOut } = pins;
  return {
    ...pins,
    ...(seats && {
      seats: removal.without(seats, `${path}.seats`, ({ participant }) => removal.is(participant)),
    }),
    ...(together && { together: forgetInSets(together, removal, `${path}.together`) }),
    ...(leftOut && { leftOut: removal.without(leftOut, `${path}.leftOut`) }),
  };
}

function forgetInProposedCircle(circle: ProposedCircle, removal: Removal, path: string): ProposedCircle {
  const members = removal.without(circle.members, `${path}.members`);
  if (members !== circle.members) {
    for (const key of ['score', 'scores']) removal.leave(`${path}.${key}`, 'score');
  }
  return {
    ...circle,
    members,
    violations: circle.violations
      .map((violation) => ({
        ...violation,
        participants: removal.without(violation.participants, `${path}.violations.participants`),
      }))
      .filter(({ participants }) => participants.length > 0),
    ...(circle.setting && { setting: forgetInSetting(circle.setting, removal, `${path}.setting`) }),
  };
}

function forgetInSetting(setting: Setting, removal: Removal, path: string): Setting {
  const orNobody = (key: 'coach' | 'volunteer'): string | null => {
    if (!removal.is(setting[key])) return setting[key];
    removal.count(`${path}.${key}`);
    return null;
  };
  if (removal.is(setting.place)) removal.leave(`${path}.place`, 'namesake');
  return {
    ...setting,
    coach: orNobody('coach'),
    volunteer: orNobody('volunteer'),
    cannotCome: removal.without(setting.cannotCome, `${path}.cannotCome`),
    missing: setting.missing.map((part) => {
      if (part.participants === undefined) return part;
      const { participants, ...rest } = part;
      const others = removal.without(participants, `${path}.missing.participants`);
      return others.length === 0 ? rest : { ...rest, participants: others };
    }),
  };
}

function forgetInChanges(changes: Changes, removal: Removal, path: string): Changes {
  const moved = removal.without(changes.moved, `${path}.moved`, ({ participant }) => removal.is(participant));
  if (moved !== changes.moved) removal.leave(`${path}.exchanges`, 'gain');
  return { ...changes, moved };
}
