import type {
  BarrierInput,
  Coach,
  MeetingPlace,
  Neighbourhood,
  NeighbourhoodInput,
  PartnerInput,
  PartnerSubject,
  Volunteer,
} from '../model/neighbourhood.js';
import { primarySubtags } from './languages.js';

/** Fills in what is left out of the keys that are there; a key that is not there stays away. */
export function completeNeighbourhood(given: NeighbourhoodInput): Neighbourhood {
  const { meetingPlaces, coaches, volunteers, partners, barriers, travel } = given;
  return {
    ...(meetingPlaces && {
      meetingPlaces: meetingPlaces.map(
        (place): MeetingPlace => ({
          ...place,
          dayparts: once(place.dayparts),
          facilities: once(place.facilities),
        }),
      ),
    }),
    ...(coaches && {
      coaches: coaches.map(
        (coach): Coach => ({
          ...coach,
          dayparts: once(coach.dayparts),
          languages: primarySubtags(coach.languages),
          routes: once(coach.routes),
        }),
      ),
    }),
    ...(volunteers && {
      volunteers: volunteers.map(
        (volunteer): Volunteer => ({
          ...volunteer,
          dayparts: once(volunteer.dayparts),
          languages: primarySubtags(volunteer.languages),
          talents: once(volunteer.talents),
        }),
      ),
    }),
    ...(partners && {
      partners: partners.map((partner) => ({
        ...partner,
        dayparts: once(partner.dayparts),
        offers: completeSubjects(partner.offers),
        wishes: completeSubjects(partner.wishes),
      })),
    }),
    ...(barriers && {
      barriers: barriers.map(({ line, crossings }) => ({ line, crossings: completeCrossings(crossings) })),
    }),
    ...(travel && { travel }),
  };
}

function once<Item>(items: readonly Item[] = []): Item[] {
  return [...new Set(items)];
}

/** What is said twice counts once. */
function completeSubjects(subjects: PartnerInput['offers'] = []): PartnerSubject[] {
  const written = subjects.map((subject) => (typeof subject === 'string' ? { talent: subject } : subject));
  const seen = new Set<string>();
  return written.filter((subject) => {
    const name = 'talent' in subject ? `talent ${subject.talent}` : `need ${subject.need}`;
    return !seen.has(name) && seen.add(name);
  });
}

function completeCrossings(crossings: BarrierInput['crossings'] = []) {
  return crossings.map((crossing) =>
    'at' in crossing ? { metres: 0, ...crossing } : { at: crossing, metres: 0 },
  );
}
