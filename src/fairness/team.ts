import type { Chances, FairnessReport, PersonPlacement, WaitingWeeks } from '../model/fairness.js';
import type { UnmetNeed } from '../model/missing.js';
import { type Account, describePeople, groupByReason, settingsOf } from './account.js';
import { listBackgrounds } from './backgrounds.js';
import { type Disclosure, isSmall, openDisclosure, type People, tellParts } from './disclosure.js';
import { summariseWeeks } from './waiting.js';

/**
 * Numbers about enough people each, and nothing from which a number about fewer could be worked out. Nobody's id, and no
 * need that is sensitive. What is measured and not counted is rounded, since exact numbers may say of how many people
 * they are.
 */
export function reportToTeam(account: Account): FairnessReport {
  const { considered, run } = account;
  const people = describePeople(account);
  const placed = people.filter(({ circle }) => circle !== null);
  const leftOver = people.filter(({ circle }) => circle === null);
  const disclosure = openDisclosure();
  const isTold = tellOne(disclosure, idsOf(people));
  const places = idsOf(placed);
  // Who knows one of the two knows the other.
  const isSplit = isTold && tellOne(disclosure, places) && tellOne(disclosure, idsOf(leftOver));
  const reasons = isSplit
    ? tellParts(disclosure, groupByReason(leftOver), ({ people: those }) => [idsOf(those)])
    : [];
  return {
    ...settingsOf({ ...account, run: { ...run, value: rounded(run.value, 100) } }, 'team'),
    considered: isTold ? people.length : null,
    placed: isSplit ? placed.length : null,
    leftOver: isSplit ? leftOver.length : null,
    reasons: reasons.map(({ code, people: those }) => ({ code, people: those.length })),
    waiting: {
      placed: isSplit ? waitingOf(disclosure, placed) : null,
      leftOver: isSplit ? waitingOf(disclosure, leftOver) : null,
    },
    chances: chancesOf(account, people, isTold ? disclosure : undefined),
    backgrounds: isSplit
      ? listBackgrounds(considered, (id) => places.has(id), {
          disclosureFor: () => disclosure,
          columnsOf: (labelled) => [labelled.people, labelled.placed, labelled.leftOver],
          seed: account.sampling.seed,
        })
      : [],
    unmetNeeds: account.unmetNeeds
      .filter((need) => mayTell(account, disclosure, need))
      .map(({ outside: _, ...need }) => need),
  };
}

/** Tells how many these people are, if that may be. */
function tellOne(disclosure: Disclosure, people: People): boolean {
  const allowed = disclosure.allows(people);
  if (allowed) disclosure.tell(people);
  return allowed;
}

function waitingOf(disclosure: Disclosure, people: readonly PersonPlacement[]): WaitingWeeks | null {
  const known = people.filter(({ weeks }) => weeks !== null);
  const summary = summariseWeeks(known.map(({ weeks }) => weeks));
  if (summary === null || !tellOne(disclosure, idsOf(known))) return null;
  return { ...summary, median: Math.floor(summary.median), longest: Math.floor(summary.longest) };
}

/** The lowest chance may be that of one person, and how unequal chances are says how many are like that one. */
function chancesOf(
  { drawn: { timesPlaced: _, ...numbers } }: Account,
  people: readonly PersonPlacement[],
  disclosure: Disclosure | undefined,
): Chances {
  const rough = { ...numbers, best: rounded(numbers.best, 100) };
  const never = people.filter(({ chance }) => chance === 0);
  const isTold = numbers.counted > 0 && disclosure !== undefined && tellOne(disclosure, idsOf(never));
  return { ...rough, lowest: null, gini: null, never: isTold ? never.length : null };
}

function mayTell(
  { sensitive, stating }: Account,
  disclosure: Disclosure,
  { need, people, nobody, tooFar }: UnmetNeed,
): boolean {
  if (sensitive.has(need) || [nobody, tooFar, people - nobody - tooFar].some(isSmall)) return false;
  return tellOne(disclosure, stating(need));
}

function idsOf(people: readonly PersonPlacement[]): People {
  return new Set(people.map(({ participant }) => participant));
}

function rounded(number: number, steps: number): number {
  return Math.round(number * steps) / steps;
}
