import { daypartsOfWeek, type StagingProblem, worthOfPart } from './problem.js';

/** The sites and dayparts of a circle, those that could be best first, and what each is worth at most. */
export interface Options {
  readonly count: number;
  readonly site: Int32Array;
  readonly daypart: Int32Array;
  /** As a `Worth`, if all were free. */
  readonly parts: Float64Array;
  readonly attendance: Float64Array;
  readonly comfort: Float64Array;
  readonly mostAttendance: number;
  readonly mostComfort: number;
  /** Whether any daypart suits a coach, or a volunteer. */
  readonly anyCoach: boolean;
  readonly anyVolunteer: boolean;
  readonly anyPlace: boolean;
  /** Coaches and volunteers of any of the sites, once each. */
  readonly coaches: Int32Array;
  readonly volunteers: Int32Array;
}

interface Option {
  readonly site: number;
  readonly daypart: number;
  readonly parts: number;
  readonly attendance: number;
  readonly comfort: number;
}

/** Lists what a circle can choose from. Ties keep the order of sites and of the week. */
export function listOptions(problem: StagingProblem, circle: number): Options {
  const listed: Option[] = [];
  let [anyCoach, anyVolunteer, anyPlace] = [false, false, false];
  for (const [site, own] of problem.sites[circle]!.entries()) {
    const { place, dayparts, comfort, coaches, coachComfort, volunteers, volunteerComfort } = own;
    for (let daypart = 0; daypart < daypartsOfWeek; daypart++) {
      const bit = 1 << daypart;
      if ((dayparts & bit) === 0) continue;
      const best = volunteers.findIndex((each) => (problem.volunteerDayparts[each]! & bit) !== 0);
      const coach = coaches.findIndex((each) => (freeOf(problem, each) & bit) !== 0);
      anyCoach ||= coach !== -1;
      anyVolunteer ||= best !== -1;
      anyPlace ||= place !== -1;
      listed.push({
        site,
        daypart,
        parts:
          problem.weight[circle]! *
          ((coach === -1 ? 0 : worthOfPart.coach) +
            (place === -1 ? 0 : worthOfPart.place) +
            (best === -1 ? 0 : worthOfPart.volunteer)),
        attendance: problem.attendance[circle * daypartsOfWeek + daypart]!,
        comfort:
          comfort + (coach === -1 ? 0 : coachComfort[coach]!) + (best === -1 ? 0 : volunteerComfort[best]!),
      });
    }
  }
  listed.sort((a, b) => b.parts - a.parts || b.attendance - a.attendance || b.comfort - a.comfort);
  return {
    count: listed.length,
    site: Int32Array.from(listed, ({ site }) => site),
    daypart: Int32Array.from(listed, ({ daypart }) => daypart),
    parts: Float64Array.from(listed, ({ parts }) => parts),
    attendance: Float64Array.from(listed, ({ attendance }) => attendance),
    comfort: Float64Array.from(listed, ({ comfort }) => comfort),
    mostAttendance: listed.reduce((most, { attendance }) => Math.max(most, attendance), 0),
    mostComfort: listed.reduce((most, { comfort }) => Math.max(most, comfort), 0),
    anyCoach,
    anyVolunteer,
    anyPlace,
    coaches: onceEach(problem.sites[circle]!.map(({ coaches }) => coaches)),
    volunteers: onceEach(problem.sites[circle]!.map(({ volunteers }) => volunteers)),
  };
}

function onceEach(lists: readonly Int32Array[]): Int32Array {
  const all = new Set<number>();
  for (const list of new Set(lists)) for (const each of list) all.add(each);
  return Int32Array.from(all);
}

/** When a coach can take a circle at all. */
function freeOf({ coachCapacity, coachDayparts }: StagingProblem, coach: number): number {
  return coachCapacity[coach]! > 0 ? coachDayparts[coach]! : 0;
}
