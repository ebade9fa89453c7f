import type { Stay } from './candidates.js';

/** Looks at the first `size` of `people` as a circle; both ways use the same room, so one call at a time. */
export interface StayJudge {
  /** How many stay: they are in the circle that theirs goes on as, the one with more than half of its people. */
  staying(people: Int32Array, size: number): number;
  /** How many sit where they must. */
  seated(people: Int32Array, size: number): number;
  /** How many are missing until those who must have a seat in one circle have it; 0 where nobody must. */
  missing(people: Int32Array, size: number): number;
}

/** Whether a circle goes on as one that so many of its people are in. */
export function goesOn(inside: number, size: number): boolean {
  return inside * 2 > size;
}

/** Says who stays in circles of up to `capacity` people. */
export function createStayJudge({ former, seat, sizes }: Stay, capacity: number): StayJudge {
  const inside = new Int32Array(sizes.length);
  const met = new Int32Array(capacity);
  // Counts of the circles that somebody was in; the others stay 0.
  const count = (people: Int32Array, size: number): number => {
    let circles = 0;
    for (let at = 0; at < size; at++) {
      const circle = former[people[at]!]!;
      if (circle === -1) continue;
      if (inside[circle] === 0) met[circles++] = circle;
      inside[circle] = inside[circle]! + 1;
    }
    return circles;
  };
  const clear = (circles: number): void => {
    for (let at = 0; at < circles; at++) inside[met[at]!] = 0;
  };
  return {
    staying(people, size) {
      const circles = count(people, size);
      let staying = 0;
      for (let at = 0; at < circles; at++) {
        const circle = met[at]!;
        if (goesOn(inside[circle]!, sizes[circle]!)) staying += inside[circle]!;
      }
      clear(circles);
      return staying;
    },
    seated(people, size) {
      let seated = 0;
      for (let at = 0; at < size; at++) if (seat[people[at]!]! !== -1) seated++;
      return seated;
    },
    missing(people, size) {
      let wanted = -1;
      let elsewhere = 0;
      for (let at = 0; at < size; at++) {
        const circle = seat[people[at]!]!;
        if (circle === -1) continue;
        if (wanted === -1) wanted = circle;
        else if (wanted !== circle) elsewhere++;
      }
      if (wanted === -1) return 0;
      const circles = count(people, size);
      const needed = Math.floor(sizes[wanted]! / 2) + 1;
      const missing = Math.max(0, needed - inside[wanted]!);
      clear(circles);
      return missing + elsewhere;
    },
  };
}
