import type { Membership, RunningCircle } from './pool.js';

/** Whether this person takes up a seat of the circle. */
export function isSeated({ status }: Pick<Membership, 'status'>): boolean {
  return status !== 'declined';
}

/** Ids of those who take up a seat of a running circle, in the order of the pool. */
export function seatedIn({ members }: Pick<RunningCircle, 'members'>): string[] {
  return members.filter(isSeated).map(({ participant }) => participant);
}
