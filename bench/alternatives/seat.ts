import type { Chance } from '../pools.js';
import type { Circle, Crowd } from './crowd.js';
import { gather, momentsOf } from './gather.js';

/** Who is in which circle. */
export type Seats = Map<number, Circle>;

export function seatsOf(circles: readonly Circle[]): Seats {
  const seats: Seats = new Map();
  for (const circle of circles) seat(seats, circle);
  return seats;
}

export function seat(seats: Seats, circle: Circle): void {
  for (const unit of circle.units) seats.set(unit, circle);
}

export function circlesOf(seats: Seats): Circle[] {
  return [...new Set(seats.values())];
}

/** Seats a circle of free people around somebody, at a moment and of a size by chance, if that may be proposed. */
export function seatAround(crowd: Crowd, seats: Seats, unit: number, { below, one }: Chance): void {
  const { min, max } = crowd.policy.size;
  const places = min + below(max - min + 1);
  const moment = one(momentsOf(crowd, unit));
  const founded = crowd.found(gather(crowd, unit, places, (other) => !seats.has(other), moment));
  if (founded !== undefined) seat(seats, founded);
}

/** Tries so for everybody who is free, in any order. */
export function seatAll(crowd: Crowd, seats: Seats, chance: Chance): void {
  for (const unit of chance.shuffled(crowd.people.map((_, each) => each))) {
    if (!seats.has(unit)) seatAround(crowd, seats, unit, chance);
  }
}
