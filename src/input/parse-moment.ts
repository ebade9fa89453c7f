import type { MeetingMoment } from '../model/moment.js';
import { orThrow, parser } from './parser.js';
import { meetingMoment } from './schemas/setting.js';

const parse = parser<MeetingMoment, MeetingMoment>({
  schema: meetingMoment,
  check() {},
  complete: (moment) => moment,
});

/**
 * Reads from a setting when a circle meets, frozen. Nothing else that it holds is looked at.
 *
 * @throws InputError with everything that is wrong.
 */
export function parseMoment(value: unknown): MeetingMoment {
  return orThrow(parse(value));
}
