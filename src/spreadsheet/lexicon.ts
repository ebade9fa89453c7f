import type { MappingKey } from '../model/mapping.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { bareKey, softKey } from './text.js';
import { daypartWords } from './words/dayparts.js';
import { languageNames } from './words/languages.js';
import { routeWords } from './words/routes.js';

/** What a word stands for: values of ours, none of them, or two things at once. */
export type Meaning = readonly string[] | 'ambiguous';

/** The words of one kind of column. */
export interface Lexicon {
  /** `undefined` for a word that is not known. */
  meaningOf(word: string): Meaning | undefined;
  /** The words that hold this separator, so that a cell is not cut in the middle of one; by {@link bareKey}. */
  readonly long: ReadonlySet<string>;
}

/** Words of the vocabulary: slugs, then labels, then aliases; what two of them share on one level is ambiguous. */
export function vocabularyLexicon(entries: Vocabulary['talents'] | Vocabulary['needs']): Lexicon {
  const levels = [
    entries.map(({ slug }) => [slug, slug] as const),
    entries.flatMap(({ slug, nl, en }) => [nl, en].map((label) => [label, slug] as const)),
    entries.flatMap(({ slug, aliases = [] }) => aliases.map((alias) => [alias, slug] as const)),
  ];
  const meanings = new Map<string, Meaning>();
  const long = new Set<string>();
  for (const level of levels) {
    const here = new Map<string, Meaning>();
    for (const [word, slug] of level) {
      if (word === undefined) continue;
      const key = bareKey(word);
      const before = here.get(key);
      here.set(key, before === undefined || before[0] === slug ? [slug] : 'ambiguous');
      if (anySeparator.test(word)) long.add(key);
    }
    for (const [key, meaning] of here) if (!meanings.has(key)) meanings.set(key, meaning);
  }
  return { meaningOf: (word) => meanings.get(bareKey(word)), long };
}

/** A language tag that nobody would take for a word. */
const code = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

const languages = new Map(
  Object.entries(languageNames).flatMap(([tag, names]) =>
    names.split(', ').map((name) => [bareKey(name), [tag]] as const),
  ),
);

const routes = new Map(
  Object.entries(routeWords).flatMap(([route, words]) =>
    words.map((word) => [bareKey(word), [route]] as const),
  ),
);

const none: ReadonlySet<string> = new Set();

/** The words that are known without a vocabulary, by the kind of column. */
export const commonLexicons = {
  dayparts: { meaningOf: (word) => daypartWords.get(bareKey(word)), long: none },
  languages: {
    meaningOf: (word) => languages.get(bareKey(word)) ?? (code.test(word) ? [word.toLowerCase()] : undefined),
    long: none,
  },
  route: { meaningOf: (word) => routes.get(bareKey(word)), long: none },
  /** Opaque: every word stands for itself. */
  requires: { meaningOf: (word) => [word], long: none },
} as const satisfies { readonly [Key in MappingKey]?: Lexicon };

/** What people have put before it: their own words, which may say what a word of ours would, or leave it out. */
export function ownLexicon(
  values: Readonly<Record<string, string | null>> | undefined,
  base: Lexicon,
): Lexicon {
  if (values === undefined) return base;
  const own = new Map<string, Meaning | undefined>();
  const long = new Set(base.long);
  for (const [word, value] of Object.entries(values)) {
    const key = softKey(word);
    const meaning = value === null ? [] : base.meaningOf(value);
    own.set(key, own.has(key) && String(own.get(key)) !== String(meaning) ? 'ambiguous' : meaning);
    if (anySeparator.test(word)) long.add(bareKey(word));
  }
  return {
    meaningOf(word) {
      const key = softKey(word);
      return own.has(key) ? own.get(key) : base.meaningOf(word);
    },
    long,
  };
}

/** What stands between values unless the mapping says otherwise. */
export const anySeparator = /[,;|\n\r]/;
