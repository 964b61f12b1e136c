import { countInWords, formatCount, formatPercent, listInWords } from '../../model/format.ts';
import { rowsWithoutTotal } from '../../model/cell-source.ts';
import { funnelLimits, isSmallBase, SMALL_BASE } from '../../model/rates.ts';
import { ledgerNumbers, shareOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { singleDrawing, tableColumns } from '../chart-parts.ts';
import { drawFunnel, isOutsideFunnel, type FunnelLabel, type FunnelPoint } from '../kinds/funnel.ts';

const ID = 'missing-by-authority';
const TABLE = 'heading-back-to-harm/unaccompanied-by-authority';

/** Share of unaccompanied children who went missing against the number in care, by authority, with exact binomial limits. */
export function missingByAuthority(evidence: ChartEvidence): Chart {
  const table = evidence.tables.get(TABLE);
  if (table === undefined) throw new Error(`${ID} needs the table ${TABLE}.`);
  const uk = shareOf(evidence, 'hbth-unaccompanied-missing-rate');
  const shares = rowsWithoutTotal(table).map((row) => ({
    key: row.key,
    ...shareOf(evidence, `hbth-unaccompanied-missing-rate-${row.key}`),
  }));
  const points = shares.map(({ statistic, percent, count, base }): FunnelPoint => ({
    name: statistic.geography,
    base,
    count,
    rate: percent,
    outside: isOutsideFunnel(count, base, uk.count / uk.base),
  }));
  const outside = points.filter((point) => point.outside);
  const base = points.reduce((sum, point) => sum + point.base, 0);
  return {
    id: ID,
    title: titleOf(points, outside, uk.percent),
    subtitle: `Unaccompanied children who went missing at least once, % of those in care, by local authority. September 2014 to September 2015. Base: ${points.length} authorities, ${formatCount(base)} children.`,
    summary: summaryOf(points, outside, uk.percent),
    layout: 'single',
    drawings: [singleDrawing('funnel', 'Funnel plot', (size, width) => draw(size, width, points, uk))],
    keys: ['funnel'],
    table: {
      columns: tableColumns('Local authority', 'Went missing', 'In care', 'Rate', '95% range expected by chance'),
      rows: points.map((point) => tableRow(point, uk.count / uk.base)),
    },
    source:
      'Heading back to harm (2016), Appendix 3, “Local authorities ranked by number of unaccompanied children who went missing or ‘absent’”. Counts worked out from the printed percentages; limits are exact binomial, our calculation.',
    tables: [TABLE],
    notes: [
      'Being outside the limits is a question and not an answer: it can reflect how children are recorded, how long they stay or where they arrive, as well as how they are cared for.',
      'The report lists only authorities where at least one child went missing, so the lower left of the chart is always empty.',
      `Shown in the strip at the top, at more than 50% of fewer than ${SMALL_BASE} children: ${overHalf(points)}.`,
    ],
    ledger: ledgerNumbers(shares.map((share) => share.statistic)),
  };
}

function draw(
  size: 'wide' | 'narrow',
  width: number,
  points: readonly FunnelPoint[],
  uk: ReturnType<typeof shareOf>,
): string {
  return drawFunnel({
    id: `${ID}-${size}`,
    label:
      'Funnel plot: share of unaccompanied children who went missing against the number in care, by local authority',
    width,
    height: size === 'wide' ? 500 : 420,
    commonRate: uk.count / uk.base,
    commonName: `UK ${formatPercent(uk.percent)}`,
    xLabel: 'Unaccompanied children in care (log scale)',
    points,
    labels: labelsFor(size),
  });
}

/** @throws Error when no authority, or one below the limits, lies outside them: the sentence would not be true. */
function titleOf(points: readonly FunnelPoint[], outside: readonly FunnelPoint[], common: number): string {
  if (outside.length === 0 || outside.some((point) => point.rate < common))
    throw new Error(`The title of ${ID} is no longer true.`);
  const names = listInWords([...outside].sort((a, b) => b.base - a.base).map((point) => point.name));
  const firm = points.filter((point) => !isSmallBase(point.base)).length;
  return `Of the ${firm} authorities with ${SMALL_BASE} or more unaccompanied children, ${countInWords(outside.length)} are above the 99.8% limits around the UK rate: ${names}`;
}

function summaryOf(points: readonly FunnelPoint[], outside: readonly FunnelPoint[], common: number): string {
  const firm = points.filter((point) => !isSmallBase(point.base));
  const names = listInWords(
    outside.map(
      (point) =>
        `${point.name} (${formatCount(point.count)} of ${formatCount(point.base)}, ${formatPercent(point.rate)})`,
    ),
  );
  return `The UK rate is ${formatPercent(common)}. Of the ${firm.length} authorities with ${SMALL_BASE} or more unaccompanied children, ${countInWords(outside.length)} are above the 99.8% limits: ${names}. The other ${points.length - firm.length} looked after fewer than ${SMALL_BASE}, too few to compare.`;
}

function overHalf(points: readonly FunnelPoint[]): string {
  return points
    .filter((point) => point.rate > 50)
    .map((point) => `${point.name} ${point.count} of ${point.base}`)
    .join(', ');
}

function tableRow(point: FunnelPoint, commonRate: number): Chart['table']['rows'][number] {
  const small = isSmallBase(point.base);
  const [low, high] = funnelLimits(point.base, commonRate, 0.95);
  return {
    small,
    cells: [
      { text: point.name, sort: point.name },
      { text: formatCount(point.count), sort: point.count },
      { text: formatCount(point.base), sort: point.base },
      { text: small ? `(${formatPercent(point.rate)})` : formatPercent(point.rate), sort: point.rate },
      small
        ? { text: `under ${SMALL_BASE} children`, sort: -1 }
        : { text: `${formatPercent(low)} to ${formatPercent(high)}`, sort: low },
    ],
  };
}

function labelsFor(size: 'wide' | 'narrow'): FunnelLabel[] {
  const firm: FunnelLabel[] = [
    { name: 'Kent', side: size === 'wide' ? 'start' : 'end', dy: size === 'wide' ? -4 : -12 },
    { name: 'Surrey', side: 'start', dy: -2 },
    { name: 'East Sussex', side: 'start', dy: 6 },
    { name: 'Central Bedfordshire', side: 'start', dy: -8 },
  ];
  if (size === 'narrow') return firm;
  return [
    ...firm,
    { name: 'Cambridgeshire', side: 'start', dy: -6 },
    { name: 'Slough', side: 'end', dy: 0 },
    { name: 'Croydon', side: 'end', dy: -6 },
    { name: 'Hillingdon', side: 'start', dy: 9 },
    { name: 'Harrow', side: 'start', dy: 2 },
    { name: 'Oxfordshire', side: 'start', dy: 0 },
    { name: 'Swansea', side: 'end', dy: 0 },
    { name: 'North East Lincolnshire', side: 'start', dy: 0 },
  ];
}
