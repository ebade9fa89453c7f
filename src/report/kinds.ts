import type { Words } from '../model/vocabulary.js';
import type { Language } from '../wording/say.js';
import { otherStroke, type Stroke, strokes } from './palette.js';

/** A kind of help: a heading of the vocabulary, and how it is drawn. */
export interface Kind {
  /** `null` for needs under no heading. */
  readonly slug: string | null;
  readonly label: string;
  readonly stroke: Stroke;
}

/** The headings of a vocabulary that stand over needs, in its order, and one for all other needs. */
export function kindsOf({ needs, groups = [] }: Words, language: Language, other: string): Kinds {
  const kinds = groups
    .slice(0, strokes.length)
    .map((group, place): Kind => ({ slug: group.slug, label: group[language], stroke: strokes[place]! }));
  const rest: Kind = { slug: null, label: other, stroke: otherStroke };
  const bySlug = new Map(kinds.map((kind) => [kind.slug, kind]));
  const byNeed = new Map(needs.map(({ slug, group }) => [slug, group === undefined ? null : group]));
  return {
    all: [...kinds, rest],
    slugOf: (need) => bySlug.get(byNeed.get(need) ?? null)?.slug ?? null,
    kindOf: (slug) => bySlug.get(slug) ?? rest,
  };
}

/** The kinds of help there are. */
export interface Kinds {
  readonly all: readonly Kind[];
  /** Of a need, by its slug. */
  slugOf(need: string): string | null;
  kindOf(slug: string | null): Kind;
}
