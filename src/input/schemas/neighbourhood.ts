import * as z from 'zod';
import type {
  BarrierInput,
  CoachInput,
  MeetingPlaceInput,
  NeighbourhoodInput,
  PartnerInput,
  PartnerSubject,
  ReferralRoute,
  Travel,
  TravelStop,
  VolunteerInput,
} from '../../model/neighbourhood.js';
import { limits } from '../limits.js';
import { dayparts } from './dayparts.js';
import { home, place, placeForms } from './home.js';
import { metres } from './number.js';
import { language, text } from './text.js';

const routes = ['wijkteam', 'provider', 'self'] as const satisfies readonly ReferralRoute[];

export const route: z.ZodType<ReferralRoute> = z.enum(routes);

const free = z.exactOptional(dayparts.meta({ description: 'When it is free; left out or empty: always' }));
const languages = z.exactOptional(
  z.array(language).max(limits.perParticipant).meta({ description: 'Left out or empty: no constraint' }),
);
const count = z.number().min(0).int();

export const facilities = z.array(text).max(limits.perParticipant).meta({ description: 'Such as step-free' });

const meetingPlace: z.ZodType<MeetingPlaceInput> = z.strictObject({
  id: text,
  point: place,
  dayparts: free,
  seats: z.exactOptional(count.meta({ description: 'For how many people; if left out, for any circle' })),
  facilities: z.exactOptional(facilities),
});

const coach: z.ZodType<CoachInput> = z.strictObject({
  id: text,
  area: z.exactOptional(
    z
      .array(place)
      .min(3)
      .max(limits.areaCorners)
      .meta({ description: 'Corners of the working area, in order; if left out, anywhere' }),
  ),
  point: z.exactOptional(place.meta({ description: 'Where they work from' })),
  reach: z.exactOptional(metres.meta({ description: 'Walking metres from there that they go at most' })),
  circles: z.exactOptional(
    count.meta({ description: 'How many circles they can have, those they have included' }),
  ),
  starts: z.exactOptional(count.meta({ description: 'How many new circles they can start at a time' })),
  languages,
  dayparts: free,
  routes: z.exactOptional(
    z.array(route).max(limits.perParticipant).meta({ description: 'Of which they get to hear; empty: all' }),
  ),
});

const volunteer: z.ZodType<VolunteerInput> = z.strictObject({
  id: text,
  home,
  reach: z.exactOptional(metres.meta({ description: 'Metres they comfortably walk' })),
  dayparts: free,
  languages,
  talents: z.exactOptional(z.array(text).max(limits.perParticipant)),
});

const subject: z.ZodType<string | PartnerSubject> = z.union([
  text,
  z.strictObject({ talent: text }),
  z.strictObject({ need: text }),
]);
const subjects = z.array(subject).max(limits.perParticipant);

const partner: z.ZodType<PartnerInput> = z.strictObject({
  id: text,
  point: place,
  dayparts: free,
  offers: z.exactOptional(subjects.meta({ description: 'Talents that it has, and needs that it meets' })),
  wishes: z.exactOptional(subjects.meta({ description: 'Talents that it can use, and needs that it has' })),
});

const crossing = z.union([
  ...placeForms,
  z.strictObject({
    at: place,
    metres: z.exactOptional(
      z.number().min(0).meta({ description: 'Walking metres that it takes besides; 0 if left out' }),
    ),
  }),
]);

const barrier: z.ZodType<BarrierInput> = z.strictObject({
  line: z.array(place).min(2).max(limits.linePoints).meta({ description: 'Its points, in order' }),
  crossings: z.exactOptional(
    z
      .array(crossing)
      .max(limits.crossings)
      .meta({ description: 'Points on the line where it can be crossed' }),
  ),
});

const stop: z.ZodType<TravelStop> = z.union([
  text,
  z.strictObject({ meetingPlace: text }),
  z.strictObject({ coach: text }),
  z.strictObject({ volunteer: text }),
  z.strictObject({ partner: text }),
  ...placeForms,
]);

const travel: z.ZodType<Travel> = z
  .strictObject({
    unit: z.enum(['metres', 'minutes']),
    stops: z
      .array(stop)
      .max(limits.stops)
      .meta({ description: 'Ids of participants, others by their kind and id, or points' }),
    ways: z
      .array(z.array(z.union([z.number().min(0), z.null()])).max(limits.stops))
      .max(limits.stops)
      .meta({ description: 'From the stop of the row to that of the column; null where there is no way' }),
  })
  .meta({ description: 'Ways that were measured, instead of straight lines' });

/** The keys of a pool that are about what surrounds the participants. */
export const neighbourhood = {
  meetingPlaces: z.exactOptional(
    z.array(meetingPlace).max(limits.meetingPlaces).meta({ description: 'Where circles can meet' }),
  ),
  coaches: z.exactOptional(z.array(coach).max(limits.coaches)),
  volunteers: z.exactOptional(z.array(volunteer).max(limits.volunteers)),
  partners: z.exactOptional(
    z
      .array(partner)
      .max(limits.partners)
      .meta({ description: 'Organisations and places that offer something or wish for something' }),
  ),
  barriers: z.exactOptional(
    z
      .array(barrier)
      .max(limits.barriers)
      .meta({ description: 'Lines that people cannot cross but at their crossings' }),
  ),
  travel: z.exactOptional(travel),
} satisfies Record<keyof NeighbourhoodInput, z.ZodType>;
