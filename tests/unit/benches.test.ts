import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the bench of the charts runs and times every chart and every view', () => {
  const said = execFileSync(process.execPath, ['scripts/tasks/bench-charts.ts', 'drawing'], { encoding: 'utf8' });
  expect(said).toMatch(/All \d+ charts +[\d.]+ ms/);
  expect(said.match(/\/explore\/[a-z/-]+ +[\d.]+ ms/g)).toHaveLength(15);
}, 60_000);

it('the bench of the data runs and says how long each row takes, at every size', () => {
  const said = execFileSync(process.execPath, ['scripts/tasks/bench-data.ts'], { encoding: 'utf8' });
  expect(said).toMatch(/All \d+ tables, \d+ rows: \d+ ms/);
  expect(said.match(/Generated, \d+ rows: \d+ ms/g)).toHaveLength(3);
}, 60_000);
