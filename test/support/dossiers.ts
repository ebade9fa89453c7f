import { createChance, poolKinds } from '../../bench/pools.js';
import {
  type CoachDossier,
  explainProposal,
  type PoolInput,
  parsePool,
  proposeCirclesSync,
} from '../../src/index.js';

/** Texts that mean harm, or are only long or strange: as ids and labels. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '\u202eturned\u202c \u2067round',
  '\u2069\u2069 leaves \u202e',
  'أم محمد من الحي',
  'שרה, 3',
  '</style></title></svg><b>',
  `long ${'l'.repeat(10_000)}`,
  'words '.repeat(1_700),
  '漢字'.repeat(40),
  '👩‍👩‍👧‍👦'.repeat(10),
] as const;

/** A pool of people who live close together, enough for some circles. */
export function townOf(people: number, seed: number): PoolInput {
  return poolKinds.dense(people, seed);
}

/** What a coach reads of circles that were found quickly. */
export function coachDossierOf(pool: PoolInput, effort = 300): CoachDossier {
  const parsed = parsePool(pool);
  return explainProposal(parsed, proposeCirclesSync(parsed, { effort, seed: 1 }), { audience: 'coach' });
}

/** The same pool in which people, labels and places go by hostile texts. */
export function withHostileTexts(pool: PoolInput): PoolInput {
  const idOf = new Map(
    pool.participants.map(({ id }, place) => [id, `${hostileTexts[place % hostileTexts.length]} ${place}`]),
  );
  return {
    version: 1,
    date: pool.date,
    participants: pool.participants.map((person, place) => ({
      ...person,
      id: idOf.get(person.id)!,
      backgrounds: { '<b>"attribute"': hostileTexts[place % 2]! },
    })),
    meetingPlaces: hostileTexts.map((id, place) => ({
      id,
      point: pool.participants[place]!.home,
    })),
  };
}

/** A dossier of circles of twelve that nobody searched for: homes on a grid as they are shown, and help by chance. */
export function inventDossier(circles: number): CoachDossier {
  const empty = coachDossierOf({ version: 1, date: '2026-11-22', participants: [] });
  const chance = createChance(7);
  const { below } = chance;
  const needs = empty.words.needs.map(({ slug }) => slug);
  return {
    ...empty,
    surroundings: {
      meetingPlaces: Array.from({ length: 60 }, (_, place) => ({
        id: `meeting place number ${place}`,
        point: { lat: 52 + chance.part() * 0.08, lon: 5 + chance.part() * 0.12 },
      })),
      partners: [],
      barriers: [
        {
          line: [
            { lat: 52, lon: 5 },
            { lat: 52.08, lon: 5.12 },
          ],
          crossings: [],
        },
      ],
    },
    circles: Array.from({ length: circles }, (_, circle) => {
      const middle = { row: below(40), column: below(40) };
      const ids = Array.from({ length: 12 }, (_, member) => `p-${circle}-${member}`);
      const spread = 1 + below(9);
      return {
        id: `k-${circle + 1}`,
        score: 0.5,
        scores: { proximity: 0.5, complementarity: 0.5, reciprocity: 0.5, mix: 0.5, resilience: null },
        facts: [],
        members: ids.map((participant) => ({
          participant,
          home: {
            lat: 52 + (middle.row + below(spread)) * 0.0018,
            lon: 5 + (middle.column + below(spread)) * 0.0029,
          },
          talents: [],
          needs: [],
          give: 0,
          get: 0,
          coverage: null,
          facts: [],
        })),
        help: Array.from({ length: below(120) }, () => ({
          giver: ids[below(12)]!,
          receiver: ids[below(12)]!,
          need: needs[below(needs.length)]!,
          talent: null,
          amount: chance.part(),
        })),
      };
    }),
  };
}
