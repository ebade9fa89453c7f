import type { Daypart } from './model/daypart.js';
import type { Fact } from './model/facts/facts.js';
import type { Words } from './model/vocabulary.js';
import { allDayparts } from './model/week.js';
import { buurtcirkel } from './vocabulary/buurtcirkel.js';
import { type Language, languages, namesFrom, say, sayMoment } from './wording/say.js';

/** How facts are put into words. */
export interface SayOptions {
  /** Default `nl`. */
  readonly language?: Language;
  /** What needs and talents are called: a dossier's `words`, or any vocabulary; default the shipped one. */
  readonly vocabulary?: Words;
  /** What a person is called in the host's own screens; their id by default, and where it gives nothing. */
  readonly nameOf?: (id: string) => string | undefined;
}

/**
 * Puts facts into sentences, one each. A fact that only a newer version knows gets a sentence that says so.
 *
 * @throws RangeError when there is no such language.
 * @example
 * const [sentence] = sayFacts([{ code: 'helps', giver: 'p-01', receiver: 'p-02', need: 'odd-jobs', talent: 'handyman' }], { language: 'en' });
 */
export function sayFacts(facts: readonly Fact[], options: SayOptions = {}): string[] {
  const { language = 'nl', vocabulary = buurtcirkel, nameOf } = options;
  if (!languages.includes(language)) throw new RangeError('language must be nl or en');
  const names = namesFrom(vocabulary, language, nameOf);
  return facts.map((fact) => say(fact, language, names));
}

/**
 * Says a daypart as people do: `dinsdagochtend`, `Tuesday morning`.
 *
 * @throws RangeError when there is no such daypart or language.
 * @example
 * const when = sayDaypart('tue-morning', { language: 'en' });
 */
export function sayDaypart(daypart: Daypart, { language = 'nl' }: Pick<SayOptions, 'language'> = {}): string {
  if (!allDayparts.includes(daypart)) throw new RangeError('daypart must be one of the week');
  if (!languages.includes(language)) throw new RangeError('language must be nl or en');
  return sayMoment(daypart, language);
}
