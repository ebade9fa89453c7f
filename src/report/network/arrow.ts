import { type Markup, markup } from '../markup.js';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A curve of one bend, as its ends and the point that draws it aside. */
export interface Curve {
  readonly from: Spot;
  readonly bend: Spot;
  readonly to: Spot;
}

/** Up to one digit: a tenth of a pixel is not seen, and the last digits of sines differ between machines. */
export function px(number: number): number {
  return Math.round(number * 10) / 10 + 0;
}

/** The half of a curve that begins in its middle. */
export function secondHalf({ from, bend, to }: Curve): Curve {
  const back = between(bend, to, 0.5);
  return { from: between(between(from, bend, 0.5), back, 0.5), bend: back, to };
}

export function reversed({ from, bend, to }: Curve): Curve {
  return { from: to, bend, to: from };
}

/** As an SVG path. */
export function pathOf({ from, bend, to }: Curve): string {
  return `M${px(from.x)} ${px(from.y)}Q${px(bend.x)} ${px(bend.y)} ${px(to.x)} ${px(to.y)}`;
}

/** The same curve that ends so much sooner, along the line in which it comes in. */
export function shortened({ from, bend, to }: Curve, by: number): Curve {
  return { from, bend, to: towards(to, bend, by) };
}

/** A point so far from one spot on the way to another. */
export function towards(from: Spot, to: Spot, by: number): Spot {
  const length = lengthOf(from, to);
  return length === 0 ? from : between(from, to, by / length);
}

function between(one: Spot, other: Spot, share: number): Spot {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}

function lengthOf(one: Spot, other: Spot): number {
  return Math.sqrt((other.x - one.x) ** 2 + (other.y - one.y) ** 2);
}

/** A point of an arrow whose tip is where a curve ends. */
export function arrowHead({ bend, to }: Curve, long: number, wide: number, colour: string): Markup {
  const foot = towards(to, bend, long);
  const [dx, dy] = [(to.x - foot.x) / long, (to.y - foot.y) / long];
  const side = (sign: 1 | -1): string => `${px(foot.x - dy * wide * sign)} ${px(foot.y + dx * wide * sign)}`;
  return markup`<path d="M${px(to.x)} ${px(to.y)}L${side(1)}L${side(-1)}Z" fill="${colour}"/>`;
}
