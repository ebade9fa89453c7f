import type { AbstractGraph } from 'graphology-types';
import { compileCircles } from './evaluate.js';
import { arcsOfFlow, seatEverybody } from './explanation/help.js';
import { arcsOf, graphOf, isGraph } from './graph/arcs.js';
import { parsePolicy } from './input/parse-policy.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { CircleShape, NetworkShape, ShapeOptions } from './model/network.js';
import type { PolicyInput } from './model/policy.js';
import type { PoolInput } from './model/pool.js';
import { type HelpArcs, layOut } from './network/network.js';
import { backgroundsOf, describeShape, tellShape } from './observation/shape.js';

/**
 * Describes the shape of any network of who helps whom: how dense it is, whom help reaches, through whom it passes, and
 * whether people with the same background label mainly help each other.
 *
 * Ways between all people are looked at up to 2000 of them; beyond that `reach` and the centralities are `null`.
 *
 * @throws RangeError when the network cannot be measured, as `reciprocityOf`, or labels are not one for each person.
 * @throws TypeError when a graph has edges without a direction.
 * @example
 * const { reach, mixing } = describeNetwork({ people: 3, source: [0, 1], target: [1, 2] }, { backgrounds: { route: ['a', 'b', 'a'] } });
 */
export function describeNetwork(network: HelpArcs | AbstractGraph, options: ShapeOptions = {}): NetworkShape {
  const laidOut = layOut(isGraph(network) ? arcsOf(network) : network);
  const { backgrounds = {} } = options;
  for (const labels of Object.values(backgrounds)) {
    if (labels.length !== laidOut.people)
      throw new RangeError('backgrounds must hold a label, or undefined, for each person');
  }
  return describeShape(laidOut, graphOf(laidOut), backgrounds);
}

/**
 * Describes the shape of the help that would be possible in a circle of these people, and says what it means for them.
 * Background attributes that are a theme are left out: there people are alike on purpose.
 *
 * @throws InputError when pool or policy cannot be used.
 * @throws RangeError when an id is not in the pool, or is given twice.
 */
export function describeCircle(
  pool: PoolInput | CompactPool,
  memberIds: readonly string[],
  policy?: PolicyInput,
): CircleShape {
  const parsed = wholePool(pool);
  const [circle] = compileCircles(parsed, [memberIds], parsePolicy(policy));
  const { compiled, part } = circle!;
  const members = compiled.legend.participants;
  const known = new Map(part.participants.map((participant) => [participant.id, participant]));
  const network = layOut(arcsOfFlow(seatEverybody(compiled)));
  const people = members.map((id) => known.get(id)!);
  const shape = describeShape(network, graphOf(network), backgroundsOf(people, parsed.backgrounds));
  return { members, shape, facts: tellShape(shape, members) };
}
