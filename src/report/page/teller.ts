import type { CoachDossier, Dossier } from '../../model/dossier.js';
import type { CriterionName } from '../../model/evaluation.js';
import type { Fact } from '../../model/facts/facts.js';
import { type Language, labelsOf, namesFrom, say, sayMeaning } from '../../wording/say.js';
import type { Captions } from '../captions/captions.js';
import { captionsIn } from '../captions/captions-in.js';
import { type Kinds, kindsOf } from '../kinds.js';
import { type Markup, markup } from '../markup.js';
import { isolated, plainText } from '../plain.js';
import { shorten, widthOf } from '../shorten.js';

/** Of a name in a sentence, in widths of its letters; it stands somewhere else as a whole. */
const longest = 60;

/** Of a name that is not broken, at its hyphen neither. */
const unbroken = 12;

/** How things are put on a page: in which language, and by which names. */
export interface Teller {
  readonly language: Language;
  readonly captions: Captions;
  readonly kinds: Kinds;
  /** What somebody is called, as text. */
  nameOf(id: string): string;
  /** What somebody is called, whole. */
  name(id: string): Markup;
  /** What somebody is called, for among other text. */
  shortName(id: string): Markup;
  need(slug: string): Markup;
  talent(slug: string): Markup;
  say(fact: Fact): string;
  /** What it means that a score is higher. */
  meaning(criterion: CriterionName): string;
}

/** Reads a dossier whose texts are plain already, and names that may not be. */
export function tellerOf(
  { words }: Dossier | Pick<CoachDossier, 'words'>,
  language: Language,
  givenName: (id: string) => string | undefined,
): Teller {
  const captions = captionsIn(language);
  const nameOf = (id: string): string => plainText(givenName(id) || id);
  const need = labelsOf(words.needs, language);
  const talent = labelsOf(words.talents, language);
  const names = namesFrom(words, language, (id) => isolated(shorten(nameOf(id), longest)));
  const set = (text: string): Markup => markup`<bdi>${text}</bdi>`;
  const setName = (text: string): Markup =>
    widthOf(text) <= unbroken ? markup`<bdi class="whole">${text}</bdi>` : set(text);
  return {
    language,
    captions,
    kinds: kindsOf(words, language, captions.otherHelp),
    nameOf,
    name: (id) => setName(nameOf(id)),
    shortName: (id) => setName(shorten(nameOf(id), longest)),
    need: (slug) => set(need(slug)),
    talent: (slug) => set(talent(slug)),
    say: (fact) => say(withSetLabels(fact), language, names),
    meaning: (criterion) => sayMeaning(criterion, language),
  };
}

/** Labels of a fact that are no names: their direction does not turn the sentence either. */
function withSetLabels(fact: Fact): Fact {
  switch (fact.code) {
    case 'commonest-label':
      return { ...fact, attribute: isolated(fact.attribute), labels: fact.labels.map(isolated) };
    case 'weakest-circle':
    case 'could-join':
    case 'could-join-running':
    case 'would-fit':
      return { ...fact, circle: isolated(fact.circle) };
    case 'not-allowed-as-they-are':
      return { ...fact, circles: fact.circles.map(isolated) };
    case 'meets-at':
    case 'you-meet':
      return { ...fact, place: fact.place === null ? null : isolated(fact.place) };
    case 'has-coach':
    case 'your-coach':
      return { ...fact, coach: isolated(fact.coach) };
    case 'has-volunteer':
    case 'your-volunteer':
      return { ...fact, volunteer: isolated(fact.volunteer) };
    case 'partner-meets-need':
    case 'partner-wants-talent':
    case 'partner-for-you':
    case 'partner-wants-yours':
      return { ...fact, partner: isolated(fact.partner) };
    default:
      return fact;
  }
}
