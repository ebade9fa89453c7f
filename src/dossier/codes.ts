import type { AuditedExplanations } from '../model/audit.js';
import type { Fact } from '../model/facts/facts.js';
import { tellCircle } from './coach.js';
import type { Story } from './story.js';
import { countTotals, warnings, wholeFacts } from './whole.js';

/** Codes of what a coach is told of a proposal and of each circle, without what it is about. */
export function explanationCodes(story: Story): AuditedExplanations {
  return {
    proposal: codesOf([...warnings(story), ...wholeFacts(countTotals(story), story.value)]),
    circles: story.places.circles.map(({ id, members }) => {
      const told = tellCircle(story, id, members);
      return { circle: id, codes: codesOf([...told.facts, ...told.members.flatMap(({ facts }) => facts)]) };
    }),
  };
}

function codesOf(facts: readonly Fact[]): string[] {
  return [...new Set(facts.map(({ code }) => code))].sort();
}
