/** Who is tied to whom, and how strongly. */
export interface Tie {
  readonly one: number;
  readonly other: number;
  readonly amount: number;
}

/**
 * An order of people round a ring in which strong ties lie near each other: swaps two people as long as that makes all ties
 * together shorter, each counted by its amount. Found anew it is the same one.
 */
export function orderRing(size: number, ties: readonly Tie[]): number[] {
  const amounts = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { one, other, amount } of ties) {
    amounts[one]![other]! += amount;
    amounts[other]![one]! += amount;
  }
  const order = chain(size, amounts);
  for (let improved = true; improved; ) {
    improved = false;
    for (let place = 0; place < size; place++) {
      for (let later = place + 1; later < size; later++) {
        if (gainOf(order, amounts, place, later) > least) {
          [order[place], order[later]] = [order[later]!, order[place]!];
          improved = true;
        }
      }
    }
  }
  return order;
}

/** Less is rounding, and would have two people swapped for ever. */
const least = 1e-9;

/** Begins with the first and goes on to whom the last is tied to most. */
function chain(size: number, amounts: ReadonlyArray<readonly number[]>): number[] {
  const order: number[] = [];
  const left = new Set(Array.from({ length: size }, (_, person) => person));
  for (let last = 0; left.size > 0; ) {
    order.push(last);
    left.delete(last);
    let next = -1;
    for (const person of left) {
      if (next < 0 || amounts[last]![person]! > amounts[last]![next]!) next = person;
    }
    last = next;
  }
  return order;
}

/** By how much ties get shorter when two people change places. */
function gainOf(
  order: readonly number[],
  amounts: ReadonlyArray<readonly number[]>,
  place: number,
  later: number,
): number {
  const size = order.length;
  const apart = (one: number, other: number): number => {
    const steps = Math.abs(one - other);
    return Math.min(steps, size - steps);
  };
  const [one, other] = [order[place]!, order[later]!];
  let gain = 0;
  for (let third = 0; third < size; third++) {
    if (third === place || third === later) continue;
    const person = order[third]!;
    const nearer = apart(place, third) - apart(later, third);
    gain += nearer * (amounts[one]![person]! - amounts[other]![person]!);
  }
  return gain;
}
