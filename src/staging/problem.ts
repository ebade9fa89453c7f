/** Dayparts of a week: a set of them is as many bits. */
export const daypartsOfWeek = 21;

/** Where a circle could meet, and who could be there for it. */
export interface Site {
  /** -1 where no place is used. */
  readonly place: number;
  /** One bit per daypart on which the place is free and enough members can come. */
  readonly dayparts: number;
  /** Whole number: how easily members get there. */
  readonly comfort: number;
  readonly coaches: Int32Array;
  /** `[coaches]` Whole numbers, not ascending. */
  readonly coachComfort: Float64Array;
  readonly volunteers: Int32Array;
  /** `[volunteers]` Whole numbers, not ascending. */
  readonly volunteerComfort: Float64Array;
}

/** Places, dayparts, coaches and volunteers for a number of circles, as numbers. A circle is an index; so are the others. */
export interface StagingProblem {
  readonly circles: number;
  readonly places: number;
  readonly coaches: number;
  readonly volunteers: number;
  /** `[circles]` Whole numbers: what it counts that a circle has a part. */
  readonly weight: Float64Array;
  /** `[circles × dayparts]` Members who can come. */
  readonly attendance: Int32Array;
  /** `[circles]` Each has one without a place. */
  readonly sites: ReadonlyArray<readonly Site[]>;
  /** `[coaches]` One bit per daypart. */
  readonly coachDayparts: Int32Array;
  /** `[coaches]` New circles that each can take. */
  readonly coachCapacity: Int32Array;
  /** `[volunteers]` One bit per daypart; none for those who are taken. */
  readonly volunteerDayparts: Int32Array;
}

/** Whole numbers that a comfort of 1 is worth. */
const comfortUnit = 2 ** 20;

export function wholeComfort(comfort: number): number {
  return Math.round(comfort * comfortUnit);
}

/** What each part counts, times the weight of its circle. */
export const worthOfPart = { coach: 4, place: 2, volunteer: 1 } as const;

/** What one circle gets; -1 for a part that it does not get. */
export interface Choice {
  readonly site: number;
  readonly daypart: number;
  readonly coach: number;
  readonly volunteer: number;
}

/** How good choices are, of two the first number that differs decides. All are whole, so sums are exact in any order. */
export interface Worth {
  /** Weights of circles times what the parts count that they have. */
  readonly parts: number;
  /** Members who can come. */
  readonly attendance: number;
  readonly comfort: number;
}

/** What a choice is worth to its circle. */
export function worthOfChoice(problem: StagingProblem, circle: number, choice: Choice): Worth {
  const site = problem.sites[circle]![choice.site]!;
  const { coach, place, volunteer } = worthOfPart;
  const parts =
    (choice.coach === -1 ? 0 : coach) +
    (site.place === -1 ? 0 : place) +
    (choice.volunteer === -1 ? 0 : volunteer);
  return {
    parts: problem.weight[circle]! * parts,
    attendance: problem.attendance[circle * daypartsOfWeek + choice.daypart]!,
    comfort:
      site.comfort +
      (choice.coach === -1 ? 0 : site.coachComfort[site.coaches.indexOf(choice.coach)]!) +
      (choice.volunteer === -1 ? 0 : site.volunteerComfort[site.volunteers.indexOf(choice.volunteer)]!),
  };
}

export const noWorth: Worth = { parts: 0, attendance: 0, comfort: 0 };

export function addWorth(one: Worth, other: Worth): Worth {
  return {
    parts: one.parts + other.parts,
    attendance: one.attendance + other.attendance,
    comfort: one.comfort + other.comfort,
  };
}

/** Above 0 where the first is better. */
export function compareWorth(one: Worth, other: Worth): number {
  return one.parts - other.parts || one.attendance - other.attendance || one.comfort - other.comfort;
}
