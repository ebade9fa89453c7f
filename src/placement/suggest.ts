import type { None, Suggestions } from '../model/placement.js';
import { suggestFormations } from './formations.js';
import type { Ground } from './ground.js';
import { codeOf, countObstacles, listWays } from './none.js';
import { type PlacementSettings, suggestRunning } from './running.js';
import { livesTooFar } from './walking.js';
import { laterSeat, longerWalk, morePeople, type Refused } from './ways-out.js';

/** Running circles that somebody could join and circles that could be formed around them, or why there are none. */
export function suggestFor(ground: Ground, id: string, settings: PlacementSettings): Suggestions {
  const nowhere = { participant: id, suggestions: [], formations: [], refused: [] };
  if (ground.seatingOf(id) !== undefined) return { ...nowhere, none: closed('seated') };
  const isReady = ground.person(id).said.ready;
  if (!isReady && settings.mode === 'strict') return { ...nowhere, none: closed('not-ready') };
  const { suggestions, refused } = suggestRunning(ground, id, settings);
  const formations = isReady ? suggestFormations(ground, id, settings.seed) : [];
  const isNothing = suggestions.length === 0 && formations.length === 0;
  const none = isNothing ? explainNone(ground, id, refused, settings.seed) : null;
  return { participant: id, suggestions, formations, none, refused };
}

/** Nothing was looked for. */
export function closed(code: None['code']): None {
  return { code, obstacles: [], waysOut: [] };
}

function explainNone(ground: Ground, id: string, refused: Suggestions['refused'], seed: number): None {
  const codeAt = new Map(refused.map(({ circle, code }) => [circle, code]));
  const places: Refused[] = ground.seatings.flatMap((seating) => {
    const code = codeAt.get(seating.circle.id);
    return code === undefined ? [] : [{ seating, id, code }];
  });
  const codes = refused.map(({ code }) => code);
  return {
    code: codes.every((code) => code === 'too-far') && hasCompany(ground, id) ? 'rules' : codeOf(codes),
    obstacles: countObstacles(codes),
    waysOut: listWays(
      longerWalk(ground, places),
      laterSeat(ground, places),
      ground.person(id).said.ready ? morePeople(ground, id, seed) : undefined,
    ),
  };
}

/** Whether enough people wait near somebody for a circle, if rules allowed it. */
function hasCompany(ground: Ground, id: string): boolean {
  const person = ground.person(id);
  const near = ground.waiting.filter((other) => other !== id && !livesTooFar(ground, person, [other]));
  return near.length + 1 >= ground.policy.size.min;
}
