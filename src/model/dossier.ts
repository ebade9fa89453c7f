import type { Scores } from './evaluation.js';
import type { Fact } from './facts/facts.js';
import type { CirclePartners } from './partners.js';
import type { GeographicPoint } from './pool.js';
import type { ReasonCode } from './proposal.js';
import type { Remedy } from './remedy.js';
import type { Words } from './vocabulary.js';

/** Who reads: the coach of the circles, one member about themselves, or a team that needs no names. */
export const audiences = ['coach', 'member', 'team'] as const;

export type Audience = (typeof audiences)[number];

interface DossierHead {
  readonly version: 1;
  /** `kringmaker@<version>`. */
  readonly library: string;
  /** The day the pool was looked at. */
  readonly date: string;
  /** `sha256-<hex>` of the pool in canonical form. */
  readonly inputHash: string;
  /** What the talents and needs in it are called. */
  readonly words: Words;
}

/** A proposal as it is explained to the coach: everything but where exactly people live. */
export interface CoachDossier extends DossierHead {
  readonly audience: 'coach';
  /** Nobody lives further than this, in metres, from where they are shown. */
  readonly homeRadius: number;
  readonly value: number;
  /** Where the pool speaks of any. */
  readonly surroundings?: Surroundings;
  readonly facts: readonly Fact[];
  /** In the order of the proposal. */
  readonly circles: readonly CircleStory[];
  /** Ready people without a place, sorted by id. */
  readonly leftOver: readonly LeftOverStory[];
}

/** What surrounds the circles, as far as the pool says so. These are no homes, and are not coarsened. */
export interface Surroundings {
  readonly meetingPlaces: readonly KnownPlace[];
  readonly partners: readonly KnownPlace[];
  /** Lines that people cannot cross but at some points. */
  readonly barriers: ReadonlyArray<{
    readonly line: readonly GeographicPoint[];
    readonly crossings: readonly GeographicPoint[];
  }>;
}

/** A place in the neighbourhood that is open to people. */
export interface KnownPlace {
  readonly id: string;
  readonly point: GeographicPoint;
}

/** One circle, for its coach. */
export interface CircleStory {
  readonly id: string;
  readonly score: number | null;
  readonly scores: Scores;
  readonly facts: readonly Fact[];
  /** Sorted by id. */
  readonly members: readonly MemberStory[];
  /** Who could help whom with what, the most first. */
  readonly help: ReadonlyArray<{
    readonly giver: string;
    readonly receiver: string;
    readonly need: string;
    readonly talent: string | null;
    /** Weight of the need that this member would meet. */
    readonly amount: number;
  }>;
  /** What partners could do for members, and members for partners; not there where the pool does not speak of partners. */
  readonly partners?: Omit<CirclePartners, 'members'>;
}

/** One member of a circle, for its coach. */
export interface MemberStory {
  readonly participant: string;
  /** Coarsened. */
  readonly home: GeographicPoint;
  /** Slugs. */
  readonly talents: readonly string[];
  /** Slugs. */
  readonly needs: readonly string[];
  readonly give: number;
  readonly get: number;
  readonly coverage: number | null;
  readonly facts: readonly Fact[];
}

/** Somebody who is ready and has no place, for the coach. */
export interface LeftOverStory {
  readonly participant: string;
  /** Coarsened. */
  readonly home: GeographicPoint;
  readonly reason: ReasonCode;
  /** What would give them a place, the smallest change first. */
  readonly remedies: readonly Remedy[];
  readonly facts: readonly Fact[];
}

/** What one participant may read about themselves. Holds no background, no home, and no sensitive need of anybody else. */
export interface MemberDossier extends DossierHead {
  readonly audience: 'member';
  readonly participant: string;
  /** Id of their circle; `null` for somebody without a place. */
  readonly circle: string | null;
  readonly facts: readonly Fact[];
}

/** What a team may read: sums over at least five people, and nobody's id. */
export interface TeamDossier extends DossierHead {
  readonly audience: 'team';
  /** `null` where too few people are ready. */
  readonly value: number | null;
  readonly facts: readonly Fact[];
  /** Of circles with at least five members. */
  readonly circles: ReadonlyArray<{
    readonly id: string;
    readonly score: number | null;
    readonly scores: Scores;
    readonly facts: readonly Fact[];
  }>;
}

/** A proposal as it is explained to one audience: plain JSON, and all that a report reads. */
export type Dossier = CoachDossier | MemberDossier | TeamDossier;
