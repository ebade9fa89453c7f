import type { Fact, FactCode } from '../model/facts/facts.js';
import type { Words } from '../model/vocabulary.js';
import { en } from './en.js';
import { nl } from './nl.js';
import type { Names, Wording } from './wording.js';

/** The languages that sentences come in. */
export const languages = ['nl', 'en'] as const;

export type Language = (typeof languages)[number];

const wordings: Readonly<Record<Language, Wording>> = { nl, en };

/** Puts one fact into a sentence. */
export function say<Code extends FactCode>(fact: Fact<Code>, language: Language, names: Names): string {
  const sentence = wordings[language][fact.code] as (fact: Fact<Code>, names: Names) => string;
  return sentence(fact, names);
}

/** People go by their ids unless the host has a better name; things by what the vocabulary calls them. */
export function namesFrom(
  { needs, talents }: Words,
  language: Language,
  nameOf: (id: string) => string = (id) => id,
): Names {
  return {
    person: nameOf,
    need: labelsOf(needs, language),
    talent: labelsOf(talents, language),
  };
}

type Labelled = { readonly slug: string } & { readonly [Each in Language]?: string };

/** A slug without a label in the language is the only word there is for it. */
function labelsOf(items: readonly Labelled[], language: Language): (slug: string) => string {
  const labels = new Map(items.map((item) => [item.slug, item[language]]));
  return (slug) => `‘${labels.get(slug) ?? slug.replaceAll('-', ' ')}’`;
}
