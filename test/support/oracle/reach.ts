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
