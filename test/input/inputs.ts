import type { LedgerInput } from '../../src/model/ledger.js';
import type { Policy } from '../../src/model/policy.js';
import type { ParticipantInput, PoolInput } from '../../src/model/pool.js';
import type { Proposal } from '../../src/model/proposal.js';

/** A participant who says as little as possible, and whatever a test wants them to say. */
export function participant(id: string, said: Partial<ParticipantInput> = {}): ParticipantInput {
  return { id, home: { lat: 51.9274, lon: 4.2439 }, ...said };
}

/** A pool of two, and whatever a test wants in it. */
export function pool(with_: Partial<PoolInput> = {}): PoolInput {
  return { version: 1, date: '2026-11-21', participants: [participant('p-1'), participant('p-2')], ...with_ };
}

/** A pool that uses every key of the format but those about the neighbourhood. */
export const fullPoolOfPeople: PoolInput = {
  version: 1,
  date: '2026-11-21',
  vocabulary: {
    extends: 'buurtcirkel',
    talents: [
      'beekeeping',
      { slug: 'knots', nl: 'Knopen', en: 'Knots', group: 'leisure', aliases: ['touw'] },
    ],
    needs: [
      'honey',
      {
        slug: 'mooring',
        mode: 'remote',
        mutual: 0.4,
        sensitive: false,
        nl: 'Aanleggen',
        en: 'Mooring',
        group: 'leisure',
        aliases: ['afmeren'],
        boundary: { nl: 'Niet bij storm.', en: 'Not in a storm.' },
      },
    ],
    meets: [
      ['beekeeping', 'honey', 1],
      ['cooking', 'honey', 0.4],
      { talent: 'knots', need: 'mooring', strength: 0.7 },
    ],
  },
  backgrounds: [
    { attribute: 'route', maxShare: 0.4, purpose: 'no circle of clients of one provider' },
    { attribute: 'age', theme: true },
  ],
  participants: [
    participant('p-1', {
      reach: 600,
      talents: ['cooking', { talent: 'knots', level: 0.5 }],
      needs: [{ need: 'honey', weight: 0.2 }, 'walking-buddy'],
      backgrounds: { route: 'a', age: '65-plus' },
      dayparts: ['tue-morning', 'sun-evening'],
      languages: ['nl-NL', 'ar'],
      waitingSince: '2026-05-01',
      ready: false,
    }),
    participant('p-2', { home: { x: 76362, y: 438276 } }),
    participant('p-3'),
    participant('p-4'),
  ],
  apart: [['p-1', 'p-2']],
  together: [['p-2', 'p-3']],
  circles: [
    { id: 'c-1', members: ['p-4'] },
    {
      id: 'c-2',
      members: [
        { participant: 'p-3', since: '2025-01-01', leavesOn: '2027-06-30', status: 'proposed' },
        { participant: 'p-1', status: 'declined' },
      ],
      since: '2024-02-29',
      locked: true,
      openSeats: 2,
      meetingPlace: { x: 76400, y: 438300 },
    },
  ],
  area: { lat: [50, 54], lon: [3, 8] },
};

/** A pool that uses every key of the format. */
export const fullPool: PoolInput = {
  ...fullPoolOfPeople,
  participants: fullPoolOfPeople.participants.map((person, position) =>
    position === 0 ? { ...person, requires: ['step-free'], route: 'provider', referrer: 'r-1' } : person,
  ),
  circles: fullPoolOfPeople.circles!.map((circle, position) =>
    position === 1
      ? { ...circle, daypart: 'mon-evening', place: 'm-1', coach: 'k-1', volunteer: 'v-1' }
      : circle,
  ),
  meetingPlaces: [
    {
      id: 'm-1',
      point: { lat: 51.927, lon: 4.244 },
      dayparts: ['mon-evening', 'tue-morning'],
      seats: 12,
      facilities: ['step-free'],
    },
  ],
  coaches: [
    {
      id: 'k-1',
      area: [
        { lat: 51.9, lon: 4.2 },
        { lat: 51.9, lon: 4.3 },
        { x: 76400, y: 441000 },
      ],
      point: { lat: 51.92, lon: 4.25 },
      reach: 3_000,
      circles: 4,
      starts: 1,
      languages: ['NL-be'],
      dayparts: ['tue-morning'],
      routes: ['wijkteam', 'self'],
    },
  ],
  volunteers: [
    {
      id: 'v-1',
      home: { lat: 51.926, lon: 4.243 },
      reach: 900,
      dayparts: ['tue-morning'],
      languages: ['nl'],
      talents: ['knots'],
    },
  ],
  partners: [
    {
      id: 'q-1',
      point: { x: 76500, y: 438300 },
      dayparts: ['sat-morning'],
      offers: ['knots', { talent: 'cooking' }, { need: 'honey' }],
      wishes: ['beekeeping'],
    },
  ],
  barriers: [
    {
      line: [
        { lat: 51.92, lon: 4.24 },
        { lat: 51.93, lon: 4.25 },
      ],
      crossings: [
        { lat: 51.925, lon: 4.245 },
        { at: { lat: 51.928, lon: 4.248 }, metres: 40 },
      ],
    },
  ],
  travel: {
    unit: 'minutes',
    stops: [
      'p-1',
      { meetingPlace: 'm-1' },
      { coach: 'k-1' },
      { volunteer: 'v-1' },
      { partner: 'q-1' },
      { x: 76362, y: 438276 },
    ],
    ways: Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 6 }, (_, column) => (row === 0 && column === 3 ? null : (row + 2 * column) % 7)),
    ),
  },
};

/** A policy that sets everything, to something else than the default. */
export const fullPolicy: Policy = {
  size: { min: 5, max: 8 },
  reach: { personal: 500, between: 1_500, detour: 1.2 },
  composition: { maxShare: 0.4 },
  dayparts: { share: 0.7 },
  languages: { share: 0.6 },
  rules: { stranded: 'preferred', dominance: 'preferred', daypart: 'off', language: 'off' },
  weights: { proximity: 0.1, complementarity: 0.4, reciprocity: 0.3, mix: 0.2, resilience: 0 },
  placement: 0.6,
  waiting: { perHalfYear: 0.25, halfYears: 2 },
  minimumScore: 0.2,
};

/** A proposal as it is written to a file. */
export const fullProposal: Proposal = {
  version: 1,
  library: 'kringmaker@0.1.0',
  seed: 1,
  effort: 'standard',
  steps: 20_000,
  stoppedBy: 'effort',
  optimal: false,
  inputHash: `sha256-${'0123456789abcdef'.repeat(4)}`,
  policy: fullPolicy,
  value: 0.61,
  circles: [
    {
      id: 'k-1',
      members: ['p-002', 'p-003'],
      score: 0.71,
      scores: { proximity: 0.8, complementarity: 0.7, reciprocity: 0.8, mix: null, resilience: 0.6 },
      violations: [{ code: 'dominance', participants: ['p-002', 'p-003'], attribute: 'route' }],
    },
  ],
  unplaced: [{ participant: 'p-009', reason: { code: 'too-few-nearby' } }],
  relaxations: [{ rule: 'dominance', attribute: 'route', from: 0.5, to: 0.6, participants: ['p-009'] }],
};

/** A ledger that uses every key of the format, about {@link fullPool}. */
export const fullLedger: LedgerInput = {
  version: 1,
  help: [
    { date: '2026-11-01', giver: 'p-1', receivers: ['p-2'], hours: 1.5, need: 'honey', talent: 'knots' },
    { date: '2026-11-02', outside: 'volunteer', receivers: ['p-1', 'p-2'] },
  ],
  meetings: [{ date: '2026-11-03', circle: 'c-1', present: ['p-1'] }],
};
