import type { Command } from './command.js';
import { address } from './commands/address.js';
import { alternatives } from './commands/alternatives.js';
import { audit } from './commands/audit.js';
import { coarsen } from './commands/coarsen.js';
import { compare } from './commands/compare.js';
import { diagnose } from './commands/diagnose.js';
import { evaluate } from './commands/evaluate.js';
import { explain } from './commands/explain.js';
import { fairness } from './commands/fairness.js';
import { fill } from './commands/fill.js';
import { forecast } from './commands/forecast.js';
import { forget } from './commands/forget.js';
import { importPeople } from './commands/import.js';
import { missing } from './commands/missing.js';
import { observe } from './commands/observe.js';
import { partners } from './commands/partners.js';
import { preview } from './commands/preview.js';
import { propose } from './commands/propose.js';
import { pseudonymise } from './commands/pseudonymise.js';
import { reciprocity } from './commands/reciprocity.js';
import { repair } from './commands/repair.js';
import { replay } from './commands/replay.js';
import { report } from './commands/report.js';
import { stage } from './commands/stage.js';
import { suggest } from './commands/suggest.js';
import { theme } from './commands/theme.js';
import { validate } from './commands/validate.js';
import { verify } from './commands/verify.js';

/** Everything that can be asked for, in the order of the help. */
export const commands: readonly Command[] = [
  propose,
  alternatives,
  compare,
  evaluate,
  explain,
  report,
  stage,
  suggest,
  fill,
  preview,
  forecast,
  repair,
  reciprocity,
  observe,
  missing,
  partners,
  address,
  theme,
  fairness,
  audit,
  verify,
  replay,
  forget,
  diagnose,
  importPeople,
  pseudonymise,
  coarsen,
  validate,
];
