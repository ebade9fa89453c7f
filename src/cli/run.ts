import { version } from '../index.js';
import { readArguments } from './arguments.js';
import { commands } from './commands.js';
import { describeFailure, toFailure, usage } from './errors.js';
import { glance } from './glance.js';
import { describeCommand, describeProgram } from './help.js';
import { print } from './output.js';

/** Runs one command line to its end and gives its exit code. Never throws: what goes wrong is told on stderr. */
export async function run(args: readonly string[]): Promise<number> {
  // The write that fails says so itself; without a listener it would also end the process with a stack trace.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    return await dispatch(args);
  } catch (error) {
    const failure = toFailure(error);
    // There is nobody left to tell when this cannot be written either.
    await print(process.stderr, describeFailure(failure, glance(args).json ? 'json' : 'lines')).catch(
      () => {},
    );
    return failure.exitCode;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const { name, json, help, version: wantsVersion } = glance(args);
  const command = commands.find((each) => each.name === name);
  const names = commands.map((each) => each.name).join(', ');
  if (args.length === 0) {
    await print(process.stderr, describeProgram(commands));
    return 2;
  }
  if (name !== undefined && command === undefined) {
    throw usage([{ path: '', message: `There is no such command; there are ${names}.` }]);
  }
  if (help) {
    await print(process.stdout, command ? describeCommand(command) : describeProgram(commands));
    return 0;
  }
  if (wantsVersion) {
    await print(process.stdout, `${version}\n`);
    return 0;
  }
  if (command === undefined) {
    throw usage([{ path: '', message: `The command is missing: ${names}.` }]);
  }
  return command.run({ ...readArguments(args, command), json });
}
