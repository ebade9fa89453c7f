import { expect, test } from 'vitest';
import { ruleCodes } from '../../src/model/evaluation.js';
import { defaultPolicy } from '../../src/model/policy.js';
import { rules, severityOf } from '../../src/scoring/rules.js';

test('there is a rule for each code, in the order in which violations are listed, but for the score itself', () => {
  expect([...rules.map(({ code }) => code), 'score']).toEqual(ruleCodes);
});

test('five rules can be made preferred or off; the others are required, whatever is written', () => {
  const policy = {
    ...defaultPolicy,
    rules: { stranded: 'off', dominance: 'preferred', daypart: 'off', language: 'preferred' },
  } as const;
  expect(ruleCodes.map((code) => `${code} ${severityOf(code, policy)}`)).toEqual([
    'size required',
    'distance required',
    'stranded off',
    'dominance preferred',
    'daypart off',
    'language preferred',
    'place off',
    'apart required',
    'together required',
    'ready required',
    'score required',
  ]);
});
