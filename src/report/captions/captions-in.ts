import { type Language, languages } from '../../wording/say.js';
import type { Captions } from './captions.js';
import { en } from './en.js';
import { nl } from './nl.js';

const captions: Readonly<Record<Language, Captions>> = { nl, en };

/** @throws RangeError when there is no such language. */
export function captionsIn(language: Language): Captions {
  if (!languages.includes(language)) throw new RangeError('language must be nl or en');
  return captions[language];
}
