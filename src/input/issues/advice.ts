import type { InputIssueCode } from './codes.js';

/** What often causes an issue, to be read after "Maybe". Codes whose issue says it all are not here. */
export const advice: { readonly [Code in InputIssueCode]?: string } = {
  unreadable: 'it is a getter or a Proxy; hand in plain data',
  'not-json':
    'it goes on in the next line, where a participant has a line of their own; or a part of it was lost',
  'missing-key': 'it is misspelt, or was lost on the way',
  'unknown-key': 'it is misspelt, or belongs one level higher or lower',
  'forbidden-field': 'the column can be left out of the export',
  'mixed-forms': 'one of the two is a leftover',
  'unknown-value': 'it is misspelt, or was made for a newer version',
  'too-many': 'the file can be split by region',
  'too-few': 'a list was split in the wrong place',
  'empty-text': 'an empty cell was exported; leave it out',
  'ill-formed-text': 'the text was cut in the middle of a character',
  'not-a-date': 'day and month are swapped, or the day does not exist',
  'not-a-language': 'a name was written instead of a code: nl, ar, pt-BR',
  'reversed-range': 'the two are swapped',
  'duplicate-id': 'the same row was exported twice',
  'duplicate-talent': 'the higher level is meant',
  'duplicate-need': 'the higher weight is meant',
  'duplicate-slug': 'it is in the vocabulary that this one extends',
  'duplicate-meeting': 'it is in the vocabulary that this one extends',
  'unknown-participant': 'the participant was removed, or the id is written differently there',
  'unknown-circle': 'the circle has ended, or the id is written differently there',
  'unknown-talent':
    'it is written differently in docs/reference/vocabulary.md, or belongs in an own vocabulary',
  'unknown-need':
    'it is written differently in docs/reference/vocabulary.md, or belongs in an own vocabulary',
  'in-two-circles': 'one of the two has ended',
  'waiting-after-date': 'the date of the pool is not of today',
  'since-after-date': 'the date of the pool is not of today',
  'leaves-before-since': 'the two are swapped, or the circle began before',
  'helps-self': 'the giver was listed with the group',
  'happened-after-date': 'the date of the pool is not of today',
  'outside-area': 'the pool needs an area of its own',
  'swapped-coordinates': 'lat and lon, or x and y, are swapped',
  'too-many-issues': 'they have one cause, and the rest is solved with these',
};
