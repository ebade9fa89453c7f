import { deepFreeze } from './frozen.js';
import type { Policy } from './policy.js';

/** What circles can lean to: the four orientations of the method. */
export const leaningNames = ['meeting', 'development', 'services', 'neighbourhood'] as const;

export type Leaning = (typeof leaningNames)[number];

/** What a proposal of several is: the highest value, more of what a leaning asks for, or other people together. */
export type AlternativeLabel = 'best' | Leaning | 'other-circles';

/**
 * The weights of each leaning. They are a choice, and no finding: the method names the orientations, and nobody has
 * measured how much more each of them should count.
 *
 * - `meeting`: people see each other often and easily. So they live near, and nobody is the only one of a kind.
 * - `development`: people get on in their own lives. So as many as possible of their needs are met.
 * - `services`: people can rely on practical help. So needs are met, and not by one person alone.
 * - `neighbourhood`: neighbours who differ know each other, and help goes both ways. So they live near and are mixed.
 */
export const leanings: Readonly<Record<Leaning, Policy['weights']>> = deepFreeze({
  meeting: { proximity: 0.45, complementarity: 0.15, reciprocity: 0.15, mix: 0.2, resilience: 0.05 },
  development: { proximity: 0.1, complementarity: 0.5, reciprocity: 0.25, mix: 0.1, resilience: 0.05 },
  services: { proximity: 0.15, complementarity: 0.35, reciprocity: 0.1, mix: 0.05, resilience: 0.35 },
  neighbourhood: { proximity: 0.3, complementarity: 0.1, reciprocity: 0.25, mix: 0.3, resilience: 0.05 },
});
