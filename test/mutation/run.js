/** Makes mutants of one part of src/ and runs its quick tests on each: `npm run mutate -- scoring`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { env, exit, stderr, stdout } from 'node:process';
import { part, parts } from './parts.js';
import { survivorsOf } from './survivors.js';

if (!Object.hasOwn(parts, part)) {
  stderr.write(`Name one part: ${Object.keys(parts).join(', ')}.\n`);
  exit(2);
}
const { status } = spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.js'], {
  env: { ...env, PART: part },
  stdio: 'inherit',
});
const survivors = survivorsOf(JSON.parse(readFileSync(`out/mutation/${part}.report.json`, 'utf8')));
const unexplained = survivors.filter(({ why }) => why === undefined);
stdout.write(
  `${survivors.length} survivors, ${unexplained.length} of them without a reason in survivors.json\n`,
);
for (const { file, line, was, mutant } of unexplained)
  stdout.write(`${file}:${line}\n  - ${was}\n  + ${mutant}\n`);
exit(status === 0 && unexplained.length === 0 ? 0 : 1);
