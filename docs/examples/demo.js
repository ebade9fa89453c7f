/** Shows the built command line at work: proposes circles for the example pool and says where the files are. */
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

const args = ['dist/cli.js', 'propose', pool, '--out', proposal, '--format', 'table'];
spawn(process.execPath, args, { stdio: 'inherit' }).on('close', (code) => {
  if (existsSync(proposal))
    console.log(`\nThe pool is in ${project}${pool}\nThe proposal is in ${project}${proposal}`);
  process.exitCode = code ?? 1;
});
