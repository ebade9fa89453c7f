import type { Meeting } from '../model/vocabulary.js';
import type { ShippedNeed } from './needs.js';
import type { ShippedTalent } from './talents.js';

/** The needs that one talent meets, by how well it does. */
interface MetByTalent {
  readonly talent: ShippedTalent;
  /** Strength 1: this is the help that is asked for. */
  readonly direct?: readonly ShippedNeed[];
  /** Strength 0.7: somebody with this talent will nearly always do. */
  readonly strong?: readonly ShippedNeed[];
  /** Strength 0.4: it helps with a part. */
  readonly partial?: readonly ShippedNeed[];
}

/** Judgements of what goes together in existing circles; they are not measured. */
const metByTalent: readonly MetByTalent[] = [
  { talent: 'handyman', direct: ['odd-jobs'], partial: ['heavy-lifting', 'garden-help'] },
  { talent: 'lifting', direct: ['heavy-lifting'], partial: ['odd-jobs', 'garden-help', 'groceries'] },
  {
    talent: 'tidying',
    direct: ['home-tidying'],
    partial: ['heavy-lifting', 'help-when-ill', 'day-structure'],
  },
  { talent: 'sewing', direct: ['clothing-repair'], strong: ['creative-activity'] },
  { talent: 'gardening', direct: ['garden-help'], partial: ['creative-activity', 'getting-out'] },
  { talent: 'cooking', direct: ['cooking-help', 'eating-together'], strong: ['help-when-ill'] },
  {
    talent: 'baking',
    strong: ['eating-together'],
    partial: ['cooking-help', 'leisure-together', 'company-at-home'],
  },
  { talent: 'shopping', direct: ['groceries'], strong: ['help-when-ill'], partial: ['getting-out'] },
  {
    talent: 'paperwork',
    direct: ['letters-and-forms'],
    strong: ['money-overview'],
    partial: ['official-appointment', 'step-to-work'],
  },
  { talent: 'budgeting', direct: ['money-overview'], partial: ['letters-and-forms', 'groceries'] },
  { talent: 'computer-help', direct: ['computer-and-phone'], partial: ['letters-and-forms', 'step-to-work'] },
  {
    talent: 'dutch-practice',
    direct: ['dutch-practice-partner'],
    partial: ['letters-and-forms', 'step-to-work'],
  },
  {
    talent: 'other-languages',
    direct: ['interpreter'],
    partial: ['dutch-practice-partner', 'medical-appointment', 'official-appointment'],
  },
  {
    talent: 'accompanying',
    direct: ['medical-appointment', 'official-appointment'],
    strong: ['finding-the-way', 'getting-out'],
  },
  {
    talent: 'driving',
    direct: ['transport'],
    strong: ['medical-appointment', 'groceries'],
    partial: ['official-appointment', 'heavy-lifting', 'getting-out'],
  },
  { talent: 'bike-repair', partial: ['odd-jobs', 'transport'] },
  {
    talent: 'local-knowledge',
    direct: ['finding-the-way'],
    partial: ['official-appointment', 'getting-out', 'step-to-work'],
  },
  {
    talent: 'listening',
    direct: ['listening-ear'],
    strong: ['company-at-home'],
    partial: ['shared-experience', 'medical-appointment', 'check-in'],
  },
  {
    talent: 'looking-out',
    direct: ['check-in', 'company-at-home'],
    strong: ['help-when-ill'],
    partial: ['encouragement'],
  },
  {
    talent: 'lived-experience',
    direct: ['shared-experience'],
    strong: ['listening-ear', 'encouragement'],
    partial: ['step-to-work'],
  },
  {
    talent: 'encouraging',
    direct: ['encouragement'],
    strong: ['step-to-work'],
    partial: ['day-structure', 'walking-buddy'],
  },
  {
    talent: 'planning',
    direct: ['day-structure'],
    partial: ['encouragement', 'letters-and-forms', 'home-tidying'],
  },
  {
    talent: 'organising',
    partial: ['day-structure', 'eating-together', 'getting-out', 'leisure-together', 'step-to-work'],
  },
  { talent: 'hosting', strong: ['company-at-home', 'eating-together'], partial: ['leisure-together'] },
  {
    talent: 'walking',
    direct: ['walking-buddy'],
    strong: ['getting-out'],
    partial: ['finding-the-way', 'pet-sitting'],
  },
  {
    talent: 'exercise',
    strong: ['walking-buddy'],
    partial: ['encouragement', 'getting-out', 'leisure-together'],
  },
  { talent: 'outings', direct: ['getting-out'], strong: ['leisure-together'], partial: ['finding-the-way'] },
  { talent: 'pet-care', direct: ['pet-sitting'], partial: ['walking-buddy'] },
  { talent: 'crafts', direct: ['creative-activity'], partial: ['leisure-together', 'clothing-repair'] },
  { talent: 'music', strong: ['creative-activity', 'leisure-together'], partial: ['company-at-home'] },
  { talent: 'games', direct: ['leisure-together'], strong: ['company-at-home'] },
];

/** Which talent of the shipped vocabulary meets which need, and how well. */
export const meets: readonly Meeting[] = metByTalent.flatMap(({ talent, direct, strong, partial }) => [
  ...meetings(talent, 1, direct),
  ...meetings(talent, 0.7, strong),
  ...meetings(talent, 0.4, partial),
]);

function meetings(talent: string, strength: number, met: readonly string[] = []): Meeting[] {
  return met.map((need) => ({ talent, need, strength }));
}
