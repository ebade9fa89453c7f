import { wholeScale } from './whole.js';

/** Who helps whom, as it was counted: arc i runs from `source[i]` to `target[i]`, both from 0 to `people - 1`. */
export interface HelpArcs {
  /** People, also those without any arc. */
  readonly people: number;
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** How much: 0, or from 1e-280 to 1e300; 1 each if it is left out. */
  readonly weight?: ArrayLike<number>;
}

/**
 * A help network in which each pair has at most one arc: those that were given for one pair are added up. Arcs are
 * sorted by source, then by target.
 *
 * Weights are whole numbers, so that sums and flows are exact and do not depend on any order: what was given, times
 * `scale`. That is 1 for whole numbers; otherwise a power of two that leaves some fifteen digits.
 */
export interface Network {
  readonly people: number;
  readonly arcs: number;
  /** `[people + 1]` where the arcs of each source start. */
  readonly start: Int32Array;
  /** `[arcs]` */
  readonly source: Int32Array;
  /** `[arcs]` */
  readonly target: Int32Array;
  /** `[arcs]` whole; 0 where it is too small beside the others to be seen. */
  readonly weight: Float64Array;
  readonly scale: number;
}

/** Above them sums could be infinite, and below them nothing is left to divide. */
const weights = { least: 1e-280, most: 1e300 } as const;

/**
 * Lays out a network. An arc of weight 0 is no arc.
 *
 * @throws RangeError when an arc runs from somebody to themselves or to somebody who is not there, when a weight is
 * neither 0 nor from 1e-280 to 1e300, or when lists differ in length.
 */
export function layOut({ people, source, target, weight }: HelpArcs): Network {
  if (!(Number.isSafeInteger(people) && people >= 0 && people < 2 ** 31)) {
    throw new RangeError('people must be a whole number, 0 or more');
  }
  const given = source.length;
  if (target.length !== given || (weight !== undefined && weight.length !== given)) {
    throw new RangeError('source, target and weight must be of one length');
  }
  const weightOf = (arc: number): number => (weight === undefined ? 1 : weight[arc]!);
  for (let arc = 0; arc < given; arc++) checkArc(people, source[arc]!, target[arc]!, weightOf(arc));
  const scale = wholeScale(given, weightOf);

  // Twice the same stable sort: by target, and then by source.
  const byTarget = sortedBy(
    target,
    people,
    Int32Array.from({ length: given }, (_, arc) => arc),
  );
  const order = sortedBy(source, people, byTarget);
  const start = new Int32Array(people + 1);
  const sources = new Int32Array(given);
  const targets = new Int32Array(given);
  const amounts = new Float64Array(given);
  let arcs = 0;
  for (const arc of order) {
    if (weightOf(arc) === 0) continue;
    const from = source[arc]!;
    const to = target[arc]!;
    const whole = Math.round(weightOf(arc) * scale);
    if (arcs > 0 && sources[arcs - 1] === from && targets[arcs - 1] === to) {
      amounts[arcs - 1] = amounts[arcs - 1]! + whole;
      continue;
    }
    sources[arcs] = from;
    targets[arcs] = to;
    amounts[arcs++] = whole;
    start[from + 1] = arcs;
  }
  for (let person = 0; person < people; person++) {
    start[person + 1] = Math.max(start[person + 1]!, start[person]!);
  }
  return {
    people,
    arcs,
    start,
    source: sources.subarray(0, arcs),
    target: targets.subarray(0, arcs),
    weight: amounts.subarray(0, arcs),
    scale,
  };
}

/** Which arc runs from one person to another; -1 if none does. */
export function arcBetween({ start, target }: Network, from: number, to: number): number {
  let low = start[from]!;
  let high = start[from + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (target[middle]! < to) low = middle + 1;
    else high = middle;
  }
  return low < start[from + 1]! && target[low] === to ? low : -1;
}

function checkArc(people: number, from: number, to: number, weight: number): void {
  for (const person of [from, to]) {
    if (!(Number.isInteger(person) && person >= 0 && person < people)) {
      throw new RangeError('source and target must hold whole numbers from 0 to people - 1');
    }
  }
  if (from === to) throw new RangeError('nobody helps themselves: source and target of an arc must differ');
  // What was read from elsewhere may be a text that looks like a number.
  if (typeof weight !== 'number' || (weight !== 0 && !(weight >= weights.least && weight <= weights.most))) {
    throw new RangeError('weight must hold numbers from 1e-280 to 1e300, or 0');
  }
}

/** Arcs by a key from 0 to `keys - 1`; equal ones stay in the order they have. */
function sortedBy(key: ArrayLike<number>, keys: number, arcs: Int32Array): Int32Array {
  const place = new Int32Array(keys + 1);
  for (const arc of arcs) place[key[arc]! + 1] = place[key[arc]! + 1]! + 1;
  for (let each = 0; each < keys; each++) place[each + 1] = place[each + 1]! + place[each]!;
  const sorted = new Int32Array(arcs.length);
  for (const arc of arcs) {
    const at = place[key[arc]!]!;
    sorted[at] = arc;
    place[key[arc]!] = at + 1;
  }
  return sorted;
}
