import { worthOf } from '../explanation/value.js';
import type {
  Change,
  ChangePreview,
  CircleChange,
  CircleMembers,
  Objection,
  PlainCircle,
} from '../model/change.js';
import type { Evaluation } from '../model/evaluation.js';
import { isSeated } from '../model/seated.js';
import { applyChange } from './apply.js';
import { compareEvaluations } from './differences.js';
import type { Ground } from './ground.js';
import { chooseSplit } from './split.js';

/** What a change would do to circles. */
export function preview(ground: Ground, circles: readonly CircleMembers[], change: Change): ChangePreview {
  const start = circles === ground.pool.circles ? ground.running : circles.map(toPlain);
  const applied = applyChange(start, change, (members) => chooseSplit(ground, members));
  const changed = changesBetween(ground, start, applied.circles);
  return {
    ...applied,
    changed,
    gain: changed.reduce(
      (sum, { before, after }) => sum + worthTogether(ground, after) - worthTogether(ground, before),
      0,
    ),
    objections: changed.flatMap(({ circle, before, after }) =>
      objectionsTo(
        circles.find(({ id }) => id === circle),
        after?.members.filter((id) => before?.members.includes(id) !== true) ?? [],
      ),
    ),
  };
}

function toPlain({ id, members }: CircleMembers): PlainCircle {
  const seated: string[] = [];
  let isSorted = true;
  for (const member of members) {
    if (typeof member === 'object' && !isSeated(member)) continue;
    const each = typeof member === 'string' ? member : member.participant;
    isSorted &&= seated.length === 0 || seated[seated.length - 1]! < each;
    seated.push(each);
  }
  // Mostly they are, and of hundreds of circles only one or two change.
  return { id, members: isSorted ? seated : seated.sort() };
}

/** What has changed between two lists of circles. */
export function changesBetween(
  ground: Ground,
  start: readonly PlainCircle[],
  end: readonly PlainCircle[],
): CircleChange[] {
  const [old, now] = [byId(start), byId(end)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((id) => old.get(id) !== now.get(id))
    .map((circle) => {
      const before = evaluation(ground, old.get(circle));
      const after = evaluation(ground, now.get(circle));
      return { circle, before, after, ...compareEvaluations(before, after) };
    });
}

function byId(circles: readonly PlainCircle[]): Map<string, PlainCircle> {
  return new Map(circles.map((circle) => [circle.id, circle]));
}

function evaluation(ground: Ground, circle: PlainCircle | undefined): Evaluation | null {
  return circle === undefined ? null : ground.evaluate(circle.members);
}

function worthTogether({ policy }: Ground, evaluation: Evaluation | null): number {
  return evaluation === null ? 0 : evaluation.members.length * worthOf(evaluation, policy);
}

function objectionsTo(circle: CircleMembers | undefined, joining: readonly string[]): Objection[] {
  if (circle === undefined) return [];
  const { id, members, locked, openSeats } = circle;
  const declined = members.flatMap((member) =>
    typeof member === 'object' && !isSeated(member) ? member.participant : [],
  );
  return [
    ...(locked === true ? [{ code: 'locked', circle: id } as const] : []),
    ...(openSeats !== undefined && joining.length > openSeats ? [{ code: 'full', circle: id } as const] : []),
    ...joining
      .filter((each) => declined.includes(each))
      .map((participant) => ({ code: 'declined', circle: id, participant }) as const),
  ];
}
