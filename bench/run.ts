import { cpus } from 'node:os';
import { alternatives } from './alternatives.js';
import { choices } from './choices.js';
import { favour } from './favour.js';
import { importing } from './import.js';
import { keeping } from './keeping.js';
import { limitsBench } from './limits.js';
import { hours, mdgp } from './mdgp.js';
import { optimum } from './optimum.js';
import { packing } from './packing.js';
import { places } from './places.js';
import { quality, hours as qualityHours } from './quality.js';
import { achievable, achievableAtTheEnd, reciprocity, shape } from './reciprocity.js';
import { referral } from './referral.js';
import { scale, towns } from './scale.js';
import { setting, settings } from './setting.js';
import { size } from './size.js';
import { solved } from './solved.js';
import { speed } from './speed.js';
import { toMarkdown } from './table.js';

const benches = {
  quality: () => quality(),
  alternatives,
  optimum,
  packing,
  solved,
  speed,
  keeping,
  choices,
  referral,
  import: importing,
  limits: limitsBench,
  setting,
  settings,
  places: () => places(),
  favour,
  reciprocity,
  achievable,
  shape,
  mdgp: () => mdgp(),
  scale: () => scale(),
  towns: () => towns(),
  size,
};
/** Only by name. */
const longBenches = {
  'mdgp-long': () => mdgp(hours),
  'achievable-at-the-end': achievableAtTheEnd,
  'places-long': () => places('standard'),
  'quality-long': () => quality(qualityHours),
  'scale-nation': () => scale([1_000_000]),
};
const wanted = process.argv.slice(2);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const [name, bench] of Object.entries({ ...benches, ...longBenches })) {
  const chosen = wanted.length === 0 ? name in benches : wanted.includes(name);
  if (chosen) console.log(`\n## ${name}\n\n${toMarkdown(await bench())}`);
}
