import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeProblems, readChanges } from '../../src/changes.ts';
import { contactAddress, sayContact } from '../../src/contact.ts';

afterEach(() => vi.unstubAllEnvs());

/** What the log of changes is refused for. */
function refusal(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'accounted-for-'));
  writeFileSync(join(folder, 'changes.yaml'), yaml);
  vi.stubEnv('ACCOUNTED_FOR_CONTENT', folder);
  try {
    readChanges();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const entry = (number: number, date: string): string => `
  - number: ${number}
    date: ${date}
    kind: data
    title: "A title of it"
    what: "Something changed here."
    why: "Because it was so."
    addresses: ["/"]`;

describe('the log of changes', () => {
  it('is refused where numbers or dates do not follow on one another', () => {
    expect(refusal(`changes:${entry(3, '2026-11-22')}${entry(1, '2026-11-21')}\nnewer: []`)).toMatchInlineSnapshot(`
      "1 problem in the data or content:
        content/changes.yaml, column "changes"
          found:    custom
          expected: changes numbered without a gap, the latest first
          to do:    Complete or correct the field; docs/operations.md says what each one means."
    `);
    expect(refusal(`changes:${entry(2, '2026-11-21')}${entry(1, '2026-11-22')}\nnewer: []`)).toMatchInlineSnapshot(`
      "1 problem in the data or content:
        content/changes.yaml, column "changes"
          found:    custom
          expected: changes in order of date, the latest first
          to do:    Complete or correct the field; docs/operations.md says what each one means."
    `);
  });

  it('is refused where a field is unknown, missing or no path', () => {
    const wrong = entry(1, '2026-11-21').replace('why:', 'reason:').replace('["/"]', '["findings"]');
    expect(refusal(`changes:${wrong}\nnewer: []`)).toMatchInlineSnapshot(`
      "3 problems in the data or content:
        content/changes.yaml, column "changes.0.why"
          found:    invalid type
          expected: Invalid input: expected string, received undefined
          to do:    Complete or correct the field; docs/operations.md says what each one means.
        content/changes.yaml, column "changes.0.addresses.0"
          found:    invalid format
          expected: a path with a slash at each end
          to do:    Complete or correct the field; docs/operations.md says what each one means.
        content/changes.yaml, column "changes.0"
          found:    unrecognized keys
          expected: Unrecognized key: "reason"
          to do:    Complete or correct the field; docs/operations.md says what each one means."
    `);
  });

  it('names pages and numbers that do not exist', () => {
    const change = {
      number: 1,
      date: '2026-11-21',
      kind: 'text' as const,
      title: 'A title',
      what: 'Something changed.',
      why: 'Because.',
      reports: ['no-such-report'],
      addressees: [],
      addresses: ['/gone/', '/stays/', '/moved/'],
    };
    const newer = [{ statistic: 'old', by: 'new', note: 'Both count the same.' }];
    const problems = changeProblems(
      { changes: [change], newer },
      new Set(['/stays/', '/statistics/old/']),
      new Map([['/moved/', '/stays/']]),
    );
    expect(problems.map(({ column, found }) => `${column ?? ''}: ${found}`)).toEqual([
      'change 1: /gone/',
      'change 1: /reports/no-such-report/',
      'newer value of old: /statistics/new/',
    ]);
  });
});

describe('the address for reports of errors', () => {
  it('is null where none is set, the one that is set, and never a slip', () => {
    vi.stubEnv('SITE_CONTACT', '');
    expect(contactAddress()).toBeNull();
    expect(sayContact()).toContain('SITE_CONTACT is not set');
    vi.stubEnv('SITE_CONTACT', 'errors@example.org');
    expect(contactAddress()).toBe('errors@example.org');
    vi.stubEnv('SITE_CONTACT', 'errors at example');
    expect(() => contactAddress()).toThrowErrorMatchingInlineSnapshot(
      `[Error: SITE_CONTACT is "errors at example", where a mail address such as name@example.org should stand.]`,
    );
  });
});
