/**
 * Everything that can be wrong with an input, each with what is wrong in one line. A code is never renamed or given
 * another meaning.
 */
export const inputIssueCodes = {
  unreadable: 'Reading this throws an error',
  'not-json': 'This is not JSON',
  'wrong-type': 'This is not the kind of value that belongs here',
  'missing-key': 'A key that must be there is missing',
  'unknown-key': 'There is a key here that the format does not know',
  'forbidden-field':
    'Names, identity numbers, dates of birth, nationality, ethnicity, religion, orientation, convictions and diagnoses are not taken in, since forming circles needs none of them',
  'mixed-forms': 'Two ways of writing this are mixed',
  'unknown-value': 'This is not one of the values that are possible here',
  'too-many': 'There is more here than is accepted',
  'too-few': 'There is less here than is needed',
  'too-long': 'This text is too long',
  'empty-text': 'This text is empty',
  'ill-formed-text': 'This text is not well-formed Unicode: a surrogate pair is broken',
  'not-a-date': 'This is not a date of the calendar',
  'not-a-language': 'This is not a language tag',
  'not-finite': 'This is not a finite number',
  'not-whole': 'This is not a whole number',
  'out-of-range': 'This number is out of range',
  'reversed-range': 'This range does not run from low to high',
  'duplicate-id': 'This id is used before',
  'duplicate-member': 'This id is in the same list before',
  'duplicate-talent': 'This participant states this talent before',
  'duplicate-need': 'This participant states this need before',
  'duplicate-attribute': 'This attribute is listed before',
  'duplicate-slug': 'This slug is in the vocabulary before',
  'duplicate-meeting': 'This talent and this need are in the vocabulary as a pair before',
  'unknown-participant': 'No participant has this id',
  'unknown-circle': 'No running circle has this id',
  'unknown-talent': 'This talent is not in the vocabulary',
  'unknown-need': 'This need is not in the vocabulary',
  'in-two-circles': 'This participant is a member of another circle too',
  'waiting-after-date': 'This wait starts after the date of the pool',
  'since-after-date': 'This began after the date of the pool',
  'leaves-before-since': 'This day of leaving comes before the day of joining',
  'helps-self': 'Nobody helps themselves: this is the giver too',
  'happened-after-date': 'This happened after the date of the pool',
  'outside-area': 'This place lies outside the area',
  'swapped-coordinates': 'This place lies outside the area, and would be inside with its two numbers swapped',
  'too-many-issues': 'There are more issues than are reported',
} as const;

/** What is wrong, for programs. */
export type InputIssueCode = keyof typeof inputIssueCodes;
