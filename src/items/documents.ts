import { chapters, evidence, findings, nameReport, points, reports, worded } from '../queries';
import type { Item } from './item';
import { of } from './texts';

/** Reports and their chapters as items. */
export async function documentItems(): Promise<Item[]> {
  const all = await reports();
  const found = await findings();
  const asked = await points();
  const tables = [...evidence().tables.values()];
  const own = all.map(({ id, data }): Item => ({
    kind: 'report',
    path: `/reports/${id}/`,
    short: `/reports/${id}/`,
    name: 'Report',
    title: `${data.title} (${data.year})`,
    description: `${data.subtitle ?? data.title}: findings, tables and recommendations, with every number traced to its table.`,
    reports: [id],
    locator: null,
    wording: null,
    section: '/reports/',
    card: {
      kicker: `Report, ${data.published}`,
      words: data.title,
      more: data.subtitle === undefined ? [] : [data.subtitle],
      foot: [
        `${data.publisher}.`,
        `Here: ${found.filter((each) => each.data.report === id).length} findings, ${tables.filter(({ source }) => source === id).length} tables, ${asked.filter(({ report }) => report.id === id).length} points asked.`,
      ],
    },
  }));
  const parts = (await chapters()).map(({ id, data }): Item => ({
    kind: 'chapter',
    path: `/reports/${id}/`,
    short: `/reports/${id}/`,
    name: `Chapter ${data.chapter}`,
    title: data.title,
    description: worded(data.lede),
    reports: [data.report],
    locator: `Chapter ${data.chapter}`,
    wording: null,
    section: '/reports/',
    card: {
      kicker: `Chapter ${data.chapter}`,
      words: data.title,
      more: [worded(data.lede)],
      foot: [`${nameReport(of(all, data.report))}.`],
    },
  }));
  return [...own, ...parts];
}
