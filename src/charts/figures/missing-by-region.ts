import type { Cohort } from '../../data/columns.ts';
import { formatCount, formatPercent, listInWords, placeInProse } from '../../model/format.ts';
import { BOTH_COHORTS } from '../../model/statistics/builder.ts';
import { ledgerNumbers, shareOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart, ChartCell, Drawing } from '../chart.ts';
import { drawBars, type Bar, type BarRow } from '../kinds/bars.ts';
import { drawMap, rampStep, type MapArea, type MapLabel, type MapShapes } from '../kinds/map.ts';

const ID = 'missing-by-region';
const WHO: Record<Cohort, string> = { trafficked: 'trafficked children', unaccompanied: 'unaccompanied children' };

type Rate = { region: string; name: string; percent: number; count: number; base: number; small: boolean; interval: readonly [number, number] | null; ledger: ReturnType<typeof shareOf>['statistic'] };

/** Share of children in care who went missing, by region or nation: a map for each group and both groups' rates ranked. */
export function missingByRegion(evidence: ChartEvidence): Chart {
  const rates = { trafficked: ratesOf(evidence, 'trafficked'), unaccompanied: ratesOf(evidence, 'unaccompanied') };
  const inCare = (cohort: Cohort): string => formatCount(valueOf(evidence, `hbth-${cohort}-in-care`));
  return {
    id: ID,
    title: titleOf(rates),
    subtitle: `Share of children in care who went missing at least once, by region or nation, %. September 2014 to September 2015. Base: ${inCare('trafficked')} trafficked and ${inCare('unaccompanied')} unaccompanied children.`,
    summary: summaryOf(rates),
    layout: 'side-by-side',
    drawings: [...BOTH_COHORTS.map((cohort) => mapDrawing(evidence, cohort, rates[cohort])), barDrawing(evidence, rates)],
    keys: ['ramp', 'hollow-area', 'hollow-bar', 'interval'],
    table: {
      columns: [
        { label: 'Region or nation', numeric: false },
        ...BOTH_COHORTS.flatMap((cohort) => [`Went missing, ${cohort}`, `In care, ${cohort}`, `Rate, ${cohort}`].map((label) => ({ label, numeric: true }))),
      ],
      rows: rates.trafficked.map((rate) => tableRow(rate, rates.unaccompanied.find((other) => other.region === rate.region))),
    },
    source: 'Heading back to harm (2016), Appendix 3, “Regional breakdown of numbers of children in selected categories” and “Children who went missing or ‘absent’: Regional breakdown”. Rates are our division of the two counts.',
    tables: ['heading-back-to-harm/children-by-region', 'heading-back-to-harm/missing-by-region'],
    notes: [
      'Hollow areas and bars stand on fewer than 20 children in care: read the count and not the rate. They are listed apart and not ranked.',
      'The report calls the East of England “East Anglia” and Yorkshire and the Humber “North”. Some children belong to both groups, so the two must not be added.',
      'Boundaries are of 2014-15, simplified. Rockall and St Kilda are not drawn.',
    ],
    ledger: ledgerNumbers([...rates.trafficked, ...rates.unaccompanied].map((rate) => rate.ledger)),
  };
}

function ratesOf(evidence: ChartEvidence, cohort: Cohort): Rate[] {
  const rates = evidence.geography.regions.map(({ region, name }): Rate => {
    const { statistic, percent, count, base } = shareOf(evidence, `hbth-${cohort}-missing-rate-${region}`);
    return { region, name, percent, count, base, small: statistic.smallBase, interval: statistic.interval, ledger: statistic };
  });
  return rates.sort((a, b) => Number(a.small) - Number(b.small) || b.percent - a.percent || a.name.localeCompare(b.name));
}

/** States the comparison only as far as the rows carry it. @throws Error when it stops being true. */
function titleOf(rates: Record<Cohort, Rate[]>): string {
  const lower = rates.trafficked.filter((rate) => rate.percent <= (rates.unaccompanied.find((other) => other.region === rate.region)?.percent ?? 0));
  if (lower.length !== 1) throw new Error(`The title of ${ID} is no longer true: ${lower.map((rate) => rate.name).join(', ')}.`);
  return `In every part of the UK except ${lower[0]?.name ?? ''}, trafficked children in care went missing at a higher rate than unaccompanied children`;
}

function summaryOf(rates: Record<Cohort, Rate[]>): string {
  return BOTH_COHORTS.map((cohort) => {
    const firm = rates[cohort].filter((rate) => !rate.small);
    const [first, second] = firm;
    const last = firm.at(-1);
    if (first === undefined || second === undefined || last === undefined) throw new Error(`${ID} has too few firm rates for ${cohort} children to summarise.`);
    const small = rates[cohort].filter((rate) => rate.small).map((rate) => `${placeInProse(rate.name)} (${rate.count} of ${rate.base})`);
    return `Among ${WHO[cohort]} the rate was highest in ${placeInProse(first.name)}, ${say(first)}, then ${placeInProse(second.name)}, ${say(second)}, and lowest in ${placeInProse(last.name)}, ${say(last)}. Too few children to rank: ${listInWords(small)}.`;
  }).join(' ');
}

function say(rate: Rate): string {
  return `${formatPercent(rate.percent)} (${formatCount(rate.count)} of ${formatCount(rate.base)})`;
}

function tableRow(trafficked: Rate, unaccompanied: Rate | undefined): { cells: ChartCell[]; small: boolean } {
  if (unaccompanied === undefined) throw new Error(`${ID} has no rate of unaccompanied children for ${trafficked.name}.`);
  const numbers = [trafficked, unaccompanied].flatMap((rate): ChartCell[] => [
    { text: formatCount(rate.count), sort: rate.count },
    { text: formatCount(rate.base), sort: rate.base },
    { text: rate.small ? `(${formatPercent(rate.percent)})` : formatPercent(rate.percent), sort: rate.percent },
  ]);
  return { cells: [{ text: trafficked.name, sort: trafficked.name }, ...numbers], small: trafficked.small || unaccompanied.small };
}

function mapDrawing(evidence: ChartEvidence, cohort: Cohort, rates: readonly Rate[]): Drawing {
  const areas = rates.map((rate): MapArea => ({
    id: rate.region, name: rate.name, step: rampStep(rate.percent), small: rate.small,
    value: rate.small ? `${rate.count} of ${rate.base}` : formatPercent(rate.percent), says: `${rate.name}: ${say(rate)}`,
  }));
  const draw = (size: 'wide' | 'narrow'): string =>
    drawMap({
      id: `${ID}-${cohort}-${size}`, label: `Map: share of ${WHO[cohort]} in care who went missing, by region or nation`, ...FRAME, scale: SCALES[size],
      shapes: shapesOf(evidence), areas, labels: new Map(LABELS.map(([region, place]) => [region, placeFor(place, size)])),
    });
  return { id: `map-${cohort}`, label: `Map of ${WHO[cohort]}`, cohort, wide: draw('wide'), narrow: draw('narrow') };
}

function shapesOf({ geography }: ChartEvidence): MapShapes {
  return {
    topology: geography.topology,
    areaOf: new Map(geography.authorities.map((row) => [row.authority, row.region])),
    inset: ['orkney', 'shetland-islands'],
    insetName: 'Orkney, Shetland',
  };
}

const FRAME = { width: 470, height: 580, margin: { left: 4, right: 78, top: 6, bottom: 8 }, inset: { x: 380, y: 8, width: 72, height: 96 } };
/** A phone's column is 350 px wide. */
const SCALES = { wide: 1, narrow: 350 / 470 };

/** Where labels stand, in degrees: in the sea beside the coast, or over an area large enough to hold its name. */
const LABELS: readonly (readonly [string, MapLabel & { readonly short?: readonly string[] }])[] = [
  ['scotland', { at: [-4.15, 56.75], anchor: 'middle', lines: ['Scotland'], over: true }],
  ['northern-ireland', { at: [-6.6, 53.75], anchor: 'middle', lines: ['Northern Ireland'], short: ['N. Ireland'], over: false }],
  ['north-east', { at: [-1.0, 55.15], anchor: 'start', lines: ['North East'], over: false }],
  ['north-west', { at: [-3.2, 54.0], anchor: 'end', lines: ['North West'], over: false }],
  ['yorkshire-and-the-humber', { at: [0.35, 54.3], anchor: 'start', lines: ['Yorkshire and', 'the Humber'], short: ['Yorks and', 'Humber'], over: false }],
  ['wales', { at: [-4.75, 52.55], anchor: 'end', lines: ['Wales'], over: false }],
  ['west-midlands', { at: [-2.2, 52.62], anchor: 'middle', lines: ['West', 'Midlands'], over: true }],
  ['east-midlands', { at: [-0.75, 53.13], anchor: 'middle', lines: ['East', 'Midlands'], over: true }],
  ['east-of-england', { at: [0.65, 52.5], anchor: 'middle', lines: ['East of', 'England'], over: true }],
  ['london', { at: [1.75, 51.62], anchor: 'start', lines: ['London'], over: false, leader: [-0.05, 51.5] }],
  ['south-east', { at: [0.2, 50.45], anchor: 'middle', lines: ['South East'], over: false }],
  ['south-west', { at: [-4.2, 51.25], anchor: 'end', lines: ['South West'], over: false }],
];

function placeFor({ short, ...place }: MapLabel & { readonly short?: readonly string[] }, size: 'wide' | 'narrow'): MapLabel {
  return size === 'narrow' && short !== undefined ? { ...place, lines: short } : place;
}

function barDrawing(evidence: ChartEvidence, rates: Record<Cohort, Rate[]>): Drawing {
  const pair = (trafficked: Rate): BarRow => {
    const unaccompanied = rates.unaccompanied.find((other) => other.region === trafficked.region);
    return { kind: 'row', name: trafficked.name, emphasis: false, bars: [barOf(trafficked, 'trafficked'), ...(unaccompanied === undefined ? [] : [barOf(unaccompanied, 'unaccompanied')])] };
  };
  const uk: BarRow = {
    kind: 'row', name: 'UK', emphasis: true,
    bars: BOTH_COHORTS.map((cohort) => {
      const { statistic, percent, count, base } = shareOf(evidence, `hbth-${cohort}-missing-rate`);
      return barOf({ region: 'uk', name: 'UK', percent, count, base, small: false, interval: statistic.interval, ledger: statistic }, cohort);
    }),
  };
  const rows: BarRow[] = [
    uk,
    ...rates.trafficked.filter((rate) => !rate.small).map(pair),
    { kind: 'group', words: ['Fewer than 20 trafficked children in care.', 'Read the count; not ranked with the regions above.'] },
    ...rates.trafficked.filter((rate) => rate.small).map(pair),
  ];
  const draw = (size: string, width: number): string => drawBars({ id: `${ID}-bars-${size}`, label: 'Rates of both groups by region or nation, ranked by the rate of trafficked children', width, rows });
  return { id: 'bars', label: 'Ranked rates of both groups', cohort: null, wide: draw('wide', 350), narrow: draw('narrow', 350) };
}

function barOf(rate: Rate, tone: Cohort): Bar {
  const of = `${formatCount(rate.count)} of ${formatCount(rate.base)}`;
  return rate.small
    ? { value: rate.percent, strong: of, beside: `(${formatPercent(rate.percent)})`, tone, small: true, interval: null }
    : { value: rate.percent, strong: formatPercent(rate.percent), beside: of, tone, small: false, interval: rate.interval };
}
