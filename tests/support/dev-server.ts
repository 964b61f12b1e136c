import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** A running dev server: where it answers, what it has said, and how it ends. */
export type DevServer = {
  readonly address: string;
  readonly said: () => string;
  readonly stop: () => Promise<void>;
};

/** Starts the dev server on a free port. @throws Error with what it said when it ends before it answers */
export function startDev(env: NodeJS.ProcessEnv): Promise<DevServer> {
  const child = spawn('astro', ['dev', '--port', '4500', '--ignore-lock'], {
    env: { ...process.env, ...env, VITEST: undefined },
  });
  const ended = new Promise<void>((settle) => child.on('close', () => settle()));
  let said = '';
  return new Promise((settle, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        // On some machines it writes in colour whatever it writes to.
        said += stripVTControlCharacters(text);
        const [, address] = /Local\s+(http:\/\/localhost:\d+)\//.exec(said) ?? [];
        if (address === undefined) return;
        const stop = (): Promise<void> => {
          child.kill();
          return ended;
        };
        settle({ address, said: () => said, stop });
      });
    child.on('error', reject);
    child.on('close', () => reject(new Error(said)));
  });
}
