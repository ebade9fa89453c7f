import {
  type Dossier,
  type Fact,
  type Language,
  type ParticipantStory,
  sayFacts,
  type Words,
} from '../../index.js';
import { wrap } from './rows.js';
import { visible } from './visible.js';
import { name } from './words.js';

/** Columns that sentences are moved in under a heading. */
const margin = '  ';

/** Puts facts into lines, a sentence each. */
export function tabulateFacts(
  facts: readonly Fact[],
  { language, words, width }: { readonly language: Language; readonly words: Words; readonly width: number },
): string[] {
  const sentences = sayFacts(facts, { language, vocabulary: words });
  return sentences.flatMap((sentence) => wrap(visible(sentence), margin, margin + margin, width));
}

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
