import { readContentFiles } from '../src/content-files.ts';
import { reportSchema } from '../src/model/schema/report.ts';

/** Title and year of each report, by id, read from content/reports. */
export function reportTitles(): Map<string, string> {
  const reports = readContentFiles().filter((file) => file.kind === 'report');
  return new Map(
    reports.map(({ id, frontmatter }) => {
      const { title, year } = reportSchema.parse(frontmatter);
      return [id, `${title} (${year})`];
    }),
  );
}
