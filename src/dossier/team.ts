import type { TeamDossier } from '../model/dossier.js';
import type { CriterionName, Evaluation } from '../model/evaluation.js';
import type { Fact } from '../model/facts/facts.js';
import { dossierHead } from './head.js';
import type { Story } from './story.js';
import { countTotals, type Totals } from './whole.js';

/** Nothing is said of fewer people: statistics offices do the same. */
const fewest = 5;

/** What a team may read of a proposal: no ids, and no number that is about fewer than five people. */
export function teamDossier(story: Story): TeamDossier {
  const { ground, places, value } = story;
  const totals = countTotals(story);
  const isEnough = totals.ready >= fewest;
  const told = isEnough ? places.circles.filter(({ members }) => members.length >= fewest) : [];
  return {
    ...dossierHead(story),
    audience: 'team',
    value: isEnough ? value : null,
    facts: isEnough ? wholeFacts(totals, value, story) : [{ code: 'too-few-to-tell', fewest }],
    circles: told.map(({ id, members }) => {
      const { score, scores } = ground.evaluate(members);
      return {
        id,
        score,
        scores,
        facts: scoreFacts(isTold(totals.ready - totals.placed) ? members.length : undefined, scores),
      };
    }),
  };
}

function wholeFacts(totals: Totals, value: number, { vocabulary }: Story): Fact[] {
  const { ready, placed, circles, weeks } = totals;
  const leftOver = ready - placed;
  const isPlacedTold = isTold(placed) && isTold(leftOver);
  const sensitive = new Set(vocabulary.needs.filter((need) => need.sensitive).map(({ slug }) => slug));
  return [
    isPlacedTold
      ? { code: 'placed', ready, placed, circles }
      : { code: 'placed-roughly', ready, circles, share: placed > leftOver ? 'nearly-all' : 'hardly-any' },
    { code: 'value', value },
    ...(weeks.placed === null || weeks.leftOver === null || !isPlacedTold
      ? []
      : [{ code: 'waiting', placedWeeks: weeks.placed, leftOverWeeks: weeks.leftOver } as const]),
    ...(isPlacedTold ? leftOverFacts(totals.leftOverFor) : []),
    ...totals.unmet
      .filter(({ need, people }) => people >= fewest && !sensitive.has(need))
      .map((each): Fact => ({ code: 'unmet-in-circles', ...each })),
  ];
}

/** Nobody, or enough people to be told about. */
function isTold(people: number): boolean {
  return people === 0 || people >= fewest;
}

/** Reasons that few people have are put together, with larger ones where they would be too few even so. */
function leftOverFacts(leftOverFor: Totals['leftOverFor']): Fact[] {
  const largestFirst = [...leftOverFor].sort((a, b) => b.people - a.people);
  const named = largestFirst.filter(({ people }) => people >= fewest);
  const others = largestFirst.slice(named.length);
  const count = (): number => others.reduce((sum, { people }) => sum + people, 0);
  while (count() > 0 && count() < fewest && named.length > 0) others.push(named.pop()!);
  return [
    ...named.map((each): Fact => ({ code: 'left-over-for', ...each })),
    ...(count() > 0 ? [{ code: 'left-over-otherwise', people: count() } as const] : []),
  ];
}

/** Sizes of circles add up to those with a place, so they are told only where that number is. */
function scoreFacts(members: number | undefined, scores: Evaluation['scores']): Fact[] {
  return [
    ...(members === undefined ? [] : [{ code: 'circle-size', members } as const]),
    ...(Object.keys(scores) as CriterionName[]).map(
      (criterion): Fact => ({ code: 'criterion', criterion, score: scores[criterion] }),
    ),
  ];
}
