import type { Change, PlainCircle } from '../model/change.js';

/** A change that leaves nothing open, the one that undoes it, and the circles after it. */
export interface Applied {
  readonly change: Change;
  readonly inverse: Change;
  readonly circles: readonly PlainCircle[];
}

/** Chooses who begins a new circle, where the change does not say so. */
export type SplitChooser = (members: readonly string[]) => readonly string[];

/**
 * Applies a change to circles.
 *
 * @throws RangeError when it does not fit them.
 */
export function applyChange(circles: readonly PlainCircle[], change: Change, choose: SplitChooser): Applied {
  switch (change.kind) {
    case 'add': {
      const { circle, participant } = change;
      checkFree(circles, participant);
      const after = edit(circles, circle, (members) => [...members, participant]);
      return { change, inverse: { kind: 'remove', circle, participant }, circles: after };
    }
    case 'remove': {
      const { circle, participant } = change;
      checkSeated(circles, circle, participant);
      const after = edit(circles, circle, (members) => without(members, participant));
      return { change, inverse: { kind: 'add', circle, participant }, circles: after };
    }
    case 'move': {
      const { participant, from, to } = change;
      checkSeated(circles, from, participant);
      if (from === to) throw new RangeError('from and to must be two circles');
      const left = edit(circles, from, (members) => without(members, participant));
      const after = edit(left, to, (members) => [...members, participant]);
      return { change, inverse: { kind: 'move', participant, from: to, to: from }, circles: after };
    }
    case 'swap':
      return { change, inverse: change, circles: swap(circles, change.participants) };
    case 'replace': {
      const { circle, participant, by } = change;
      checkSeated(circles, circle, participant);
      checkFree(circles, by);
      const after = edit(circles, circle, (members) => [...without(members, participant), by]);
      return {
        change,
        inverse: { kind: 'replace', circle, participant: by, by: participant },
        circles: after,
      };
    }
    case 'merge':
      return merge(circles, change);
    case 'split':
      return split(circles, change, choose);
  }
}

function swap(circles: readonly PlainCircle[], [one, other]: readonly [string, string]): PlainCircle[] {
  const [from, to] = [circleWith(circles, one), circleWith(circles, other)];
  if (from.id === to.id) throw new RangeError('participants must be in two circles');
  const left = edit(circles, from.id, (members) => [...without(members, one), other]);
  return edit(left, to.id, (members) => [...without(members, other), one]);
}

function merge(circles: readonly PlainCircle[], change: Extract<Change, { kind: 'merge' }>): Applied {
  const [circle, into] = change.circles;
  const [kept, ended] = [find(circles, circle), find(circles, into)];
  if (kept === ended) throw new RangeError('circles must be two circles');
  const position = circles.indexOf(ended);
  const after = edit(circles, circle, (members) => [...members, ...ended.members]);
  return {
    change,
    inverse: { kind: 'split', circle, into, members: ended.members, position },
    circles: after.filter(({ id }) => id !== into),
  };
}

function split(
  circles: readonly PlainCircle[],
  change: Extract<Change, { kind: 'split' }>,
  choose: SplitChooser,
): Applied {
  const { circle, into, position = circles.length } = change;
  const { members } = find(circles, circle);
  if (circles.some(({ id }) => id === into)) throw new RangeError('into must be an id that no circle has');
  if (!(Number.isInteger(position) && position >= 0 && position <= circles.length)) {
    throw new RangeError('position must be a place in the list of circles');
  }
  const leaving = [...(change.members ?? choose(members))].sort();
  if (new Set(leaving).size !== leaving.length || !leaving.every((id) => members.includes(id))) {
    throw new RangeError('members must be members of the circle, each named once');
  }
  const after = edit(circles, circle, (all) => all.filter((id) => !leaving.includes(id)));
  return {
    change: { kind: 'split', circle, into, members: leaving, position },
    inverse: { kind: 'merge', circles: [circle, into] },
    circles: [...after.slice(0, position), { id: into, members: leaving }, ...after.slice(position)],
  };
}

function edit(
  circles: readonly PlainCircle[],
  id: string,
  change: (members: readonly string[]) => string[],
): PlainCircle[] {
  const edited = find(circles, id);
  return circles.map((circle) =>
    circle === edited ? { id, members: change(circle.members).sort() } : circle,
  );
}

function without(members: readonly string[], id: string): string[] {
  return members.filter((each) => each !== id);
}

function find(circles: readonly PlainCircle[], id: string): PlainCircle {
  const circle = circles.find((each) => each.id === id);
  if (circle === undefined) throw new RangeError('a change must name circles by ids that are in the list');
  return circle;
}

function circleWith(circles: readonly PlainCircle[], participant: string): PlainCircle {
  const circle = circles.find(({ members }) => members.includes(participant));
  if (circle === undefined) throw new RangeError('a change must name members of the circles');
  return circle;
}

function checkSeated(circles: readonly PlainCircle[], circle: string, participant: string): void {
  if (!find(circles, circle).members.includes(participant)) {
    throw new RangeError('participant must be a member of the circle');
  }
}

function checkFree(circles: readonly PlainCircle[], participant: string): void {
  if (circles.some(({ members }) => members.includes(participant))) {
    throw new RangeError('whoever joins must be in no circle yet');
  }
}
