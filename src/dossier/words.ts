import type { Vocabulary, Words } from '../model/vocabulary.js';

/** What the talents and needs of a vocabulary are called, and nothing else of it. */
export function wordsOf({ talents, needs }: Vocabulary): Words {
  return { talents: talents.map(labelled), needs: needs.map(labelled) };
}

function labelled({ slug, nl, en }: Words['needs'][number]): Words['needs'][number] {
  return { slug, ...(nl !== undefined && { nl }), ...(en !== undefined && { en }) };
}
