import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { capture, run } from './run.ts';

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(
  (path) =>
    ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((folder) => join(process.env[folder] ?? 'C:\\', path)),
);

/** Finds an installed Chrome, Chromium or Edge; on Debian as root, installs Chromium. Null when there is none to be had. */
export function findBrowser(): string | null {
  const named = process.env['BROWSER_PATH'];
  const found = [...(named === undefined ? [] : [named]), ...LINUX, ...MAC, ...WINDOWS].find((path) =>
    existsSync(path),
  );
  if (found !== undefined) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('No browser found: installing Debian’s Chromium ...');
  capture('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
  return LINUX.find((path) => existsSync(path)) ?? null;
}
