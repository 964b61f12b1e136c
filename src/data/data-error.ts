/** One thing wrong with a committed file: where it is, what was found, what was expected, what to do. */
export type DataProblem = {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Line of the file as an editor numbers it; absent when the whole file is meant. */
  readonly row?: number | undefined;
  /** Column name or frontmatter field; absent when the whole row is meant. */
  readonly column?: string | undefined;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
};

/** How many problems of one run are told in full. */
export const TOLD_AT_ONCE = 10;

/** Thrown for anything in data or content that could mislead a reader. It stops the build. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(describeProblems(problems));
    this.problems = problems;
  }
}

/** Throws one DataError for all problems, or nothing when there are none. */
export function refuse(problems: readonly DataProblem[]): void {
  if (problems.length > 0) throw new DataError(problems);
}

function describeProblems(problems: readonly DataProblem[]): string {
  const told = problems.slice(0, TOLD_AT_ONCE).map(describeProblem);
  const left = problems.length - told.length;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const more = left > 0 ? [`and ${left} more of the same run, told once these are mended.`] : [];
  return [`${count} in the data or content:`, ...told, ...more].join('\n');
}

function describeProblem({ file, row, column, found, expected, fix }: DataProblem): string {
  const where = [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column "${column}"`];
  return [
    `  ${where.filter(Boolean).join(', ')}`,
    `    found:    ${found}`,
    `    expected: ${expected}`,
    `    to do:    ${fix}`,
  ].join('\n');
}
