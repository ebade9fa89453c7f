import type { VocabularyGroup } from '../model/vocabulary.js';

/** The headings of the shipped vocabulary, in the order in which they are shown. */
export const groups = [
  { slug: 'home', nl: 'Huis en tuin', en: 'Home and garden' },
  { slug: 'food', nl: 'Eten en boodschappen', en: 'Food and shopping' },
  { slug: 'paper', nl: 'Papieren, geld en digitaal', en: 'Paperwork, money and digital' },
  { slug: 'going-along', nl: 'Meegaan en vervoer', en: 'Going along and transport' },
  { slug: 'contact', nl: 'Contact en steun', en: 'Contact and support' },
  { slug: 'structure', nl: 'Ritme en stappen zetten', en: 'Routine and taking steps' },
  { slug: 'active', nl: 'Bewegen en erop uit', en: 'Moving and going out' },
  { slug: 'leisure', nl: 'Creatief en gezellig', en: 'Creative and leisure' },
] as const satisfies readonly VocabularyGroup[];
