import type { Vocabulary, VocabularyGroup, Words } from '../model/vocabulary.js';

/** What the talents and needs of a vocabulary are called and under which headings needs stand, and nothing else of it. */
export function wordsOf({
  vocabulary: { talents, needs },
  groups,
}: {
  readonly vocabulary: Vocabulary;
  readonly groups: readonly VocabularyGroup[];
}): Words {
  const used = new Set(needs.map(({ group }) => group));
  return {
    talents: talents.map(labelled),
    needs: needs.map((need) => ({
      ...labelled(need),
      ...(need.group !== undefined && { group: need.group }),
    })),
    groups: groups.filter(({ slug }) => used.has(slug)),
  };
}

function labelled({ slug, nl, en }: Words['talents'][number]): Words['talents'][number] {
  return { slug, ...(nl !== undefined && { nl }), ...(en !== undefined && { en }) };
}
