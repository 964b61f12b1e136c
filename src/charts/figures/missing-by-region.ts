import { COHORTS, type Cohort } from '../../data/columns.ts';
import { formatCount, formatPercent, listInWords, placeInProse } from '../../model/format.ts';
import { SMALL_BASE } from '../../model/rates.ts';
import { ledgerNumbers, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart, ChartCell, Drawing } from '../chart.ts';
import { drawMap, rampStep, type MapArea, type MapShapes } from '../kinds/map.ts';
import { drawRegionBars } from './missing-by-region-bars.ts';
import { labelsFor, NORTHERN_ISLES } from './missing-by-region-labels.ts';
import { ratesOf, ukRateOf, type RegionRate } from './missing-by-region-rates.ts';

const ID = 'missing-by-region';
const WHO: Record<Cohort, string> = { trafficked: 'trafficked children', unaccompanied: 'unaccompanied children' };

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
    drawings: [
      ...COHORTS.map((cohort) => mapDrawing(evidence, cohort, rates[cohort])),
      drawRegionBars(ID, rates, {
        trafficked: ukRateOf(evidence, 'trafficked'),
        unaccompanied: ukRateOf(evidence, 'unaccompanied'),
      }),
    ],
    keys: ['groups', 'ramp', 'hollow', 'interval'],
    table: {
      columns: [
        { label: 'Region or nation', numeric: false },
        ...COHORTS.flatMap((cohort) =>
          [`Went missing, ${cohort}`, `In care, ${cohort}`, `Rate, ${cohort}`].map((label) => ({
            label,
            numeric: true,
          })),
        ),
      ],
      rows: rates.trafficked.map((rate) =>
        tableRow(
          rate,
          rates.unaccompanied.find((other) => other.region === rate.region),
        ),
      ),
    },
    source:
      'Heading back to harm (2016), Appendix 3, “Regional breakdown of numbers of children in selected categories” and “Children who went missing or ‘absent’: Regional breakdown”. Rates are our division of the two counts.',
    tables: ['heading-back-to-harm/children-by-region', 'heading-back-to-harm/missing-by-region'],
    notes: [
      `Hollow areas and bars are based on fewer than ${SMALL_BASE} children in care: read the count and not the rate. They are listed apart and not ranked.`,
      'The report calls the East of England “East Anglia” and Yorkshire and the Humber “North”. Some children belong to both groups, so the two must not be added.',
      'Boundaries are of 2014-15, simplified. Rockall and St Kilda are not drawn.',
    ],
    ledger: ledgerNumbers([...rates.trafficked, ...rates.unaccompanied].map((rate) => rate.statistic)),
  };
}

/** Compares only regions with enough children of both groups. @throws Error when it stops being true of them. */
function titleOf(rates: Record<Cohort, RegionRate[]>): string {
  const others = new Map(rates.unaccompanied.map((rate) => [rate.region, rate]));
  const firm = rates.trafficked.filter((rate) => !rate.small && others.get(rate.region)?.small === false);
  const lower = firm.filter((rate) => rate.percent <= (others.get(rate.region)?.percent ?? Infinity));
  if (firm.length < 2 || lower.length > 0)
    throw new Error(`The title of ${ID} is no longer true: ${lower.map((rate) => rate.name).join(', ')}.`);
  return 'Wherever enough children were in care to compare, trafficked children went missing at a higher rate than unaccompanied children';
}

function summaryOf(rates: Record<Cohort, RegionRate[]>): string {
  return COHORTS.map((cohort) => {
    const firm = rates[cohort].filter((rate) => !rate.small);
    const [first, second] = firm;
    const last = firm.at(-1);
    if (first === undefined || second === undefined || last === undefined)
      throw new Error(`${ID} has too few firm rates for ${cohort} children to summarise.`);
    const small = rates[cohort]
      .filter((rate) => rate.small)
      .map((rate) => `${placeInProse(rate.name)} (${rate.count} of ${rate.base})`);
    return `Among ${WHO[cohort]} the rate was highest in ${placeInProse(first.name)}, ${say(first)}, then ${placeInProse(second.name)}, ${say(second)}, and lowest in ${placeInProse(last.name)}, ${say(last)}. Too few children to rank: ${listInWords(small)}.`;
  }).join(' ');
}

function say(rate: RegionRate): string {
  return `${formatPercent(rate.percent)} (${formatCount(rate.count)} of ${formatCount(rate.base)})`;
}

function tableRow(
  trafficked: RegionRate,
  unaccompanied: RegionRate | undefined,
): { cells: ChartCell[]; small: boolean } {
  if (unaccompanied === undefined)
    throw new Error(`${ID} has no rate of unaccompanied children for ${trafficked.name}.`);
  const numbers = [trafficked, unaccompanied].flatMap((rate): ChartCell[] => [
    { text: formatCount(rate.count), sort: rate.count },
    { text: formatCount(rate.base), sort: rate.base },
    { text: rate.small ? `(${formatPercent(rate.percent)})` : formatPercent(rate.percent), sort: rate.percent },
  ]);
  return {
    cells: [{ text: trafficked.name, sort: trafficked.name }, ...numbers],
    small: trafficked.small || unaccompanied.small,
  };
}

function mapDrawing(evidence: ChartEvidence, cohort: Cohort, rates: readonly RegionRate[]): Drawing {
  const areas = rates.map((rate): MapArea => ({
    id: rate.region,
    name: rate.name,
    step: rampStep(rate.percent),
    absence: null,
    small: rate.small,
    value: rate.small ? `${rate.count} of ${rate.base}` : formatPercent(rate.percent),
    says: `${rate.name}: ${rate.small ? `${rate.count} of ${rate.base}` : say(rate)}`,
  }));
  const draw = (size: 'wide' | 'narrow'): string =>
    drawMap({
      id: `${ID}-${cohort}-${size}`,
      label: `Map: share of ${WHO[cohort]} in care who went missing, by region or nation`,
      ...FRAME,
      scale: SCALES[size],
      shapes: shapesOf(evidence),
      areas,
      labels: labelsFor(size),
    });
  return {
    id: `map-${cohort}`,
    label: `Map of ${WHO[cohort]}`,
    cohort,
    wide: draw('wide'),
    narrow: draw('narrow'),
    compact: null,
  };
}

function shapesOf({ geography }: ChartEvidence): MapShapes {
  return {
    topology: geography.topology,
    areaOf: new Map(geography.authorities.map((row) => [row.authority, row.region])),
  };
}

const FRAME = {
  width: 470,
  height: 580,
  margin: { left: 4, right: 78, top: 6, bottom: 8 },
  insets: [{ ...NORTHERN_ISLES, x: 380, y: 8, width: 72, height: 96 }],
  innerEdge: 7,
};
/** A phone's column is 350 px wide. */
const SCALES = { wide: 1, narrow: 350 / 470 };
