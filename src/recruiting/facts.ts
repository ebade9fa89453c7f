import type { Fact } from '../model/facts/facts.js';
import type { Missing, NearlyCircle, WantedMember } from '../model/missing.js';

/** What there is to say about who is missing, in the order of the result. */
export function factsOf({
  nearly,
  seats,
  unmetNeeds,
}: Pick<Missing, 'nearly' | 'seats' | 'unmetNeeds'>): Fact[] {
  if (nearly.length + seats.length + unmetNeeds.length === 0) return [{ code: 'nothing-missing', found: 0 }];
  return [
    ...nearly.flatMap(nearlyFacts),
    ...seats.map(seatFact),
    ...unmetNeeds.map((need): Fact => ({ code: 'unmet-need', ...need })),
  ];
}

function nearlyFacts(circle: NearlyCircle): Fact[] {
  const { members, missing, fewest, around, talents, needs, mix, dayparts, languages } = circle;
  if (missing === 0) return [{ code: 'circle-at-hand', members }];
  return [
    { code: 'nearly-circle', members, missing, fewest, around },
    ...talents.slice(0, 1).map((talent): Fact => ({ code: 'newcomer-talent', missing, ...talent })),
    ...needs.slice(0, 1).map((need): Fact => ({ code: 'newcomer-need', missing, ...need })),
    ...mix.map((limit): Fact => ({ code: 'newcomer-mix', missing, ...limit })),
    ...(dayparts === null ? [] : [{ code: 'newcomer-dayparts', missing, dayparts } as const]),
    ...(languages === null ? [] : [{ code: 'newcomer-languages', missing, languages } as const]),
  ];
}

function seatFact({ talents: [best], ...seat }: WantedMember): Fact {
  return { code: 'wanted-member', ...seat, ...best! };
}
