import { describe, expect, test } from 'vitest';
import { type Fact, languages, sayFacts } from '../../src/index.js';
import { numbersIn, writtenNumbers } from '../support/telling.js';

const changes = ['more', 'less', 'unclear'] as const;
const relation = { giver: 'Anna', receiver: 'Bilal', need: 'odd-jobs', talent: 'handyman' } as const;

/** One of each kind, with every form that a sentence may take. */
const facts: readonly Fact[] = [
  { code: 'balance-possible', share: 0.81, members: 10, both: 10, onlyGive: 0, onlyGet: 0 },
  { code: 'balance-possible', share: 0.62, members: 11, both: 1, onlyGive: 2, onlyGet: 3 },
  { code: 'balance-achievable', share: 0.94, now: 0.71 },
  { code: 'could-get-more', participant: 'Anna' },
  { code: 'no-way-back', share: 0.12 },
  { code: 'too-early', acts: 1, counted: 1, days: 13, neededActs: 22, neededDays: 56 },
  { code: 'too-early', acts: 25, counted: 8, days: 91, neededActs: 22, neededDays: 56 },
  { code: 'balance-observed', days: 91, share: 0.7, members: 12, both: 9, onlyGive: 1, onlyGet: 2 },
  { code: 'balance-likely', low: 0.55, high: 0.83 },
  ...changes.flatMap((change): Fact[] => [
    { code: 'help-changed', change },
    { code: 'balance-changed', change },
  ]),
  { code: 'help-from-outside', share: 0.21 },
  ...([['Anna'], ['Anna', 'Bilal']] as const).flatMap((participants): Fact[] => [
    { code: 'only-gave', participants },
    { code: 'only-got', participants },
    { code: 'no-exchange', participants },
  ]),
  { code: 'one-way', giver: 'Anna', receiver: 'Bilal', acts: 4 },
  { code: 'talent-unused', participant: 'Anna', talent: 'handyman', members: 1 },
  { code: 'talent-unused', participant: 'Anna', talent: 'handyman', members: 3 },
  { code: 'help-untried', ...relation },
  { code: 'help-spread', density: 0.42, reach: 0.75 },
  { code: 'help-through-one', participant: 'Anna', share: 0.63 },
  { code: 'separate-groups', groups: 2 },
  { code: 'help-among-alike', attribute: 'route', within: 0.8, byChance: 0.43 },
];

describe.each(languages)('sentences about reciprocity in %s', (language) => {
  const told = facts.map((fact) => ({ fact, sentence: sayFacts([fact], { language })[0]! }));

  test('hold no number that is not in their fact', () => {
    for (const { fact, sentence } of told) {
      const written = writtenNumbers(fact, language);
      for (const number of numbersIn(sentence))
        expect({ sentence, known: written.has(number) }).toMatchObject({ known: true });
    }
  });

  test('read as sentences, without a code word', () => {
    for (const { sentence } of told) {
      expect(sentence).toMatch(/^[\p{Lu}\d]/u);
      expect(sentence).toMatch(/[.?]$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|odd-jobs|handyman| {2}/);
    }
  });
});
