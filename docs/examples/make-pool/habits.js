/**
 * What people tend to say and how often: guesses, where possible with published counts to start from.
 * Nothing here describes a real person.
 */

/** @typedef {'18-34' | '35-49' | '50-64' | '65-plus' | '80-plus'} Age */
/** What some circumstance does to how often a talent or need is stated: times as often, 1 if not listed.
 * @typedef {{ readonly [slug: string]: number }} Tendency */
/** Time-bank group and category that look most like it, how many times as common it is here as there, and
 * how many times as common from 65 as below 50.
 * @typedef {{ readonly [slug: string]: readonly [group: string, category: string, here: number, from65: number] }} Habits */

/** @type {Habits} The counts of the time banks give the start; people who wait for a circle are not their members. */
export const talents = {
  handyman: ['Home', 'Carpentry / Construction', 0.8, 0.7],
  lifting: ['Home', 'Miscellaneous', 0.6, 0.2],
  tidying: ['Help At Home', 'Housekeeping / Chores', 0.6, 0.7],
  sewing: ['Help At Home', 'Sewing', 3, 2.5],
  gardening: ['Home', 'Garden & Yard Work', 0.3, 1],
  cooking: ['Help At Home', 'Cooking & Sewing', 1, 1],
  baking: ['Help At Home', 'Cooking', 2, 1.5],
  shopping: ['Transportation', 'Errands / Shopping', 0.4, 0.7],
  paperwork: ['Business Services', 'Clerical', 0.3, 1],
  budgeting: ['Education', 'Personal Finances', 0.5, 1],
  'computer-help': ['Business Services', 'Computer Support', 0.2, 0.25],
  'dutch-practice': ['Education', 'Tutoring / Mentoring', 0.2, 1.3],
  'other-languages': ['Education', 'Languages / Translation', 0.1, 0.7],
  accompanying: ['Companionship', 'Medical Errands', 0.8, 1],
  driving: ['Transportation', 'Local', 0.12, 0.7],
  'bike-repair': ['Home', 'Car Care', 1, 0.7],
  'local-knowledge': ['Community Activities', 'Community Service', 0.3, 2],
  listening: ['Companionship', 'Telephone Calls', 1.8, 1.3],
  'looking-out': ['Companionship', 'Home Visits', 0.9, 1.3],
  'lived-experience': ['Wellness', 'Counseling', 1.5, 0.6],
  encouraging: ['Companionship', 'Miscellaneous', 1, 0.8],
  planning: ['Business Services', 'Research', 0.3, 0.8],
  organising: ['Recreation', 'Events', 0.4, 0.8],
  hosting: ['Companionship', 'Dining Out', 1.2, 1.5],
  walking: ['Wellness', 'Fitness & Exercise', 1.7, 1],
  exercise: ['Recreation', 'Sports', 0.9, 0.5],
  outings: ['Recreation', 'Travel', 1.2, 1],
  'pet-care': ['Help At Home', 'Pet Care', 0.5, 0.7],
  crafts: ['Arts, Crafts & Music', 'Crafts', 0.7, 1.2],
  music: ['Arts, Crafts & Music', 'Entertainment', 1.4, 0.9],
  games: ['Recreation', 'Games', 1.6, 1.4],
};

/** @type {Habits} */
export const needs = {
  'odd-jobs': ['Home', 'Miscellaneous', 0.9, 1.8],
  'heavy-lifting': ['Home', 'Miscellaneous', 0.3, 2],
  'home-tidying': ['Help At Home', 'Housekeeping / Chores', 0.5, 1.2],
  'clothing-repair': ['Help At Home', 'Sewing', 0.9, 1],
  'garden-help': ['Home', 'Garden & Yard Work', 0.22, 2],
  'cooking-help': ['Help At Home', 'Cooking', 1.8, 0.6],
  'eating-together': ['Companionship', 'Dining Out', 8, 1.3],
  groceries: ['Transportation', 'Errands / Shopping', 1.1, 1.8],
  'letters-and-forms': ['Business Services', 'Clerical', 4, 1],
  'money-overview': ['Business Services', 'Financial', 3, 0.5],
  'computer-and-phone': ['Business Services', 'Computer Support', 1.2, 2.5],
  'dutch-practice-partner': ['Education', 'Languages / Translation', 0.2, 0.6],
  interpreter: ['Education', 'Languages / Translation', 0.05, 1],
  'medical-appointment': ['Transportation', 'Medical', 4, 2.5],
  'official-appointment': ['Education', 'Advocacy', 2.5, 0.5],
  transport: ['Transportation', 'Local', 1.1, 2.5],
  'finding-the-way': ['Transportation', 'Train / Bus / Airport', 0.8, 0.8],
  'listening-ear': ['Companionship', 'Telephone Calls', 13, 0.9],
  'company-at-home': ['Companionship', 'Home Visits', 4.5, 1.8],
  'shared-experience': ['Wellness', 'Counseling', 6, 0.5],
  'check-in': ['Companionship', 'Telephone Calls', 5, 2],
  'help-when-ill': ['Companionship', 'Medical Errands', 11, 1.2],
  'day-structure': ['Wellness', 'Miscellaneous', 1, 0.4],
  encouragement: ['Education', 'Tutoring / Mentoring', 0.7, 0.4],
  'step-to-work': ['Business Services', 'Miscellaneous', 1.2, 0.04],
  'walking-buddy': ['Wellness', 'Fitness & Exercise', 3.3, 1],
  'getting-out': ['Recreation', 'Events', 4.5, 1],
  'pet-sitting': ['Help At Home', 'Pet Care', 0.6, 0.8],
  'creative-activity': ['Arts, Crafts & Music', 'Crafts', 0.4, 1],
  'leisure-together': ['Recreation', 'Games', 3.5, 1.1],
};

/** @type {Tendency} */
export const ofLimited = {
  lifting: 0.05,
  handyman: 0.4,
  gardening: 0.3,
  shopping: 0.3,
  walking: 0.3,
  exercise: 0.3,
  accompanying: 0.4,
  transport: 2.5,
  groceries: 2.5,
  'heavy-lifting': 2,
  'garden-help': 2,
  'medical-appointment': 2,
  'company-at-home': 1.5,
  'walking-buddy': 0.4,
};

/** @type {Tendency} */
export const ofSpeakersOfAnotherLanguage = {
  'other-languages': 15,
  'dutch-practice': 0.3,
  'dutch-practice-partner': 5,
};

/** @type {Tendency} */
export const ofSpeakersOfNoDutch = {
  'other-languages': 6,
  'dutch-practice': 0,
  'dutch-practice-partner': 30,
  interpreter: 40,
  'finding-the-way': 3,
};

/** Whoever is good at something seldom asks for it. */
export const ownWork = /** @type {Readonly<Record<string, string>>} */ ({
  handyman: 'odd-jobs',
  lifting: 'heavy-lifting',
  tidying: 'home-tidying',
  sewing: 'clothing-repair',
  gardening: 'garden-help',
  cooking: 'cooking-help',
  shopping: 'groceries',
  paperwork: 'letters-and-forms',
  budgeting: 'money-overview',
  'computer-help': 'computer-and-phone',
  'dutch-practice': 'dutch-practice-partner',
  driving: 'transport',
  'local-knowledge': 'finding-the-way',
});

/** @type {ReadonlyArray<readonly [count: number, weight: number]>} How many talents, or needs, someone states. */
export const statedCounts = [
  [0, 7],
  [1, 18],
  [2, 26],
  [3, 22],
  [4, 14],
  [5, 8],
  [6, 5],
];

/** @type {ReadonlyArray<readonly [languages: readonly string[], weight: number]>} */
export const languages = [
  [[], 45],
  [['nl'], 31],
  [['nl', 'tr'], 6],
  [['nl', 'ar'], 5],
  [['nl', 'en'], 4],
  [['nl', 'pl'], 2],
  [['pl'], 1.5],
  [['ar'], 1.5],
  [['ti', 'nl'], 2],
  [['uk', 'en'], 1.5],
];

/** @type {ReadonlyArray<readonly [route: string | undefined, weight: number]>} Undefined: nobody wrote it down. */
export const routes = [
  ['provider-a', 29],
  ['provider-b', 14],
  ['wijkteam', 28],
  ['self', 16],
  ['other', 6],
  [undefined, 7],
];

/** Wijken where a provider has had its clients for years, with how many times as many as elsewhere. */
export const strongholds = /** @type {Readonly<Record<string, Tendency>>} */ ({
  WK055603: { 'provider-a': 5 },
  WK055604: { 'provider-b': 3 },
  WK055605: { 'provider-b': 3 },
  WK098413: { 'provider-a': 3 },
  WK098415: { 'provider-b': 4 },
  WK098416: { 'provider-a': 5 },
});

export const weekdays = /** @type {const} */ ([
  ['mon', 1],
  ['tue', 1.6],
  ['wed', 0.9],
  ['thu', 1.6],
  ['fri', 0.7],
  ['sat', 0.4],
  ['sun', 0.3],
]);

export const rhythms = /** @type {const} */ ({
  atHome: [
    ['morning', 3],
    ['afternoon', 4],
    ['evening', 0.7],
  ],
  atWork: [
    ['morning', 0.5],
    ['afternoon', 0.7],
    ['evening', 4],
  ],
});

export const shareAtWork = { '18-34': 0.45, '35-49': 0.45, '50-64': 0.35, '65-plus': 0.03, '80-plus': 0 };
