import type { Participant } from '../model/pool.js';
import { type Setting, type SettingPart, settingParts } from '../model/setting.js';
import { dayparts } from '../problem/availability.js';
import { chooseFor } from './exact.js';
import { canCoach, canSupport, type Holding, openHolding, take } from './holding.js';
import { listOptions, type Options } from './options.js';
import { type Choice, daypartsOfWeek, type StagingProblem } from './problem.js';
import { remembering } from './remembering.js';
import { solve } from './solve.js';
import { describeAll, type Laid, lay, type Stage } from './stage.js';
import type { Surroundings } from './surroundings.js';

/** A circle with the setting that a saved proposal holds for it, perhaps changed by people. */
interface SavedCircle {
  readonly members: readonly Participant[];
  readonly setting: SavedChoice | undefined;
}

type SavedChoice = Pick<Setting, 'daypart' | 'place' | 'coach' | 'volunteer'>;

/** A setting, and what of a saved one does not hold, for which it was chosen anew. */
export interface ReadSetting {
  readonly setting: Setting;
  /** In the order of `settingParts`. */
  readonly broken: readonly SettingPart[];
}

/**
 * Settings as they were saved, where they hold for the circles as they are now: every rule is looked at again, and so is what
 * is missing. For other circles they are chosen anew from what is left; where none holds, for all at once.
 *
 * @param circles they share nobody
 */
export function* readSettings(circles: readonly SavedCircle[], given: Stage): Generator<void, ReadSetting[]> {
  const laid = yield* lay(
    circles.map(({ members }) => members),
    given,
  );
  const { problem, order } = laid;
  const holding = openHolding(problem);
  const find = openFinding(laid);
  const broken: SettingPart[][] = circles.map(() => []);
  for (const [circle, position] of order.entries()) {
    const choice = find(holding, circle, circles[position]!.setting);
    if (Array.isArray(choice)) broken[position] = choice;
    else take(holding, circle, choice);
    yield;
  }
  const settings = yield* describeAll(laid, yield* complete(problem, holding));
  return settings.map((setting, position) => ({ setting, broken: broken[position]! }));
}

/** Lets those who have nothing choose, the heaviest first; where nobody has anything, all of them together. */
function* complete(
  problem: StagingProblem,
  holding: Holding,
): Generator<void, { readonly holding: Holding; readonly optionsOf: (circle: number) => Options }> {
  const open = [...Array(problem.circles).keys()].filter((circle) => holding.choices[circle] === undefined);
  if (open.length === problem.circles) return yield* solve(problem);
  const optionsOf = remembering((circle: number) => listOptions(problem, circle));
  // Sorting is stable: of equals the first of the shuffle.
  for (const circle of open.sort((a, b) => problem.weight[b]! - problem.weight[a]!)) {
    chooseFor(holding, [circle], optionsOf, Number.POSITIVE_INFINITY);
    yield;
  }
  return { holding, optionsOf };
}

/** Finds what a saved setting says among what a circle could choose, or the parts that it cannot. */
function openFinding({ ground: { gatherings, surroundings }, problem }: Laid) {
  const known = indexAll(surroundings);
  return (holding: Holding, circle: number, saved: SavedChoice | undefined): Choice | SettingPart[] => {
    if (saved === undefined || saved.daypart === null) return [];
    const daypart = dayparts.indexOf(saved.daypart);
    const sites = problem.sites[circle]!;
    const place = known('places', saved.place);
    const site = sites.findIndex((each) => each.place === place);
    const isFree =
      place === -1 ||
      (site !== -1 &&
        (surroundings.places[place]!.free & (1 << daypart)) !== 0 &&
        holding.atPlace[place * daypartsOfWeek + daypart] === -1);
    // Where they cannot meet, it may be anywhere.
    const meets = site === -1 ? sites : [sites[site]!];
    const coach = known('coaches', saved.coach);
    const volunteer = known('volunteers', saved.volunteer);
    const holds: Readonly<Record<SettingPart, boolean>> = {
      daypart: (gatherings[circle]!.dayparts & (1 << daypart)) !== 0,
      place: isFree,
      coach:
        coach === -1 ||
        (meets.some(({ coaches }) => coaches.includes(coach)) && canCoach(holding, coach, daypart)),
      volunteer:
        volunteer === -1 ||
        (meets.some(({ volunteers }) => volunteers.includes(volunteer)) &&
          canSupport(holding, volunteer, daypart)),
    };
    const broken = settingParts.filter((part) => !holds[part]);
    return broken.length > 0 ? broken : { site, daypart, coach, volunteer };
  };
}

/** Places, coaches and volunteers by id: -1 is none, -2 one that the pool does not have. */
function indexAll(surroundings: Surroundings) {
  const indexOf = (list: ReadonlyArray<{ readonly said: { readonly id: string } }>) =>
    new Map(list.map(({ said }, index) => [said.id, index]));
  const byKind = {
    places: indexOf(surroundings.places),
    coaches: indexOf(surroundings.coaches),
    volunteers: indexOf(surroundings.volunteers),
  };
  return (kind: keyof typeof byKind, id: string | null): number =>
    id === null ? -1 : (byKind[kind].get(id) ?? -2);
}
