import type { TeamDossier } from '../model/dossier.js';
import type { CriterionName, Evaluation } from '../model/evaluation.js';
import type { Fact } from '../model/facts/facts.js';
import { momentOf } from '../model/moment.js';
import { partnersOf } from '../outside/circle-partners.js';
import { dossierHead } from './head.js';
import type { Story } from './story.js';
import { countTotals, type Totals } from './whole.js';

/** Nothing is said of fewer people: statistics offices do the same. */
const fewest = 5;

/** What a team may read of a proposal: no ids, and no number that is about fewer than five people. */
export function teamDossier(story: Story): TeamDossier {
  const { places, value } = story;
  const totals = countTotals(story);
  const isEnough = totals.ready >= fewest;
  const told = isEnough ? places.circles.filter(({ members }) => members.length >= fewest) : [];
  // Sizes add up to those with a place, and what is left of that to a circle that is too small to be told.
  const areSizesTold =
    isTold(totals.ready - totals.placed) && told.length === places.circles.length && isTold(totals.placed);
  return {
    ...dossierHead(story),
    audience: 'team',
    value: isEnough ? rounded(value, 100) : null,
    facts: isEnough
      ? [...wholeFacts(story, totals), ...wholeSettings(story)]
      : [{ code: 'too-few-to-tell', fewest }],
    circles: told.map(({ id, members }) => {
      const { score, scores } = toldScores(story, members);
      const size: Fact[] = areSizesTold ? [{ code: 'circle-size', members: members.length }] : [];
      return { id, score, scores, facts: [...size, ...scoreFacts(scores)] };
    }),
  };
}

/**
 * Scores of a circle as far as they are about enough people: those on help where enough members state needs, that on backgrounds
 * where enough have some. Rounded, since all digits of a score tell how many people are behind it.
 */
function toldScores({ ground }: Story, members: readonly string[]): Pick<Evaluation, 'score' | 'scores'> {
  const { score, scores } = ground.evaluate(members);
  const people = members.map((id) => ground.participant(id)!);
  const areNeedsTold = isTold(people.filter(({ needs }) => needs.length > 0).length);
  const areLabelsTold = isTold(
    people.filter(({ backgrounds }) => Object.keys(backgrounds).length > 0).length,
  );
  const tell = (number: number | null, isToldOf: boolean): number | null =>
    number === null || !isToldOf ? null : rounded(number, 10);
  return {
    score: tell(score, areNeedsTold && areLabelsTold),
    scores: {
      proximity: tell(scores.proximity, true),
      complementarity: tell(scores.complementarity, areNeedsTold),
      reciprocity: tell(scores.reciprocity, areNeedsTold),
      mix: tell(scores.mix, areLabelsTold),
      resilience: tell(scores.resilience, areNeedsTold),
    },
  };
}

function rounded(number: number, parts: number): number {
  return Math.round(number * parts) / parts;
}

/** How many partners are of use, where that is about enough people, by what is not sensitive. */
function outsideFacts({ ground, outside, places, settingOf }: Story, sensitive: ReadonlySet<string>): Fact[] {
  if (outside === undefined) return [];
  const matches = places.circles
    .map(({ members }) => partnersOf(ground, outside, members, momentOf(settingOf(members)?.setting)))
    .flatMap(({ needs, talents }) => [...needs, ...talents])
    .filter(({ need }) => need === null || !sensitive.has(need));
  const people = new Set(matches.map(({ participant }) => participant)).size;
  const partners = new Set(matches.map(({ partner }) => partner)).size;
  return people >= fewest ? [{ code: 'partners-of-use', partners }] : [];
}

function wholeFacts(story: Story, totals: Totals): Fact[] {
  const { vocabulary, value } = story;
  const { ready, placed, circles, weeks } = totals;
  const leftOver = ready - placed;
  const isPlacedTold = isTold(placed) && isTold(leftOver);
  const sensitive = new Set(vocabulary.needs.filter((need) => need.sensitive).map(({ slug }) => slug));
  return [
    isPlacedTold
      ? { code: 'placed', ready, placed, circles }
      : { code: 'placed-roughly', circles, share: placed > leftOver ? 'nearly-all' : 'hardly-any' },
    { code: 'value', value: rounded(value, 100) },
    ...(weeks.placed === null || weeks.leftOver === null || !isPlacedTold || weeks.known < fewest
      ? []
      : [{ code: 'waiting', placedWeeks: weeks.placed, leftOverWeeks: weeks.leftOver } as const]),
    ...(isPlacedTold ? leftOverFacts(totals.leftOverFor) : []),
    ...totals.unmet
      .filter(({ need, people }) => people >= fewest && !sensitive.has(need))
      .map((each): Fact => ({ code: 'unmet-in-circles', ...each })),
    ...outsideFacts(story, sensitive),
  ];
}

/** How many circles lack nothing, where each of all circles has enough members to be counted. */
function wholeSettings({ places: { circles }, settingOf, keptParts }: Story): Fact[] {
  const settings = circles.map(({ members }) => settingOf(members));
  if (settings.length === 0 || settings.includes(undefined)) return [];
  if (circles.some(({ members }) => members.length < fewest)) return [];
  const whole = settings.filter((read) => read?.setting.missing.length === 0).length;
  return [{ code: 'settings-whole', whole, circles: circles.length, parts: ['daypart', ...keptParts] }];
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

function scoreFacts(scores: Evaluation['scores']): Fact[] {
  return (Object.keys(scores) as CriterionName[]).flatMap((criterion) => {
    const score = scores[criterion];
    return score === null ? [] : [{ code: 'criterion', criterion, score }];
  });
}
