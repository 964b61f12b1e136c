import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { definitionSchema } from './model/schema/definition';
import { findingSchema } from './model/schema/finding';
import { caseSchema, practiceSchema } from './model/schema/practice';
import { acronymsSchema, comparisonsSchema, themesSchema, timelineSchema } from './model/schema/reference';
import { recommendationSchema } from './model/schema/recommendation';
import { chapterSchema, pageSchema, reportSchema } from './model/schema/report';

/** The id of an entry is its file name, which is also its address; a folder only groups. */
function lastPart({ entry }: { entry: string }): string {
  return (
    entry
      .replace(/\.mdx$/, '')
      .split('/')
      .at(-1) ?? entry
  );
}

/** A folder of content. `shape` names the files that belong to it. */
function from(base: string, pattern: string, generateId = lastPart) {
  return glob({ base: `./content/${base}`, pattern, generateId });
}

export const collections = {
  reports: defineCollection({
    loader: from('reports', '*/index.mdx', ({ entry }) => entry.split('/')[0] ?? entry),
    schema: reportSchema,
  }),
  chapters: defineCollection({
    loader: from('reports', '*/!(index).mdx', ({ entry }) => entry.replace(/\.mdx$/, '')),
    schema: chapterSchema,
  }),
  findings: defineCollection({ loader: from('findings', '*/*.mdx'), schema: findingSchema }),
  definitions: defineCollection({ loader: from('definitions', '*.mdx'), schema: definitionSchema }),
  recommendations: defineCollection({ loader: from('recommendations', '*/*.mdx'), schema: recommendationSchema }),
  practice: defineCollection({ loader: from('practice', '*.mdx'), schema: practiceSchema }),
  cases: defineCollection({ loader: from('cases', '*/*.mdx'), schema: caseSchema }),
  timeline: defineCollection({ loader: from('reference', 'timeline.mdx'), schema: timelineSchema }),
  acronyms: defineCollection({ loader: from('reference', 'acronyms.mdx'), schema: acronymsSchema }),
  themes: defineCollection({ loader: from('reference', 'themes.mdx'), schema: themesSchema }),
  comparisons: defineCollection({ loader: from('reference', 'comparisons.mdx'), schema: comparisonsSchema }),
  pages: defineCollection({ loader: from('pages', '*.mdx'), schema: pageSchema }),
};
