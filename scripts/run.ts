import { spawnSync } from 'node:child_process';

/** What a command did: whether it ended well, and what it printed when that was captured. */
export type Outcome = { readonly ok: boolean; readonly output: string };

/** Runs a command of node_modules/.bin and lets it print. */
export function run(command: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Outcome {
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return { ok: result.status === 0, output: '' };
}

/** Runs a command and keeps what it prints, both streams in one. */
export function capture(command: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Outcome {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return { ok: result.status === 0, output: `${result.stdout}${result.stderr}` };
}
