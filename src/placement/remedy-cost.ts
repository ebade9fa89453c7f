import type { Remedy, RemedyChange } from '../model/remedy.js';

/** Changes that are asked for at once. */
const mostChanges = 3;
/** Metres that somebody cycles with ease, and how much further apart than now members may live: more is not asked. */
const furthestReach = 2500;
export const furthestApart = 2;

/** Whether it can be asked of anybody. */
export function isReasonable(remedy: Remedy): boolean {
  if (remedy.kind === 'people' || remedy.kind === 'running-circle') return true;
  return (
    remedy.changes.length <= mostChanges &&
    remedy.changes.every((change) => {
      if (change.kind === 'reach') return change.to <= furthestReach;
      if (change.kind === 'distance') return change.to <= furthestApart * change.from;
      return true;
    })
  );
}

/** What tells remedies apart: what it is that changes, and whether a new circle is needed. */
export function kindOf(remedy: Remedy): string {
  const changes = 'changes' in remedy ? remedy.changes.map(({ kind }) => kind) : [];
  return [remedy.kind, ...new Set(changes)].join(' ');
}

/**
 * How much a remedy asks, to put the smallest first: least what a person can offer, more what a policy has to give, most
 * what was agreed on for a reason. Chosen, not measured.
 */
export function costOf(remedy: Remedy): number {
  switch (remedy.kind) {
    case 'people':
      return 1 + 1.5 * remedy.people;
    case 'running-circle':
      return 0;
    case 'circle':
    case 'new-circle':
      return remedy.changes.reduce((sum, change) => sum + costOfChange(change), 0);
  }
}

function costOfChange(change: RemedyChange): number {
  switch (change.kind) {
    case 'daypart':
      return 1;
    case 'reach':
      return 1 + 2 * (change.to / change.from - 1);
    case 'size':
      return 1.5 * Math.abs(change.to - change.from);
    case 'distance':
      return 1.5 + 2 * (change.to / change.from - 1);
    case 'share':
      return 2 + change.members / change.of;
    case 'language':
      return 3;
    case 'score':
      return 4 + 10 * (change.from - change.to);
    case 'meet':
      return 6;
  }
}
