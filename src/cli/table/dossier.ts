import type { Dossier, Fact, Language, ParticipantStory } from '../../index.js';
import { tabulateFacts } from './facts.js';
import { name } from './words.js';

/** What one audience reads of a proposal, in sentences. */
export function tabulateDossier(dossier: Dossier, language: Language, width: number): string[] {
  const tell = (facts: readonly Fact[]): string[] =>
    tabulateFacts(facts, { language, words: dossier.words, width });
  switch (dossier.audience) {
    case 'coach':
      return joined([
        tell(dossier.facts),
        ...dossier.circles.map(({ id, facts }) => [name(id), ...tell(facts)]),
        ...dossier.leftOver.map(({ participant, facts }) => [name(participant), ...tell(facts)]),
      ]);
    case 'team':
      return joined([
        tell(dossier.facts),
        ...dossier.circles.map(({ id, facts }) => [name(id), ...tell(facts)]),
      ]);
    case 'member':
      return [name(dossier.participant), ...tell(dossier.facts)];
  }
}

/** Why one person is where they are, in sentences. */
export function tabulateStory(story: ParticipantStory, language: Language, width: number): string[] {
  return [name(story.participant), ...tabulateFacts(story.facts, { language, words: story.words, width })];
}

/** With an empty line between blocks. */
function joined(blocks: ReadonlyArray<readonly string[]>): string[] {
  return blocks.flatMap((block, position) => (position === 0 ? block : ['', ...block]));
}
