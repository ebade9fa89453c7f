/** Something people can help each other with. */
export interface Talent {
  /** Stable key; opaque to the computation. */
  readonly slug: string;
  readonly nl?: string;
  readonly en?: string;
  /** Slug of a {@link VocabularyGroup}. */
  readonly group?: string;
  /** Other Dutch words for the same thing, for recognising it in lists that people made by hand. */
  readonly aliases?: readonly string[];
}

/**
 * How distance bears on help with a need: it counts in full (`in-person`), not at all (`remote`), or never
 * takes away more than half (`either`).
 */
export type NeedMode = 'in-person' | 'remote' | 'either';

/** Something people want help with. */
export interface Need {
  /** Stable key; opaque to the computation. */
  readonly slug: string;
  readonly mode: NeedMode;
  /** How well two people who both have this need meet it for each other without any talent, 0 to 1. */
  readonly mutual: number;
  /** Whether the need can reveal health, money or origin: for the coach only. */
  readonly sensitive: boolean;
  readonly nl?: string;
  readonly en?: string;
  readonly group?: string;
  readonly aliases?: readonly string[];
  /** What neighbours do not do. */
  readonly boundary?: { readonly nl: string; readonly en: string };
}

/** How well a talent meets a need: 1 direct, 0.7 strong, 0.4 partial. */
export interface Meeting {
  readonly talent: string;
  readonly need: string;
  /** In (0, 1]. */
  readonly strength: number;
}

/** A heading under which talents and needs are shown together. */
export interface VocabularyGroup {
  readonly slug: string;
  readonly nl: string;
  readonly en: string;
}

/** All talents and needs that a pool may speak of, and which talent meets which need. */
export interface Vocabulary {
  readonly talents: readonly Talent[];
  readonly needs: readonly Need[];
  readonly meets: readonly Meeting[];
}

/** The name of the vocabulary that comes with the library. */
export type ShippedVocabularyName = 'buurtcirkel';

/** A vocabulary that comes with a pool: on its own, or on top of the shipped one. */
export interface OwnVocabulary extends Vocabulary {
  readonly extends?: ShippedVocabularyName;
}

/** An {@link OwnVocabulary} as it may be written: bare slugs, defaults left out, meets as triples. */
export interface OwnVocabularyInput {
  readonly extends?: ShippedVocabularyName;
  readonly talents?: ReadonlyArray<string | Talent>;
  readonly needs?: ReadonlyArray<string | (Pick<Need, 'slug'> & Partial<Need>)>;
  readonly meets?: ReadonlyArray<readonly [talent: string, need: string, strength: number] | Meeting>;
}

/** What talents and needs are called: enough of a vocabulary to put facts into sentences. */
export interface Words {
  readonly talents: ReadonlyArray<Pick<Talent, 'slug' | 'nl' | 'en'>>;
  readonly needs: ReadonlyArray<Pick<Need, 'slug' | 'nl' | 'en' | 'group'>>;
  /** Headings of needs, in the order in which they are shown. */
  readonly groups?: readonly VocabularyGroup[];
}
