import type { Daypart } from '../model/daypart.js';
import type { CriterionName } from '../model/evaluation.js';
import type { Fact, FactCode } from '../model/facts/facts.js';
import type { Words } from '../model/vocabulary.js';
import { en, meaning as meaningInEnglish, moment as momentInEnglish } from './en.js';
import { meaning as meaningInDutch, moment as momentInDutch, nl } from './nl.js';
import type { Names, Wording } from './wording.js';

/** The languages that sentences come in. */
export const languages = ['nl', 'en'] as const;

export type Language = (typeof languages)[number];

const wordings: Readonly<Record<Language, Wording>> = { nl, en };

/** What is said of a fact that only a newer version knows. */
const unknown: Readonly<Record<Language, string>> = {
  nl: 'Hierover is in deze versie geen zin.',
  en: 'This version has no sentence for this.',
};

const moments = { nl: momentInDutch, en: momentInEnglish } as const;

const meanings = { nl: meaningInDutch, en: meaningInEnglish } as const;

/** What it means that a score by a criterion is higher. */
export function sayMeaning(criterion: CriterionName, language: Language): string {
  return meanings[language](criterion);
}

/** What a daypart is called. */
export function sayMoment(daypart: Daypart, language: Language): string {
  return moments[language](daypart);
}

/** Puts one fact into a sentence. */
export function say<Code extends FactCode>(fact: Fact<Code>, language: Language, names: Names): string {
  if (!Object.hasOwn(wordings[language], fact.code)) return unknown[language];
  const sentence = wordings[language][fact.code] as (fact: Fact<Code>, names: Names) => string;
  return sentence(fact, names);
}

/** People go by their ids where the host has no better name; things by what the vocabulary calls them. */
export function namesFrom(
  { needs, talents }: Words,
  language: Language,
  nameOf: (id: string) => string | undefined = (id) => id,
): Names {
  return {
    person: (id) => nameOf(id) || id,
    need: quoted(labelsOf(needs, language)),
    talent: quoted(labelsOf(talents, language)),
  };
}

type Labelled = { readonly slug: string } & { readonly [Each in Language]?: string };

/** A label in the other language is better than none; without any, a slug is the only word there is. */
export function labelsOf(items: readonly Labelled[], language: Language): (slug: string) => string {
  const inOrder = [language, ...languages];
  const labels = new Map(
    items.map((item) => [item.slug, inOrder.map((each) => item[each]).find((label) => label)]),
  );
  return (slug) => labels.get(slug) ?? slug.replaceAll('-', ' ');
}

function quoted(labelOf: (slug: string) => string): (slug: string) => string {
  return (slug) => `‘${labelOf(slug)}’`;
}
