import fc from 'fast-check';
import type { Change, CircleMembers, PoolInput } from '../index.js';

/**
 * Changes that fit some circles of a pool, its running ones or those of a proposal: for `previewChange`. They may break rules.
 *
 * @throws RangeError when there is no circle.
 */
export function changesOf(pool: PoolInput, circles: readonly CircleMembers[]): fc.Arbitrary<Change> {
  if (circles.length === 0) throw new RangeError('there must be a circle to change');
  const all = circles.map(({ id, members }) => ({ id, members: members.flatMap(idOfSeated) }));
  const seated = new Set(all.flatMap(({ members }) => members));
  const free = pool.participants.map(({ id }) => id).filter((id) => !seated.has(id));
  const peopled = all.filter(({ members }) => members.length > 0);
  const circle = fc.constantFrom(...all);
  const pairOf = <Item>(items: readonly Item[]): fc.Arbitrary<[Item, Item]> =>
    fc.shuffledSubarray([...items], { minLength: 2, maxLength: 2 }) as unknown as fc.Arbitrary<[Item, Item]>;

  const possible: fc.Arbitrary<Change>[] = [split(circle, newIdIn(all))];
  if (free.length > 0) {
    const participant = fc.constantFrom(...free);
    possible.push(
      fc.record({ circle, participant }).map(({ circle: { id }, participant }) => ({
        kind: 'add',
        circle: id,
        participant,
      })),
    );
  }
  if (peopled.length > 0) {
    possible.push(oneOf(peopled).map(({ circle, participant }) => ({ kind: 'remove', circle, participant })));
  }
  if (free.length > 0 && peopled.length > 0) {
    possible.push(
      fc
        .record({ seat: oneOf(peopled), by: fc.constantFrom(...free) })
        .map(({ seat: { circle, participant }, by }) => ({ kind: 'replace', circle, participant, by })),
    );
  }
  if (all.length > 1) {
    possible.push(pairOf(all).map(([one, other]) => ({ kind: 'merge', circles: [one.id, other.id] })));
  }
  if (all.length > 1 && peopled.length > 0) {
    possible.push(
      oneOf(peopled).chain(({ circle, participant }) =>
        fc
          .constantFrom(...all.filter(({ id }) => id !== circle))
          .map(({ id }) => ({ kind: 'move', participant, from: circle, to: id })),
      ),
    );
  }
  if (peopled.length > 1) {
    possible.push(
      pairOf(peopled)
        .chain(([one, other]) => fc.tuple(fc.constantFrom(...one.members), fc.constantFrom(...other.members)))
        .map((participants) => ({ kind: 'swap', participants })),
    );
  }
  return fc.oneof(...possible);
}

interface Circle {
  readonly id: string;
  readonly members: readonly string[];
}

function split(circle: fc.Arbitrary<Circle>, into: string): fc.Arbitrary<Change> {
  return circle.chain(({ id, members }) =>
    fc
      .subarray([...members])
      .map((leaving): Change => ({ kind: 'split', circle: id, into, members: leaving })),
  );
}

/** A member of one of these circles. */
function oneOf(circles: readonly Circle[]): fc.Arbitrary<{ circle: string; participant: string }> {
  return fc.constantFrom(
    ...circles.flatMap(({ id, members }) => members.map((participant) => ({ circle: id, participant }))),
  );
}

function newIdIn(circles: readonly Circle[]): string {
  let id = 'new';
  for (let copy = 2; circles.some((circle) => circle.id === id); copy++) id = `new-${copy}`;
  return id;
}

function idOfSeated(member: CircleMembers['members'][number]): string[] {
  if (typeof member === 'string') return [member];
  return member.status === 'declined' ? [] : [member.participant];
}
