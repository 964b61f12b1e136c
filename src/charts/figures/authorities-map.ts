import { formatCount, formatPercent } from '../../model/format.ts';
import { SMALL_BASE } from '../../model/rates.ts';
import { sayListed, sayOthers } from '../../model/unlisted.ts';
import { ledgerNumbers, shareOf, statisticOf, unlistedBy, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { tableColumns } from '../chart-parts.ts';
import { drawMap, rampStep, type MapArea, type MapLabel } from '../kinds/map.ts';
import { NORTHERN_ISLES } from './missing-by-region-labels.ts';

const ID = 'authorities-map';
const TABLE = 'heading-back-to-harm/unaccompanied-by-authority';

type Place = { readonly authority: string; readonly name: string; readonly share: ReturnType<typeof shareOf> | null };

/** Share of unaccompanied children who went missing, by local authority, with every authority hatched that the table does not list. */
export function authoritiesMap(evidence: ChartEvidence): Chart {
  const places = evidence.geography.authorities.map((row): Place => {
    const id = `hbth-unaccompanied-missing-rate-${row.authority}`;
    return {
      authority: row.authority,
      name: row.name,
      share: evidence.statistics.has(id) ? shareOf(evidence, id) : null,
    };
  });
  const named = places.flatMap(({ name, share }) => (share === null ? [] : [{ name, ...share }]));
  const unnamed = places.length - named.length;
  const none = valueOf(evidence, 'hbth-unaccompanied-authorities-none-missing');
  const unlisted = unlistedBy(evidence, TABLE);
  const firm = named.filter(({ statistic }) => !statistic.smallBase).length;
  return {
    id: ID,
    title: `The report names ${named.length} authorities where unaccompanied children went missing; ${formatCount(none)} others reported that none did`,
    subtitle: `Unaccompanied children who went missing at least once, % of those in care, by local authority. September 2014 to September 2015. Base: ${named.length} authorities, ${formatCount(named.reduce((sum, { base }) => sum + base, 0))} children.`,
    summary: `Of ${places.length} areas drawn, ${named.length} are named in the table: ${firm} of them looked after ${SMALL_BASE} or more unaccompanied children, ${named.length - firm} fewer. The other ${unnamed} are hatched. ${sayListed([unlisted])} ${sayOthers(unlisted)}`,
    layout: 'single',
    drawings: [
      {
        id: 'map',
        label: 'Map by local authority',
        cohort: null,
        wide: draw('wide', evidence, places),
        narrow: draw('narrow', evidence, places),
        compact: null,
      },
    ],
    keys: ['ramp', 'hollow', 'hatch'],
    table: {
      columns: tableColumns('Local authority', 'Went missing', 'In care', 'Rate'),
      rows: [...named].sort((a, b) => a.name.localeCompare(b.name)).map(tableRow),
    },
    source:
      'Heading back to harm (2016), Appendix 3, “Local authorities ranked by number of unaccompanied children who went missing or ‘absent’”. Counts worked out from the printed percentages.',
    tables: [TABLE, 'heading-back-to-harm/responses-appendix'],
    notes: [
      `Hollow areas are based on fewer than ${SMALL_BASE} children in care: read the count and not the rate.`,
      'The size of an area says nothing about the number of children. Boundaries are of 2014-15, simplified; in Northern Ireland the table names only Belfast, and the rest is one area.',
    ],
    ledger: ledgerNumbers(
      named.map(({ statistic }) => statistic).concat(statisticOf(evidence, 'hbth-unaccompanied-missing-rate')),
    ),
  };
}

const FRAME = {
  width: 700,
  height: 860,
  margin: { left: 4, right: 96, top: 6, bottom: 8 },
  innerEdge: 4,
};
const ISLES = { ...NORTHERN_ISLES, x: 592, y: 8, width: 96, height: 128 };
const LONDON = { name: 'London', isApart: false, x: 520, y: 300, width: 176, height: 140 };
const SCALES = { wide: 1, narrow: 350 / 700 };

const LABELS: readonly (readonly [string, MapLabel])[] = [
  ['kent', { at: [1.55, 51.1], anchor: 'start', lines: ['Kent'], over: false }],
  ['surrey', { at: [0.1, 50.45], anchor: 'middle', lines: ['Surrey'], over: false, leader: [-0.35, 51.2] }],
];

function draw(size: 'wide' | 'narrow', evidence: ChartEvidence, places: readonly Place[]): string {
  const london = evidence.geography.authorities.filter((row) => row.region === 'london').map((row) => row.authority);
  return drawMap({
    id: `${ID}-${size}`,
    label: 'Map: share of unaccompanied children in care who went missing, by local authority',
    ...FRAME,
    scale: SCALES[size],
    shapes: {
      topology: evidence.geography.topology,
      areaOf: new Map(evidence.geography.authorities.map((row) => [row.authority, row.authority])),
    },
    areas: [...places].sort(firmFirst).map(areaOf),
    labels: new Map(LABELS),
    insets: [ISLES, { ...LONDON, authorities: london }],
  });
}

/** The order in which the marks are read: firm rates as they fall, then small bases by name, then the others by name. */
function firmFirst(a: Place, b: Place): number {
  return rankOf(b) - rankOf(a) || a.name.localeCompare(b.name);
}

function rankOf({ share }: Place): number {
  if (share === null) return -2;
  return share.statistic.smallBase ? -1 : share.percent;
}

function areaOf({ authority, name, share }: Place): MapArea {
  if (share === null) {
    const says = `${name}: not in the report’s list`;
    return { id: authority, name, step: null, absence: 'not-reported', small: false, value: '', says };
  }
  const { count, base, percent, statistic } = share;
  const of = `${formatCount(count)} of ${formatCount(base)}`;
  return {
    id: authority,
    name,
    step: rampStep(percent),
    absence: null,
    small: statistic.smallBase,
    value: statistic.smallBase ? of : formatPercent(percent),
    says: statistic.smallBase
      ? `${name}: ${of} (${formatPercent(percent)})`
      : `${name}: ${of}, ${formatPercent(percent)}`,
  };
}

function tableRow(row: { name: string } & ReturnType<typeof shareOf>): Chart['table']['rows'][number] {
  const small = row.statistic.smallBase;
  const rate = formatPercent(row.percent);
  return {
    small,
    cells: [
      { text: row.name, sort: row.name },
      { text: formatCount(row.count), sort: row.count },
      { text: formatCount(row.base), sort: row.base },
      { text: small ? `(${rate})` : rate, sort: row.percent },
    ],
  };
}
