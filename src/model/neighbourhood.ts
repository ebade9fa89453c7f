import type { Daypart } from './daypart.js';
import type { Home } from './place.js';

/** A point on the map, written as a {@link Home} is. */
export type Point = Home;

/** A place where circles can meet: a parish, a community centre. Empty lists mean that nothing was said. */
export interface MeetingPlace {
  /** Opaque, unique among the meeting places. */
  readonly id: string;
  readonly point: Point;
  /** When it is free, each time for one circle. Empty: always. */
  readonly dayparts: readonly Daypart[];
  /** For how many people; without it, for any circle. */
  readonly seats?: number;
  /** What somebody may require that it has, such as `step-free`. */
  readonly facilities: readonly string[];
}

/** How somebody came into the pool: by the wijkteam itself, by way of a provider of care, or by themselves. */
export type ReferralRoute = 'wijkteam' | 'provider' | 'self';

/** A professional who starts circles and stays their safety net. No member. Empty lists mean that nothing was said. */
export interface Coach {
  /** Opaque, unique among the coaches. */
  readonly id: string;
  /** Corners of the working area, in order; without it, anywhere. */
  readonly area?: readonly Point[];
  /** Where they work from. */
  readonly point?: Point;
  /** Walking metres from `point` that they go at most; without it, any way. */
  readonly reach?: number;
  /** How many circles they can have, those that they have already included; without it, any number. */
  readonly circles?: number;
  /** How many new circles they can start at a time; without it, any number. */
  readonly starts?: number;
  /** Empty: no constraint. */
  readonly languages: readonly string[];
  /** Empty: any daypart suits. */
  readonly dayparts: readonly Daypart[];
  /** The routes of which they get to hear. Empty: all. */
  readonly routes: readonly ReferralRoute[];
}

/** Somebody from the neighbourhood who supports one circle: the "goede buur". No member. */
export interface Volunteer {
  /** Opaque, unique among the volunteers. */
  readonly id: string;
  readonly home: Home;
  /** Metres they comfortably walk; without it the policy's default counts. */
  readonly reach?: number;
  /** Empty: any daypart suits. */
  readonly dayparts: readonly Daypart[];
  /** Empty: no constraint. */
  readonly languages: readonly string[];
  /** Slugs. */
  readonly talents: readonly string[];
}

/** A talent, or a need that is met or sought as a whole. */
export type PartnerSubject = { readonly talent: string } | { readonly need: string };

/** An organisation or a place in the neighbourhood that offers something, or wishes for something. */
export interface Partner {
  /** Opaque, unique among the partners. */
  readonly id: string;
  readonly point: Point;
  /** Empty: always. */
  readonly dayparts: readonly Daypart[];
  /** Talents that it has, and needs that it meets. */
  readonly offers: readonly PartnerSubject[];
  /** Talents that it can use, and needs that it has. */
  readonly wishes: readonly PartnerSubject[];
}

/** A point where a barrier can be crossed: a bridge, a tunnel, a ferry. */
export interface Crossing {
  readonly at: Point;
  /** Walking metres that it takes besides: stairs, or waiting for a ferry. */
  readonly metres: number;
}

/** A line that people cannot cross but at its crossings: water, a railway, a motorway. */
export interface Barrier {
  /** Its points in order. Who can walk round an end can cross there. */
  readonly line: readonly Point[];
  readonly crossings: readonly Crossing[];
}

/** Where a way of the travel matrix begins and ends: a participant by id, somebody or something else by id, or a point. */
export type TravelStop =
  | string
  | { readonly meetingPlace: string }
  | { readonly coach: string }
  | { readonly volunteer: string }
  | { readonly partner: string }
  | Point;

/** Ways that the host has measured, to be used instead of straight lines. */
export interface Travel {
  /** A minute counts for 80 metres. */
  readonly unit: 'metres' | 'minutes';
  readonly stops: readonly TravelStop[];
  /** `[stops × stops]` from the row's stop to the column's; `null` where there is no way. */
  readonly ways: ReadonlyArray<readonly (number | null)[]>;
}

/** A {@link MeetingPlace} as it may be written. */
export type MeetingPlaceInput = Pick<MeetingPlace, 'id' | 'point'> & Partial<MeetingPlace>;
/** A {@link Coach} as it may be written. */
export type CoachInput = Pick<Coach, 'id'> & Partial<Coach>;
/** A {@link Volunteer} as it may be written. */
export type VolunteerInput = Pick<Volunteer, 'id' | 'home'> & Partial<Volunteer>;
/** A {@link Partner} as it may be written: bare slugs are talents. */
export interface PartnerInput extends Pick<Partner, 'id' | 'point'> {
  readonly dayparts?: readonly Daypart[];
  readonly offers?: ReadonlyArray<string | PartnerSubject>;
  readonly wishes?: ReadonlyArray<string | PartnerSubject>;
}
/** A {@link Barrier} as it may be written: a bare point is a crossing that takes nothing besides. */
export interface BarrierInput extends Pick<Barrier, 'line'> {
  readonly crossings?: ReadonlyArray<Point | (Pick<Crossing, 'at'> & Partial<Crossing>)>;
}

/** What surrounds the participants, as far as the host keeps it. A key that is not there is not looked at. */
export interface Neighbourhood {
  readonly meetingPlaces?: readonly MeetingPlace[];
  readonly coaches?: readonly Coach[];
  readonly volunteers?: readonly Volunteer[];
  readonly partners?: readonly Partner[];
  readonly barriers?: readonly Barrier[];
  readonly travel?: Travel;
}

/** A {@link Neighbourhood} as it may be written. */
export interface NeighbourhoodInput {
  readonly meetingPlaces?: readonly MeetingPlaceInput[];
  readonly coaches?: readonly CoachInput[];
  readonly volunteers?: readonly VolunteerInput[];
  readonly partners?: readonly PartnerInput[];
  readonly barriers?: readonly BarrierInput[];
  readonly travel?: Travel;
}
