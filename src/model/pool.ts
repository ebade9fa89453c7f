import type { Daypart } from './daypart.js';
import { deepFreeze } from './frozen.js';
import type { Neighbourhood, NeighbourhoodInput, ReferralRoute } from './neighbourhood.js';
import type { Home } from './place.js';
import type { OwnVocabulary, OwnVocabularyInput, ShippedVocabularyName } from './vocabulary.js';

export type * from './daypart.js';
export type * from './place.js';

/** A talent someone has, with how able or willing they are. */
export interface OfferedTalent {
  readonly talent: string;
  /** In (0, 1]. */
  readonly level: number;
}

/** A need someone has, with how much it matters to them. */
export interface StatedNeed {
  readonly need: string;
  /** In (0, 1]. */
  readonly weight: number;
}

/** Somebody we may place, with what they chose to say. Empty lists mean that nothing was said. */
export interface Participant {
  /** Opaque, unique in the pool. */
  readonly id: string;
  readonly home: Home;
  /** Metres this person comfortably walks; without it the policy's default counts. */
  readonly reach?: number;
  readonly talents: readonly OfferedTalent[];
  readonly needs: readonly StatedNeed[];
  /** Attribute → opaque label; an attribute that is not there is unknown. */
  readonly backgrounds: Readonly<Record<string, string>>;
  /** Empty: any daypart suits. */
  readonly dayparts: readonly Daypart[];
  /** BCP 47 primary subtags in lower case. Empty: no constraint. */
  readonly languages: readonly string[];
  /** ISO 8601 date. */
  readonly waitingSince?: string;
  /** Set by a person after a talk; somebody who is not ready is never proposed. */
  readonly ready: boolean;
  /** What a meeting place must have for them, such as `step-free`: one of its `facilities`. Not there: nothing. */
  readonly requires?: readonly string[];
  /** How they came into the pool. */
  readonly route?: ReferralRoute;
  /** Opaque: who referred them. */
  readonly referrer?: string;
}

/** How one background attribute is treated where it is not the default way. */
export interface BackgroundRule {
  readonly attribute: string;
  /** Largest share of a circle that one label may have; without it the policy's counts. */
  readonly maxShare?: number;
  /** Alike on purpose: left out of the composition rules and of the mix. */
  readonly theme: boolean;
  /** Why the attribute is recorded at all, for whoever is accountable. */
  readonly purpose?: string;
}

/**
 * How far it is between a person and a circle: somebody asked them (`proposed`) or they are in it (`confirmed`), and
 * either way they have a seat. `declined`: one of the two said no, so they are never proposed together; no member.
 */
export type MembershipStatus = 'proposed' | 'confirmed' | 'declined';

/** One person and one circle that meets already. */
export interface Membership {
  /** Id. */
  readonly participant: string;
  readonly status: MembershipStatus;
  /** ISO 8601 date on which they joined; without it, that on which the circle began counts. */
  readonly since?: string;
  /** ISO 8601 date on which their seat falls free; three years after they joined, if that is known. */
  readonly leavesOn?: string;
}

/** A circle that meets already; it is never changed by a proposal. */
export interface RunningCircle {
  readonly id: string;
  readonly members: readonly Membership[];
  /** ISO 8601 date on which it began. */
  readonly since?: string;
  /** Takes no newcomer and is not changed. */
  readonly locked: boolean;
  /** How many newcomers it takes; without it, as many as the policy's largest size leaves. */
  readonly openSeats?: number;
  readonly meetingPlace?: Home;
  /** When it meets; its place, coach and volunteer are then not free. */
  readonly daypart?: Daypart;
  /** Ids: of the meeting place it uses, of its coach, of its volunteer. */
  readonly place?: string;
  readonly coach?: string;
  readonly volunteer?: string;
}

/** A {@link RunningCircle} as it may be written: bare ids for members, and what is not known left out. */
export interface RunningCircleInput
  extends Pick<RunningCircle, 'id' | 'daypart' | 'place' | 'coach' | 'volunteer'> {
  readonly members: ReadonlyArray<string | (Pick<Membership, 'participant'> & Partial<Membership>)>;
  readonly since?: string;
  readonly locked?: boolean;
  readonly openSeats?: number;
  readonly meetingPlace?: Home;
}

/** The box, in degrees, where homes must lie. */
export interface Area {
  readonly lat: readonly [south: number, north: number];
  readonly lon: readonly [west: number, east: number];
}

/** Everything known on one day, checked and with defaults filled in. Frozen; made by `parsePool`. */
export interface Pool extends Neighbourhood {
  readonly version: 1;
  /** ISO 8601 date: the day the pool is looked at. */
  readonly date: string;
  readonly vocabulary: ShippedVocabularyName | OwnVocabulary;
  readonly backgrounds: readonly BackgroundRule[];
  readonly participants: readonly Participant[];
  /** Sets of two or more people of whom no two may share a circle. */
  readonly apart: ReadonlyArray<readonly string[]>;
  /** Sets of two or more people who share one circle or have none. */
  readonly together: ReadonlyArray<readonly string[]>;
  readonly circles: readonly RunningCircle[];
  readonly area: Area;
}

/** A {@link Participant} as it may be written: bare slugs, and what is not known left out. */
export interface ParticipantInput {
  readonly id: string;
  readonly home: Home;
  readonly reach?: number;
  readonly talents?: ReadonlyArray<string | (Pick<OfferedTalent, 'talent'> & Partial<OfferedTalent>)>;
  readonly needs?: ReadonlyArray<string | (Pick<StatedNeed, 'need'> & Partial<StatedNeed>)>;
  readonly backgrounds?: Readonly<Record<string, string>>;
  readonly dayparts?: readonly Daypart[];
  readonly languages?: readonly string[];
  readonly waitingSince?: string;
  readonly ready?: boolean;
  readonly requires?: readonly string[];
  readonly route?: ReferralRoute;
  readonly referrer?: string;
}

/** A {@link Pool} as it may be written, in JSON or in code. Every `Pool` is a `PoolInput`. */
export interface PoolInput extends NeighbourhoodInput {
  readonly version: 1;
  readonly date: string;
  readonly vocabulary?: ShippedVocabularyName | OwnVocabularyInput;
  readonly backgrounds?: ReadonlyArray<Pick<BackgroundRule, 'attribute'> & Partial<BackgroundRule>>;
  readonly participants: readonly ParticipantInput[];
  readonly apart?: ReadonlyArray<readonly string[]>;
  readonly together?: ReadonlyArray<readonly string[]>;
  readonly circles?: readonly RunningCircleInput[];
  readonly area?: Area;
}

/** The European part of the Netherlands. */
export const netherlands: Area = deepFreeze<Area>({ lat: [50.5, 53.7], lon: [3.2, 7.4] });
