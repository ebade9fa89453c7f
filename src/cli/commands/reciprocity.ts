import { type Reciprocity, reciprocityOf } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { unusable } from '../errors.js';
import { readNetwork } from '../inputs.js';
import { file, readPeople } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateReciprocity } from '../table/reciprocity.js';

const options = {
  people: {
    value: 'N',
    help: 'How many people there are, those without any tie too; default: everybody in the file.',
    read: readPeople,
  },
  out: file('Save the measures as JSON in this file, whole or not at all.'),
} as const;

/** Measures reciprocity in any network. */
export const reciprocity: Command = {
  name: 'reciprocity',
  summary: 'measure reciprocity in a network of who helps whom',
  input: {
    name: 'network',
    value: 'network.csv',
    help: 'CSV with a first line source,target,weight and a line for each time one helps another; - is standard input.',
  },
  options,
  help: {
    usage: 'network.csv [--people N] [--out FILE]',
    about:
      'Measures how much of the help comes back: from the same person, in closed loops, and to people as a whole. ' +
      'Rows for the same two people in the same direction are added up, a row of weight 0 is no tie, and a row from ' +
      'somebody to themselves is an error. Without a column weight each row weighs 1.',
    examples: [
      { line: 'kringmaker reciprocity network.csv', does: 'measures the network of a file' },
      {
        line: 'kringmaker reciprocity network.csv --people 12 --format table',
        does: 'counts twelve people, some of whom help nobody and get no help',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { people, out } = values;
    await checkOut(out, [path]);
    const network = await readNetwork(path);
    if (people !== undefined && people < network.people) {
      throw unusable('--people', [{ code: 'too-few', path: '', message: tooFew }]);
    }
    const { persons, ...result } = reciprocityOf({ ...network, people: people ?? network.people });
    const measures: Reciprocity = result;
    await deliver({ result: measures, table: (width) => tabulateReciprocity(measures, width), format, out });
    return 0;
  },
};

const tooFew = 'There are more people in the network.\nMaybe one person is written in two ways.';
