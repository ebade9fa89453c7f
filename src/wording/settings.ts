import type { LeverName, LeverValue } from '../model/levers.js';
import type { Numbers } from './numbers.js';

type Amount = Extract<keyof Numbers, 'whole' | 'unit' | 'percentage' | 'metres'>;

/** How a number of the policy is written; a rule has none. */
const amounts: { readonly [Name in LeverName]?: Amount } = {
  'reach.between': 'metres',
  'reach.personal': 'metres',
  'size.min': 'whole',
  'size.max': 'whole',
  'dayparts.share': 'percentage',
  'languages.share': 'percentage',
  'composition.maxShare': 'percentage',
  minimumScore: 'unit',
};

/** A value of the policy as it is written in one language; nothing where it is no number. */
export function tellSetting(rule: LeverName, value: LeverValue, numbers: Numbers): string {
  const amount = amounts[rule];
  return amount === undefined || typeof value !== 'number' ? '' : numbers[amount](value);
}
