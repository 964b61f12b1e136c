import type { Entry, Names } from '../enhance/search-rank';
import { items } from '../items';
import { ITEM_KINDS, type Item } from '../items/item';
import { wordStatistic } from '../model/statistics/wording';
import { EXPLORE_COHORTS, LEVELS, MEASURES, VIEWS, viewPath } from '../explore-state';
import { charts, definitions, evidence, findings, pages, reports, statistic } from '../queries';

/** Pages of ours that are about no one item, with other words by which readers look for them. */
const PAGES: readonly (readonly [path: string, title: string, also: string])[] = [
  ['/for/policymakers/', 'For policymakers', 'entry what is known who was asked'],
  ['/for/journalists/', 'For journalists', 'entry press media deadline numbers wording'],
  ['/for/campaigners/', 'For campaigners', 'entry cards embeds asks share'],
  ['/packs/', 'Briefings to download', 'PDF print offline ZIP download'],
  ['/ledger/', 'Reconciliation ledger', 'errors contradictions corrected printed wrong'],
  ['/timeline/', 'Law and policy', 'timeline acts guidance Modern Slavery Act Children Act convention'],
  ['/practice/', 'Good practice, as the reports tell it', 'examples what works'],
  ['/acronyms/', 'Acronyms', 'abbreviations NRM UASC CEOP CSE'],
  ['/changes/', 'Changes to this site', 'log feeds updates'],
  ['/corrections/', 'Corrections', 'report an error mistake contact'],
  ['/explore/', 'Maps and numbers by place', 'map authority council region'],
  ['/data/', 'Tables and downloads', 'CSV Excel data package'],
];
const ALSO: Readonly<Record<string, string>> = {
  '/help/': 'helpline hotline worried telephone number Missing People Childline police',
  '/about/': 'licence who publishes copyright',
  '/method/': 'how figures are checked interval rounding small base funnel',
  '/asked-and-rated/': 'what young people want need think works measures professionals',
};

/** What readers call some of those who were asked. */
const CALLED: Readonly<Record<string, string>> = {
  police: 'forces constabulary',
  'local-authorities': 'councils council',
  health: 'NHS doctors nurses',
  education: 'schools teachers',
};

/** Every page by its names, for the search. @param place gives the address of a path under the site's base */
export async function searchNames(place: (path: string) => string): Promise<Names> {
  const known = await reports();
  const names = new Map<string, string>(await namesBeside());
  const kinds = [...Object.keys(ITEM_KINDS), 'page'];
  const entry = (item: Item): Entry => [
    place(item.path),
    kinds.indexOf(item.kind),
    item.name,
    item.title,
    names.get(item.path) ?? '',
    item.reports.map((id) => known.findIndex((report) => report.id === id)),
  ];
  const own = (await pages()).map(({ id, data }) => [`/${id}/`, data.title, ALSO[`/${id}/`] ?? ''] as const);
  return {
    kinds,
    reports: known.map(({ id }) => id),
    entries: [
      ...[...(await items()).values()].map(entry),
      ...[...own, ...PAGES].map(([path, title, also]): Entry => [
        place(path),
        kinds.indexOf('page'),
        '',
        title,
        also,
        [],
      ]),
    ],
  };
}

/** Other names of items: of a term, of the number behind a finding or a statistic, of those who wrote a report. */
async function namesBeside(): Promise<[path: string, also: string][]> {
  const number = (id: string): string => {
    const { counts } = statistic(id);
    return [wordStatistic(statistic(id)), counts === null ? '' : wordStatistic(statistic(id), 'of')].join(' ');
  };
  const told = (await findings()).map(({ id, data }): [string, string] => [
    `/findings/${id}/`,
    data.headline === undefined ? '' : number(data.headline),
  ]);
  const terms = (await definitions()).map(({ id, data }): [string, string] => [
    `/definitions/${id}/`,
    data.also.join(' '),
  ]);
  const works = (await reports()).map(({ id, data }): [string, string] => [
    `/reports/${id}/`,
    [data.subtitle ?? '', data.publisher, ...data.authors, data.published].join(' '),
  ]);
  const counted = [...(await items()).values()]
    .filter(({ kind }) => kind === 'statistic')
    .map(({ path }): [string, string] => [path, number(path.split('/')[2] ?? '')]);
  const asked = [...(await items()).values()]
    .filter(({ kind }) => kind === 'addressee')
    .map(({ path }): [string, string] => [
      path,
      `recommendations should do asked ${CALLED[path.split('/')[2] ?? ''] ?? ''}`,
    ]);
  const views = VIEWS.map((id): [string, string] => [
    viewPath(id),
    `map of ${EXPLORE_COHORTS[id.cohort]}, ${MEASURES[id.measure]}, by ${LEVELS[id.place]}`,
  ]);
  const drawn = [...charts().values()].map(({ id, subtitle }): [string, string] => [
    `/charts/${id}/`,
    `graph ${subtitle}`,
  ]);
  const { regions, authorities } = evidence().geography;
  const places = [
    ...regions.map(({ region, also }): [string, string] => [`/places/${region}/`, also.join(' ')]),
    ...authorities.map(({ authority, also }): [string, string] => [`/places/${authority}/`, also.join(' ')]),
  ];
  return [...told, ...terms, ...works, ...counted, ...asked, ...views, ...drawn, ...places];
}
