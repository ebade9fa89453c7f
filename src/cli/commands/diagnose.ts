import { diagnose as lookInto } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { readAll, readCosts, readPolicy, readPool } from '../inputs.js';
import { tell } from '../notice.js';
import { file, readEffort, readLanguage, readSeed } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateDiagnosis } from '../table/diagnosis.js';

const options = {
  policy: file('What a circle must be. Whatever it leaves out keeps its default.'),
  costs: file(
    'What it costs to make each rule a step looser, as JSON; what is never, or left out, stays as it is.',
  ),
  seed: {
    value: 'N',
    help: 'A whole number from 0 to 4294967295; default 1. Decides ties.',
    read: readSeed,
  },
  effort: {
    value: 'EFFORT',
    help: 'quick, standard, thorough, or a number of steps: of each of some fifteen searches; default quick.',
    read: readEffort,
  },
  language: { value: 'LANGUAGE', help: 'nl or en, for the table; default nl.', read: readLanguage },
  out: file('Save the diagnosis as JSON in this file, whole or not at all.'),
} as const;

/** Says what is possible and what stands in the way. */
export const diagnose: Command = {
  name: 'diagnose',
  summary: 'say whether circles are possible, what stands in the way and what would help',
  options,
  help: {
    usage:
      'pool.json [--policy FILE] [--costs FILE] [--seed N] [--effort EFFORT] [--language LANGUAGE] [--out FILE]',
    about:
      'Finds out whether any circle keeps all rules, what keeps people out, what each rule costs (who more could be ' +
      'placed if it were one step looser), and which agreements contradict each other. Where no circle is possible, ' +
      'it names the cheapest change of the policy with which one is. The JSON holds facts by code; the table holds ' +
      'sentences. Nothing is changed: people decide.',
    examples: [
      {
        line: 'kringmaker diagnose pool.json --policy policy.json --effort quick',
        does: 'says what is possible, and what each rule costs',
      },
      {
        line: 'kringmaker diagnose pool.json --policy policy.json --format table --language en',
        does: 'says it in English sentences',
      },
    ],
    exitCodes: [0, 1, 2, 3],
  },
  async run({ pool: path, values, format, json }: Given<typeof options>): Promise<ExitCode> {
    const { seed, effort, language = 'nl', out } = values;
    await checkOut(out, [path, values.policy, values.costs]);
    const [pool, policy, costs] = await readAll(
      readPool(path),
      readPolicy(values.policy),
      readCosts(values.costs),
    );
    const result = lookInto(pool, {
      policy,
      ...(costs && { costs }),
      ...(seed !== undefined && { seed }),
      ...(effort !== undefined && { effort }),
    });
    await deliver({ result, table: (width) => tabulateDiagnosis(result, language, width), format, out });
    if (result.possible) return 0;
    await tell('No circle was found; the diagnosis says why.', { json });
    return 3;
  },
};
