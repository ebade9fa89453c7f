import { defaultPolicy, type PolicyInput } from '../../model/policy.js';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';

/** Circles have a smallest size that is not above the largest, also where one of them is the default. */
export function checkPolicy({ size = {} }: Readable<PolicyInput>, report: Report, path: Path = []): void {
  const standard = defaultPolicy.size;
  const { min, max } = { ...standard, ...size };
  if (min !== undefined && max !== undefined && min > max) {
    report.add(
      'reversed-range',
      [...path, 'size'],
      `left out, min is ${standard.min} and max ${standard.max}`,
    );
  }
}
