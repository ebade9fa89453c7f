/** Shows the built command line at work: proposes circles for the example pool, writes a page about them and says where the files are. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(project);

const pool = 'out/demo/pool.json';
const proposal = 'out/demo/proposal.json';
rmSync('out/demo', { recursive: true, force: true });
mkdirSync('out/demo', { recursive: true });
copyFileSync('docs/examples/maassluis-venray.json', pool);

// An interrupt reaches the command line too, which writes the best so far and then ends by itself.
process.on('SIGINT', () => {});

const report = 'out/demo/report.html';
/** @param {string[]} args */
const run = (...args) => spawn(process.execPath, ['dist/cli.js', ...args], { stdio: 'inherit' });
run('propose', pool, '--out', proposal, '--format', 'table').on('close', (code) => {
  if (!existsSync(proposal)) {
    process.exitCode = code ?? 1;
    return;
  }
  run('report', pool, proposal, '--audience', 'coach', '--language', 'nl', '--out', report).on(
    'close',
    (failure) => {
      console.log(`\nThe pool is in ${project}${pool}\nThe proposal is in ${project}${proposal}`);
      if (existsSync(report)) console.log(`Open ${project}${report} in a browser`);
      process.exitCode = code || failure || 0;
    },
  );
});
