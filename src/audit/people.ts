import type { Difference } from '../model/audit.js';
import type { Proposal } from '../model/proposal.js';
import type { Ground } from '../placement/ground.js';
import { differenceAt } from '../record/difference.js';

/** Somebody who is named, and where. */
interface Named {
  readonly id: string;
  readonly path: string;
}

/** Checks that everybody who can be placed is named, once and where the order puts them, and nobody else is. */
export function checkPeople(
  ground: Ground,
  { circles, unplaced }: Pick<Proposal, 'circles' | 'unplaced'>,
): Difference[] {
  const seated = circles.map(({ members }, circle) =>
    members.map((id, member): Named => ({ id, path: `circles[${circle}].members[${member}]` })),
  );
  const leftOver = unplaced.map(
    ({ participant }, position): Named => ({ id: participant, path: `unplaced[${position}].participant` }),
  );
  const everybody = [...seated.flat(), ...leftOver];
  const places = new Map<string, string[]>();
  for (const { id, path } of everybody) places.set(id, [...(places.get(id) ?? []), path]);
  const listed = [...places.keys()].filter(ground.isWaiting).length;
  return [
    ...circles.flatMap(({ id, members }, circle) => [
      ...(id === `k-${circle + 1}` ? [] : [differenceAt('not-the-same', `circles[${circle}].id`)]),
      ...(members.length > 0 ? [] : [differenceAt('missing', `circles[${circle}].members`)]),
    ]),
    ...seated.flatMap(disorder),
    ...disorder(
      circles.flatMap(({ members }, circle) =>
        members.length === 0 ? [] : [{ id: members[0]!, path: `circles[${circle}]` }],
      ),
    ),
    ...disorder(leftOver),
    ...everybody.flatMap(({ id, path }) => {
      if (ground.participant(id) === undefined) return [differenceAt('unknown-participant', path)];
      return ground.isWaiting(id) ? [] : [differenceAt('not-a-candidate', path)];
    }),
    ...[...places.values()]
      .filter(({ length }) => length > 1)
      .flat()
      .map((path) => differenceAt('repeated-participant', path)),
    ...(listed === ground.waiting.length
      ? []
      : [differenceAt('not-listed', 'unplaced', { expected: ground.waiting.length, found: listed })]),
  ];
}

/** Those who come before whom they follow. */
function disorder(named: readonly Named[]): Difference[] {
  return named
    .filter(({ id }, position) => position > 0 && id < named[position - 1]!.id)
    .map(({ path }) => differenceAt('out-of-order', path));
}
