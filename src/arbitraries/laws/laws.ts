import { evaluatingLaws } from './evaluating-laws.js';
import { proposalLaws } from './proposal-laws.js';
import { proposingLaws } from './proposing-laws.js';

/** What holds whatever the input, by name. Each throws a `LawBroken` where it does not, or rejects with one. */
export const laws = { ...proposalLaws, ...proposingLaws, ...evaluatingLaws };
