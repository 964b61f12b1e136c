/**
 * Completes package-lock.json after a change of dependencies: a registry that lacks some foreign platform's optional
 * binary leaves it out of the lock, and `npm ci` then refuses the whole lock. Each one missing gets an inert entry with
 * its version and platform, which npm skips everywhere else and fetches by name where it fits.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Entry = {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};

const OS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'aix', 'sunos', 'openharmony'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
const added: string[] = [];
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d+\.\d+\.\d+/.test(version) || isLocked(owner, name, version)) continue;
    const parts = name.split(/[-/]/);
    const os = OS.filter((each) => parts.includes(each));
    const cpu = CPU.filter((each) => parts.includes(each));
    const above = parentOf(owner) ?? '';
    const place = `${above === '' ? '' : `${above}/`}node_modules/${name}`;
    lock.packages[place] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
    added.push(`${name}@${version}`);
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock file was complete.' : `Added to the lock file: ${added.join(', ')}`);

/** True when the version stands in the folder of the package that asks for it, beside it, or in a folder above. */
function isLocked(owner: string, name: string, version: string): boolean {
  for (let folder: string | null = owner; folder !== null; folder = parentOf(folder)) {
    const entry = lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (entry !== undefined) return entry.version === version;
  }
  return false;
}

/** The package that holds another's folder: "" for the root, null above it. */
function parentOf(owner: string): string | null {
  if (owner === '') return null;
  return owner.slice(0, owner.lastIndexOf('node_modules/')).replace(/\/$/, '');
}
