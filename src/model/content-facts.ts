import type { ThemeId } from '../ids.ts';
import type { CheckedFile } from './checks/content-fields.ts';
import { themesOf } from './recommendation-name.ts';
import { timelineSchema } from './schema/reference.ts';
import { recommendationSchema } from './schema/recommendation.ts';
import { reportSchema } from './schema/report.ts';

/** One thing asked: by which report, and under which themes. */
export type AskedPoint = { readonly report: string; readonly themes: readonly ThemeId[] };

/** A law, a convention or guidance, and how many of the reports cite it. */
export type Instrument = {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
  readonly reports: number;
};

/** What charts may draw of the content: facts that stand in its frontmatter. */
export type ContentFacts = {
  /** Reports by year. */
  readonly reports: readonly { readonly id: string; readonly title: string; readonly year: number }[];
  readonly asked: readonly AskedPoint[];
  /** By year, as the timeline lists them. */
  readonly instruments: readonly Instrument[];
};

/**
 * The facts of the content. A file whose frontmatter does not hold to its schema gives none here: the check of the
 * content, which comes before anything is published, says what is wrong with it.
 */
export function contentFacts(files: readonly CheckedFile[]): ContentFacts {
  const of = (kind: CheckedFile['kind']): CheckedFile[] => files.filter((file) => file.kind === kind);
  return {
    reports: of('report')
      .flatMap(({ id, frontmatter }) => {
        const { data } = reportSchema.safeParse(frontmatter);
        return data === undefined ? [] : [{ id, title: data.title, year: data.year }];
      })
      .sort((a, b) => a.year - b.year),
    asked: of('recommendation').flatMap(({ frontmatter }) => {
      const { data } = recommendationSchema.safeParse(frontmatter);
      return (data?.points ?? []).map((point) => ({
        report: data?.report ?? '',
        themes: data === undefined ? [] : themesOf(data, point),
      }));
    }),
    instruments: of('timeline').flatMap(({ frontmatter }) =>
      (timelineSchema.safeParse(frontmatter).data?.instruments ?? []).map(({ id, year, title, where, cited }) => ({
        id,
        year,
        title,
        where,
        reports: new Set(cited.map(({ report }) => report)).size,
      })),
    ),
  };
}
