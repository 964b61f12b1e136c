import { JURISDICTIONS } from '../../ids.ts';
import { formatCount } from '../../model/format.ts';
import type { ContentFacts } from '../../model/content-facts.ts';
import { ledgerOf, type ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { singleDrawing } from '../chart-parts.ts';
import { drawTimeline, type TimelineEntry } from '../kinds/timeline.ts';

const ID = 'law-and-policy';
/** Instruments that most reports cite, as a reader knows them. */
const NAMED: Readonly<Record<string, { readonly wide: string; readonly narrow: string }>> = {
  uncrc: { wide: 'UN Convention on the Rights of the Child', narrow: 'UN Convention on children' },
  palermo: { wide: 'Palermo Protocol', narrow: 'Palermo Protocol' },
  'council-of-europe': { wide: 'Council of Europe Convention', narrow: 'Council of Europe' },
  'nrm-2009': { wide: 'National Referral Mechanism', narrow: 'NRM' },
};
const DECADE = 2000;

/** Laws, conventions and guidance that the reports cite, by year. */
export function lawAndPolicy(evidence: ChartEvidence): Chart {
  const { content } = evidence;
  const { instruments, reports } = content;
  const [first, last] = [instruments[0], instruments.at(-1)];
  const abroad = instruments.filter(({ where }) => isAbroad(where)).length;
  const inDecade = instruments.filter(({ year }) => year >= DECADE && year < DECADE + 10).length;
  const since = instruments.filter(({ year }) => year >= DECADE).length;
  const lost = Object.keys(NAMED).filter((id) => !instruments.some((instrument) => instrument.id === id));
  if (inDecade * 2 < instruments.length || lost.length > 0)
    throw new Error(`The title of ${ID} is no longer true, or it names what is not there: ${lost.join(', ')}.`);
  const title = `Of ${formatCount(instruments.length)} laws, policies, judgments and events on the timeline, ${formatCount(inDecade)} date from ${DECADE} to ${DECADE + 9}`;
  return {
    id: ID,
    title,
    subtitle: `Laws, policies, judgments and events that the reports cite, one mark each, by year, ${first?.year} to ${last?.year}. Full: the UK and its nations. Open: international and European. Triangle: a year in which one of the reports came out. Base: ${formatCount(instruments.length)} instruments.`,
    summary: `The instruments run from ${first?.year ?? ''} to ${last?.year ?? ''}; ${formatCount(since)} date from ${DECADE} or later, and ${formatCount(abroad)} are international or European. Those most widely cited are named.`,
    layout: 'single',
    drawings: [
      singleDrawing('timeline', title, (size, width) =>
        drawTimeline({
          id: `${ID}-${size}`,
          label: title,
          width,
          entries: entriesAt(content, size),
          signs: reports.map(({ year }) => year),
        }),
      ),
    ],
    keys: [],
    table: tableOf(instruments),
    source:
      'All five reports, 2009 to 2022; each instrument is in the timeline of this site with the places that cite it.',
    tables: [],
    notes: [
      'The timeline holds most of what the reports cite on these children, but not all of it; it is not a complete list of the law.',
      'Years are as a report prints them; where reports differ, our list of figures that disagree says so.',
    ],
    ledger: ledgerOf(evidence, 'worried-guidance-year', 'convention-year', 'missing-guidance-year'),
  };
}

function isAbroad(where: string): boolean {
  return where === 'international' || where === 'european';
}

function placeOf(where: string): string {
  return JURISDICTIONS[where as keyof typeof JURISDICTIONS];
}

function entriesAt({ instruments, reports }: ContentFacts, size: 'wide' | 'narrow'): TimelineEntry[] {
  return instruments.map(({ id, year, title, where, reports: citing }) => {
    const words = NAMED[id]?.[size];
    return {
      year,
      says: `${year}: ${title}. ${placeOf(where)}; cited in ${citing} of ${reports.length} reports`,
      open: isAbroad(where),
      ...(words === undefined ? {} : { words }),
    };
  });
}

function tableOf(instruments: ContentFacts['instruments']): Chart['table'] {
  return {
    columns: [
      { label: 'Instrument', numeric: false },
      { label: 'Year', numeric: true },
      { label: 'Where it applies', numeric: false },
      { label: 'Reports that cite it', numeric: true },
    ],
    rows: instruments.map(({ title, year, where, reports }) => ({
      small: false,
      cells: [
        { text: title, sort: title },
        { text: String(year), sort: year },
        { text: placeOf(where), sort: where },
        { text: formatCount(reports), sort: reports },
      ],
    })),
  };
}
