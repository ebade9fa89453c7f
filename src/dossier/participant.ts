import type { Fact } from '../model/facts/facts.js';
import type { OtherPlace, ParticipantStory } from '../model/why.js';
import { tryOtherPlaces } from '../placement/other-places.js';
import { findRemedies } from '../placement/remedies.js';
import { tolerance } from '../problem/problem.js';
import { remedyFacts } from './remedy-facts.js';
import type { Story } from './story.js';
import { wordsOf } from './words.js';

/** Why somebody is where they are in a proposal, and what every other circle nearby would cost. */
export function participantStory(story: Story, participant: string): ParticipantStory {
  const { ground, places, reasonFor } = story;
  const circle = places.circles.find(({ members }) => members.includes(participant))?.id ?? null;
  const others = tryOtherPlaces(ground, participant, places);
  const reason = circle === null ? reasonFor(participant) : null;
  const remedies = circle === null ? findRemedies(ground, participant, places) : [];
  const isBest = !others.some(isAsGood);
  return {
    participant,
    circle,
    reason,
    others,
    remedies,
    words: wordsOf(story),
    facts: [
      ...(circle !== null && isBest
        ? [{ code: 'best-place', participant, circle, others: others.length } as const]
        : []),
      ...(reason !== null ? [{ code: 'left-over', participant, reason } as const] : []),
      ...(circle === null ? remedyFacts(participant, remedies) : []),
      ...others.map((other) => tellOther(participant, other)),
    ],
  };
}

/** Rounding in the last digits is no gain. */
function isAsGood(other: OtherPlace): boolean {
  return other.isAllowed && other.value.to >= other.value.from - tolerance;
}

function tellOther(participant: string, other: OtherPlace): Fact {
  const { circle } = other;
  if (!other.isAllowed) return { code: 'not-allowed', participant, circle, rule: other.rule };
  const { instead, criterion, value } = other;
  return isAsGood(other)
    ? { code: 'as-good', participant, circle, instead, ...value }
    : { code: 'costs-value', participant, circle, instead, ...value, criterion };
}
