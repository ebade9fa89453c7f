import type { MeetingPlace } from '../../../src/model/neighbourhood.js';
import type { Policy } from '../../../src/model/policy.js';
import type { Participant } from '../../../src/model/pool.js';
import { oracleDistanceMetres } from './distance.js';
import { type OracleSurroundings, oracleWay } from './ways.js';

/** e(i,j): the metres one person walks to another. */
export function oracleWalkingMetres(
  one: Participant,
  other: Participant,
  policy: Policy,
  around: OracleSurroundings = {},
): number {
  return (
    oracleWay(one, other, policy, around) ?? policy.reach.detour * oracleDistanceMetres(one.home, other.home)
  );
}

/** The metres one person walks to a meeting place. */
export function oracleMetresToPlace(
  one: Participant,
  { id, point }: MeetingPlace,
  policy: Policy,
  { travel, ...around }: OracleSurroundings,
): number {
  // As if the places were people: theirs are the only names there are then.
  const named = travel && {
    ...travel,
    stops: travel.stops.map((stop) =>
      typeof stop === 'string'
        ? `participant ${stop}`
        : 'meetingPlace' in stop
          ? `place ${stop.meetingPlace}`
          : stop,
    ),
  };
  return oracleWalkingMetres(
    { ...one, id: `participant ${one.id}` },
    { ...one, id: `place ${id}`, home: point },
    policy,
    named === undefined ? around : { ...around, travel: named },
  );
}

/** g(i,j): how well a helper reaches somebody, 1 within the helper's own reach, 0 from twice that. */
export function oracleReach(
  helper: Participant,
  receiver: Participant,
  policy: Policy,
  around: OracleSurroundings = {},
): number {
  const ownReach = helper.reach ?? policy.reach.personal;
  const factor = 2 - oracleWalkingMetres(helper, receiver, policy, around) / ownReach;
  return Math.min(1, Math.max(0, factor));
}
