import type { Vicinity } from '../model/missing.js';
import type { GeographicPoint } from '../model/pool.js';
import type { Ground } from '../placement/ground.js';
import { tryScattered } from './trial.js';
import type { Joining } from './wants.js';

/** Whether no barrier comes between the members and any point so near to another: no way is then longer than it looks. */
function isOpen(
  { ways, person }: Ground,
  members: readonly string[],
  at: GeographicPoint,
  metres: number,
): boolean {
  return ways.keepAway(at, at, metres) && members.every((id) => ways.keepAway(at, person(id).home, metres));
}

/** Radii are multiples of this; nobody knows better where somebody could be found. */
const step = 50;

/**
 * The point that newcomers were taken to live at, and how far from it each of them may live, in any direction, so that
 * the circle still breaks no more rules.
 */
export function vicinityOf({ ground, newcomers, members, missing, at }: Joining): Vicinity {
  const strangers = Array.from({ length: missing }, () => newcomers(at));
  const people = [...members.map(ground.person), ...strangers];
  const broken = (metres: number) => tryScattered(ground, people, { newcomers: missing, metres }).broken;
  const before = broken(0);
  const { between } = ground.policy.reach;
  let radius = 0;
  while (
    radius + step <= between &&
    isOpen(ground, members, at, radius + step) &&
    broken(radius + step).every((code) => before.includes(code))
  )
    radius += step;
  return { ...at, radius };
}
