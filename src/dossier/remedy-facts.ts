import type { Fact } from '../model/facts/facts.js';
import type { Remedy } from '../model/remedy.js';

/** What is to be said of what would give somebody a place. */
export function remedyFacts(participant: string, remedies: readonly Remedy[]): Fact[] {
  if (remedies.length === 0) return [{ code: 'no-remedy', participant }];
  return remedies.map((remedy) => tell(participant, remedy));
}

function tell(participant: string, remedy: Remedy): Fact {
  switch (remedy.kind) {
    case 'circle': {
      const { circle, changes, scores } = remedy;
      return changes.length === 0
        ? { code: 'could-join', participant, circle, ...scores }
        : { code: 'would-fit', participant, circle, changes };
    }
    case 'running-circle':
      return { code: 'could-join-running', participant, circle: remedy.circle, ...remedy.scores };
    case 'new-circle': {
      const { members, changes } = remedy;
      return { code: 'would-form', participant, people: members.length, changes };
    }
    case 'people':
      return { code: 'more-people', participant, people: remedy.people };
  }
}
