/** Comparisons between two pauses: a millisecond or two of work. */
const perSlice = 2048;
/** Runs of this many are sorted by insertion, which is quicker for so few. */
const runLength = 8;

/**
 * Gives the positions 0 to `length - 1` in order, equals as they are, and pauses often. A merge sort from the bottom
 * up.
 */
export function* sortInSlices(
  length: number,
  compare: (one: number, other: number) => number,
): Generator<void, Uint32Array> {
  let from = new Uint32Array(length).map((_, position) => position);
  let into = new Uint32Array(length);
  let compared = 0;
  for (let start = 0; start < length; start += runLength) {
    compared += insert(from, start, Math.min(start + runLength, length), compare);
    if (compared >= perSlice) {
      yield;
      compared = 0;
    }
  }
  for (let width = runLength; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(middle + width, length);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place++) {
        const takesLeft = right === end || (left < middle && compare(from[left]!, from[right]!) <= 0);
        into[place] = takesLeft ? from[left++]! : from[right++]!;
        if (++compared >= perSlice) {
          yield;
          compared = 0;
        }
      }
    }
    [from, into] = [into, from];
  }
  return from;
}

/** Sorts a part of a list and gives how many comparisons that may have taken. */
function insert(
  list: Uint32Array,
  start: number,
  end: number,
  compare: (one: number, other: number) => number,
): number {
  let compared = 0;
  for (let next = start + 1; next < end; next++) {
    const moved = list[next]!;
    let place = next;
    for (; place > start && compare(list[place - 1]!, moved) > 0; place--) {
      list[place] = list[place - 1]!;
      compared++;
    }
    list[place] = moved;
    compared++;
  }
  return compared;
}
