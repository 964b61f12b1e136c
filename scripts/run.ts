import { spawn, spawnSync } from 'node:child_process';

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

/** Starts a command that may run beside others, and keeps what it prints, both streams in one. */
export function start(command: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.on('error', (error) => settle({ ok: false, output: error.message }));
    child.on('close', (code) => settle({ ok: code === 0, output: said.join('') }));
  });
}
