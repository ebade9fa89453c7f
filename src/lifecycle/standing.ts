import type { Leaving } from '../model/placement.js';
import type { RunningCircle } from '../model/pool.js';
import type { Ground } from '../placement/ground.js';
import { leavingFrom } from '../placement/leaving.js';
import { openSeatsOf } from '../placement/refusal.js';

/** A running circle as it is on some day, if nobody joins it. */
export interface Standing {
  readonly circle: RunningCircle;
  /** Ids of those who are still in it, sorted. */
  readonly members: readonly string[];
  /** Who has left until then, the first ones first. */
  readonly left: readonly Leaving[];
  /** Seats that it has open; every one that falls free is one more. */
  readonly openSeats: number;
}

/** The running circles in order of id, as they are on a day; without a day, as they are now. */
export function standOn(ground: Ground, date: string | undefined): Standing[] {
  return ground.seatings.map((seating) => {
    const { circle, seated } = seating;
    const left = leavingFrom(circle).filter(({ leavesOn }) => date !== undefined && leavesOn <= date);
    const gone = new Set(left.map(({ participant }) => participant));
    const members = seated.filter((id) => !gone.has(id));
    const openSeats =
      circle.openSeats === undefined
        ? openSeatsOf({ circle, seated: members }, ground.policy)
        : circle.openSeats + left.length;
    return { circle, members, left, openSeats };
  });
}
