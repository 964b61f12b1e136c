import { performance } from 'node:perf_hooks';

/** Best of three runs, in milliseconds: what the machine can do when nothing else disturbs it. */
export function bestOfThree(work: () => void): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}
