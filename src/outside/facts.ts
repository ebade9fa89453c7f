import { walkingBand } from '../geography/walking-band.js';
import type { Daypart } from '../model/daypart.js';
import type { Fact } from '../model/facts/facts.js';
import type { CirclePartners, PartnerForNeed, PartnerForTalent } from '../model/partners.js';
import type { Ground } from '../placement/ground.js';
import type { Outside } from './outside.js';

/** Facts of a kind that are told of all there are. */
const mostTold = 5;
/** Partners that are told of for one and the same thing. */
const mostForOne = 2;

/** What there is to say of the partners around a circle, for its coach: the most useful alone. */
export function partnerFacts({ needs, talents }: CirclePartners): Fact[] {
  const meeting = grouped(needs, ({ partner, need, helpers }) => [need, helpers, partner]).map(
    (same): Fact<'partner-meets-need'> => {
      const { partner, need, helpers } = same[0]!;
      return { code: 'partner-meets-need', partner, need, helpers, ...whoAndHowFar(same) };
    },
  );
  const wanting = grouped(talents, ({ partner, talent, need }) => [talent, need, partner]).map(
    (same): Fact<'partner-wants-talent'> => {
      const { partner, talent, need } = same[0]!;
      return { code: 'partner-wants-talent', partner, talent, need, ...whoAndHowFar(same) };
    },
  );
  return [
    ...fewEach(meeting, ({ need, helpers }) => [need, helpers]),
    ...fewEach(wanting, ({ talent }) => [talent]),
  ];
}

/**
 * What there is to tell a member of partners: all that is about their own needs and talents. Whether others in the circle can
 * help makes no difference, since that could tell what others need. How far it is, is told in bands.
 */
export function factsForOne(
  ground: Ground,
  outside: Outside,
  participant: string,
  moment: Daypart | null,
): Fact[] {
  const { needs } = ground.participant(participant)!;
  const meeting = needs
    .flatMap(({ need }) => outside.meeting(participant, need, moment))
    .sort(outside.compare)
    .map(
      ({ partner, need, minutes, dayparts }): Fact<'partner-for-you'> => ({
        code: 'partner-for-you',
        partner,
        need,
        ...walkingBand(minutes),
        dayparts,
      }),
    );
  const wanting = outside.using(participant, moment).map(
    ({ partner, talent, need, minutes, dayparts }): Fact<'partner-wants-yours'> => ({
      code: 'partner-wants-yours',
      partner,
      talent,
      need,
      ...walkingBand(minutes),
      dayparts,
    }),
  );
  return [...fewEach(meeting, ({ need }) => [need]), ...fewEach(wanting, ({ talent }) => [talent])];
}

/** The nearest first. */
function whoAndHowFar(same: ReadonlyArray<PartnerForNeed | PartnerForTalent>) {
  const nearestFirst = [...same].sort((a, b) => a.metres - b.metres);
  const minutes = same.map((each) => each.minutes);
  return {
    participants: nearestFirst.map(({ participant }) => participant),
    metres: nearestFirst[0]!.metres,
    minutes: Math.min(...minutes),
    mostMetres: nearestFirst.at(-1)!.metres,
    mostMinutes: Math.max(...minutes),
    dayparts: same[0]!.dayparts,
  };
}

/** Groups of equals, in the order in which the first of each comes. */
function grouped<Item>(items: readonly Item[], sameOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = JSON.stringify(sameOf(item));
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [item]);
    else known.push(item);
  }
  return [...groups.values()];
}

/** The first of each that are about the same, and of these the first. */
function fewEach<Told>(facts: readonly Told[], sameOf: (fact: Told) => unknown): Told[] {
  const kept = new Set(grouped(facts, sameOf).flatMap((same) => same.slice(0, mostForOne)));
  return facts.filter((fact) => kept.has(fact)).slice(0, mostTold);
}
