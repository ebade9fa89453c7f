import type { CriterionName, Scores } from '../../model/evaluation.js';
import { type Markup, markup } from '../markup.js';
import { table } from './parts.js';
import { bar } from './scores.js';
import type { Teller } from './teller.js';

/** A circle as it is listed among the others. */
export interface Listed {
  readonly id: string;
  readonly score: number | null;
  readonly scores: Scores;
  /** `null` where that is not told. */
  readonly members: number | null;
}

/** Circles with the lowest score first; those without one last. */
export function weakestFirst<Circle extends Pick<Listed, 'score'>>(
  circles: readonly Circle[],
): Array<{ readonly circle: Circle; readonly place: number }> {
  return circles
    .map((circle, place) => ({ circle, place }))
    .sort((a, b) => (a.circle.score ?? 2) - (b.circle.score ?? 2) || a.place - b.place);
}

/** The anchor of a circle, by its position: never by its name, which may be anything. */
export function anchorOf(place: number): string {
  return `circle-${place + 1}`;
}

/** All circles below each other, each with its scores and a link to more. */
export function circleTable(circles: readonly Listed[], teller: Teller): Markup {
  const { captions } = teller;
  const areMembersTold = circles.every(({ members }) => members !== null);
  const criteria = Object.keys(captions.criteria) as CriterionName[];
  const number = (score: number | null): string => (score === null ? '–' : captions.numbers.unit(score));
  return table(
    { caption: captions.allCircles },
    [
      captions.circles,
      ...(areMembersTold ? [captions.members] : []),
      captions.score,
      ...criteria.map((criterion) => captions.criteria[criterion]),
    ],
    weakestFirst(circles).map(({ circle, place }) => [
      markup`<a href="#${anchorOf(place)}"><bdi>${circle.id}</bdi></a>`,
      ...(areMembersTold ? [circle.members ?? ''] : []),
      bar(circle.score, teller),
      ...criteria.map((criterion) => number(circle.scores[criterion])),
    ]),
    teller,
  );
}
