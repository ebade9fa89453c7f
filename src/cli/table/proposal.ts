import type { Proposal } from '../../index.js';
import { tabulateChanges } from './changes.js';
import { tabulateCircle } from './circle.js';
import { tabulateLeftOver } from './left-over.js';
import { tabulateRelaxations } from './relaxations.js';
import { count, unit } from './words.js';

/** A proposal, for people. */
export function tabulateProposal(proposal: Proposal, width: number): string[] {
  const { value, circles, unplaced, relaxations, policy } = proposal;
  const placed = circles.reduce((sum, { members }) => sum + members.length, 0);
  const ready = placed + unplaced.length;
  const blocks = [
    [
      `Proposal: value ${unit(value)}, ${count(circles.length, 'circle')}, ${placed} of ${ready} ready people placed`,
      ...describeStop(proposal),
    ],
    ...circles.map((circle) => tabulateCircle(circle.id, circle, policy, width)),
    tabulateLeftOver(unplaced, width),
    tabulateRelaxations(relaxations, width),
    tabulateChanges(proposal.changes, width),
    ['Proposals only: people decide.'],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, block) => (block === 0 ? lines : ['', ...lines]));
}

function describeStop({ stoppedBy, steps }: Proposal): string[] {
  switch (stoppedBy) {
    case 'effort':
      return [];
    case 'time':
      return [`The time was up after ${count(steps, 'step')}; more time may give better circles.`];
    case 'abort':
      return [`It was interrupted after ${count(steps, 'step')}; more time may give better circles.`];
  }
}
