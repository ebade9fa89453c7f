/** Amounts that flow from one to another, as much into everybody as out of them. Several may be of one pair. */
export interface EvenFlow {
  readonly people: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Whole. */
  readonly amount: ArrayLike<number>;
}

/** Something that flows round: arcs of which each goes on where the one before ended, and the last ends where the first began. */
export interface FlowLoop {
  readonly arcs: readonly number[];
  readonly amount: number;
}

/**
 * Takes an even flow apart into loops that pass nobody twice, always the shortest that is left. Among loops of one length,
 * people come in the order of their numbers, and of several arcs of one pair the one with most left.
 *
 * Each loop empties an arc, so there are no more loops than arcs. Made for dozens of people: every loop looks at all arcs.
 */
export function takeApart({ people, from, to, amount }: EvenFlow): FlowLoop[] {
  const left = Float64Array.from(amount);
  const between: number[][] = Array.from({ length: people * people }, () => []);
  const receivers: number[][] = Array.from({ length: people }, () => []);
  for (let arc = 0; arc < left.length; arc++) {
    if (!(left[arc]! > 0)) continue;
    const pair = between[from[arc]! * people + to[arc]!]!;
    if (pair.length === 0) receivers[from[arc]!]!.push(to[arc]!);
    pair.push(arc);
  }
  for (const each of receivers) each.sort((a, b) => a - b);
  const fullest = (giver: number, receiver: number): number => {
    let best = -1;
    for (const arc of between[giver * people + receiver]!) {
      if (left[arc]! > (best === -1 ? 0 : left[best]!)) best = arc;
    }
    return best;
  };
  const loops: FlowLoop[] = [];
  const take = (ring: readonly number[]): void => {
    const arcs = ring.map((giver, step) => fullest(giver, ring[(step + 1) % ring.length]!));
    const most = Math.min(...arcs.map((arc) => left[arc]!));
    for (const arc of arcs) left[arc] = left[arc]! - most;
    loops.push({ arcs, amount: most });
  };
  for (let length = 2; length <= people; ) {
    const ring = findRing(people, receivers, (giver, receiver) => fullest(giver, receiver) !== -1, length);
    if (ring === undefined) length++;
    else take(ring);
  }
  return loops;
}

/** People who form a ring of just so many, the lowest number first. No shorter ring may be left. */
function findRing(
  people: number,
  receivers: ReadonlyArray<readonly number[]>,
  isOpen: (giver: number, receiver: number) => boolean,
  length: number,
): number[] | undefined {
  const before = new Int32Array(people);
  const steps = new Int32Array(people);
  for (let start = 0; start < people; start++) {
    steps.fill(-1);
    steps[start] = 0;
    const queue = [start];
    for (let at = 0; at < queue.length; at++) {
      const giver = queue[at]!;
      if (steps[giver]! >= length) break;
      for (const receiver of receivers[giver]!) {
        const closes = receiver === start && steps[giver] === length - 1;
        if (!closes && steps[receiver] !== -1) continue;
        if (!isOpen(giver, receiver)) continue;
        if (closes) {
          const ring = [giver];
          while (ring[0] !== start) ring.unshift(before[ring[0]!]!);
          return ring;
        }
        before[receiver] = giver;
        steps[receiver] = steps[giver]! + 1;
        queue.push(receiver);
      }
    }
  }
  return undefined;
}
