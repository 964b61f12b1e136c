import type { Cohort } from '../../data/columns.ts';
import { formatCount, formatPercent } from '../../model/format.ts';
import { ledgerNumbers, shareOf, statisticOf, valueOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { tableColumns } from '../chart-parts.ts';
import { drawRegister } from '../kinds/register.ts';

/** Width and pitch of registers that stand side by side, so that one mark is the same size in all of them. */
const COMPACT = { width: 560, pitch: 7 };
const SOURCE = 'Heading back to harm (2016), Appendix 3, “Overall figures”.';

/** One mark for each trafficked child in care; open rings went missing. */
export function traffickedRegister(evidence: ChartEvidence): Chart {
  return cohortRegister(evidence, 'trafficked', { wide: 14, narrow: 12.5 });
}

/** One mark for each unaccompanied child in care; open rings went missing. */
export function unaccompaniedRegister(evidence: ChartEvidence): Chart {
  return cohortRegister(evidence, 'unaccompanied', { wide: 10, narrow: 7 });
}

/** One open ring for each child of either group who were still missing when the count closed. */
export function stillMissingRegister(evidence: ChartEvidence): Chart {
  const id = 'still-missing-register';
  const still = valueOf(evidence, 'hbth-still-missing');
  const authorities = valueOf(evidence, 'hbth-still-missing-authorities');
  const label = `${formatCount(still)} open rings: trafficked or unaccompanied children still missing when the count closed`;
  const says = { solid: '', open: `Still missing, both groups together: ${formatCount(still)}` };
  const draw = (size: string, width: number, pitch: number): string =>
    drawRegister({ id: `${id}-${size}`, label, total: still, open: still, says, tone: 'neutral', width, pitch });
  return {
    id,
    title: `Each ring is one of ${formatCount(still)} children who were still missing when the count closed`,
    subtitle: `Trafficked or unaccompanied children still missing when the count of September 2014 to September 2015 closed. Base: ${authorities} authorities that reported any.`,
    summary: `${formatCount(still)} children, trafficked or unaccompanied, were still missing. ${formatCount(authorities)} local authorities reported them; the report does not split the number by group.`,
    layout: 'single',
    drawings: [
      {
        id: 'register',
        label,
        cohort: null,
        wide: draw('wide', 840, 14),
        narrow: draw('narrow', 350, 12.5),
        compact: draw('compact', COMPACT.width, COMPACT.pitch),
      },
    ],
    keys: ['register-open'],
    table: {
      columns: tableColumns('Children', 'Number'),
      rows: [
        {
          small: false,
          cells: [
            { text: 'Still missing, both groups together', sort: 'still' },
            { text: formatCount(still), sort: still },
          ],
        },
      ],
    },
    source: 'Heading back to harm (2016), Appendix 3, “Still missing”.',
    tables: ['heading-back-to-harm/still-missing-overall'],
    notes: ['The two groups are counted together here and cannot be separated.'],
    ledger: ledgerNumbers([statisticOf(evidence, 'hbth-still-missing')]),
  };
}

function cohortRegister(evidence: ChartEvidence, cohort: Cohort, pitch: { wide: number; narrow: number }): Chart {
  const id = `${cohort}-register`;
  const { statistic, percent, count, base } = shareOf(evidence, `hbth-${cohort}-missing-rate`);
  const answered = valueOf(evidence, `hbth-${cohort}-authorities-answered`);
  const label = `${formatCount(base)} marks, one for each of the ${cohort} children in care; ${formatCount(count)} open rings went missing`;
  const ofAll = `of ${formatCount(base)} in care`;
  const says = {
    solid: `Not reported missing: ${formatCount(base - count)} ${ofAll}, ${formatPercent(100 - percent)}`,
    open: `Went missing at least once: ${formatCount(count)} ${ofAll}, ${formatPercent(percent)}`,
  };
  const draw = (size: string, width: number, step: number): string =>
    drawRegister({ id: `${id}-${size}`, label, total: base, open: count, says, tone: cohort, width, pitch: step });
  return {
    id,
    title: `Each mark is one ${cohort === 'trafficked' ? 'trafficked child' : 'unaccompanied child'} in care; the ${formatCount(count)} open rings are children who went missing`,
    subtitle: `${cohort === 'trafficked' ? 'Children identified or suspected as trafficked' : 'Unaccompanied children'} in the care of UK local authorities, September 2014 to September 2015. Base: ${formatCount(base)} children; ${answered} authorities gave information.`,
    summary: `Of ${formatCount(base)} ${cohort} children in care, ${formatCount(count)} went missing at least once, ${formatPercent(percent)}; ${formatCount(base - count)} were not reported missing.`,
    layout: 'single',
    drawings: [
      {
        id: 'register',
        label,
        cohort: null,
        wide: draw('wide', 840, pitch.wide),
        narrow: draw('narrow', 350, pitch.narrow),
        compact: draw('compact', COMPACT.width, COMPACT.pitch),
      },
    ],
    keys: ['register'],
    table: {
      columns: tableColumns('Children', 'Number', 'Share'),
      rows: [
        tableRow('Went missing at least once', count, percent),
        tableRow('Not reported missing', base - count, 100 - percent),
        tableRow('In care', base, 100),
      ],
    },
    source: SOURCE,
    tables: ['heading-back-to-harm/overall-figures'],
    notes: [
      '“Missing” includes children recorded as “absent”. A child who was not reported missing is not the same as a child known to be safe.',
    ],
    ledger: ledgerNumbers([statistic]),
  };
}

function tableRow(words: string, number: number, share: number): Chart['table']['rows'][number] {
  return {
    small: false,
    cells: [
      { text: words, sort: words },
      { text: formatCount(number), sort: number },
      { text: formatPercent(share), sort: share },
    ],
  };
}
