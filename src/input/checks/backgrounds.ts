import type { Report } from '../issues/report.js';
import { type HeadDraft, repeats } from './draft.js';

/** An attribute is treated in one way. */
export function checkBackgrounds({ backgrounds = [] }: HeadDraft, report: Report): void {
  for (const position of repeats(backgrounds.map((rule) => rule?.attribute))) {
    report.add('duplicate-attribute', ['backgrounds', position, 'attribute']);
  }
}
