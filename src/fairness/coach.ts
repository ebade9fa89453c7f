import type { FairnessReport } from '../model/fairness.js';
import { type Account, describePeople, groupByReason, settingsOf } from './account.js';
import { listBackgrounds } from './backgrounds.js';
import { giniOf } from './chances.js';
import { openDisclosure } from './disclosure.js';
import { summariseWeeks } from './waiting.js';

/** Everything about everybody; only what is told by background is about enough people each. */
export function reportToCoach(account: Account): FairnessReport {
  const { considered, drawn, unmetNeeds } = account;
  const people = describePeople(account);
  const placed = people.filter(({ circle }) => circle !== null);
  const leftOver = people.filter(({ circle }) => circle === null);
  const chances = people.map(({ chance }) => chance).filter((chance) => chance !== null);
  const places = new Set(placed.map(({ participant }) => participant));
  const { timesPlaced: _, ...numbers } = drawn;
  return {
    ...settingsOf(account, 'coach'),
    considered: people.length,
    placed: placed.length,
    leftOver: leftOver.length,
    reasons: groupByReason(leftOver).map(({ code, people: those }) => ({ code, people: those.length })),
    waiting: {
      placed: summariseWeeks(placed.map(({ weeks }) => weeks)),
      leftOver: summariseWeeks(leftOver.map(({ weeks }) => weeks)),
    },
    chances: {
      ...numbers,
      lowest: chances.length === 0 ? null : Math.min(...chances),
      gini: giniOf(chances),
      never: drawn.counted === 0 ? null : chances.filter((chance) => chance === 0).length,
    },
    backgrounds: listBackgrounds(considered, (id) => places.has(id), {
      disclosureFor: openDisclosure,
      columnsOf: (labelled) => [labelled.people],
      seed: account.sampling.seed,
    }),
    unmetNeeds,
    people,
  };
}
