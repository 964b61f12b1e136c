import { EXPLORE_COHORTS, type Measure } from '../../explore-state.ts';
import { capitalise, formatCount, listInWords, placeInProse } from '../format.ts';
import { SMALL_BASE } from '../rates.ts';
import { sayListed, sayOthers } from '../unlisted.ts';
import { whoIs, type View, type ViewRow } from './view.ts';

/** What a measure counts, as it stands in a subtitle. */
const COUNTS: Record<Measure, string> = {
  'missing-rate': 'Share of children in care who went missing at least once, %',
  missing: 'Children who went missing at least once, number',
  'in-care': 'Children in care, number',
  'incidents-per-child': 'Missing incidents per child who went missing, average as printed',
  'still-missing': 'Children still missing when the count closed, number',
};

/** The words of a view, all made from its rows. */
export type ViewWords = {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly notes: readonly string[];
};

/** Words a view from its rows, so that none can say more than they do. @throws Error for a view without rows. */
export function wordView(view: View): ViewWords {
  const firm = view.rows.filter((row) => !row.small);
  const few = view.rows.filter((row) => row.small);
  if (view.rows.length === 0) throw new Error(`No place has ${view.measure} of ${view.cohort} children.`);
  const places = view.place === 'region' ? 'regions and nations' : 'local authorities';
  return {
    title: titleOf(view, firm),
    subtitle: `${EXPLORE_COHORTS[view.cohort]}. ${COUNTS[view.measure]}, by ${view.place === 'region' ? 'region or nation' : 'local authority'}. UK, September 2014 to September 2015. Base: ${baseOf(view)}${view.rows.length} ${places}.`,
    summary: [sayFirm(firm, view.place), sayFew(few), sayUnnamed(view)].filter((words) => words !== '').join(' '),
    notes: notesOf(view),
  };
}

function titleOf(view: View, firm: readonly ViewRow[]): string {
  const top = firm.filter((row) => row.value === firm[0]?.value);
  const [first] = top;
  const who = whoIs(view.cohort);
  if (first === undefined) return `No place had ${SMALL_BASE} or more ${who} in care, so none is ranked`;
  const where = listInWords(top.map((row) => placeInProse(row.name)));
  switch (view.measure) {
    case 'missing-rate':
      return view.place === 'region'
        ? `Where ${SMALL_BASE} or more ${who} were in care, the share who went missing was highest in ${where}, ${first.text}`
        : `Of the authorities listed with ${SMALL_BASE} or more ${who} in care, the share who went missing was highest in ${where}, ${first.text}`;
    case 'missing':
      return `More ${who} went missing from the care of ${where} than of any other ${view.place === 'region' ? 'region or nation' : 'authority that the report lists'}: ${first.text}`;
    case 'in-care':
      return `${capitalise(where)} looked after the most ${who}: ${first.text}`;
    case 'incidents-per-child':
      return `The highest average of missing incidents per child that the report prints for ${who} is ${first.text}, in ${where}`;
    case 'still-missing':
      return `${capitalise(where)} reported the most children still missing: ${first.text}`;
  }
}

function baseOf(view: View): string {
  const all = view.rows.reduce((sum, { statistic, value }) => {
    if (view.measure === 'incidents-per-child') return 0;
    return sum + (statistic.counts?.base ?? value);
  }, 0);
  return all === 0 ? '' : `${formatCount(all)} children, `;
}

function sayFirm(firm: readonly ViewRow[], place: View['place']): string {
  const [first, second] = firm;
  const last = firm.at(-1);
  if (first === undefined || last === undefined) return '';
  const say = (row: ViewRow): string => {
    const counts = row.statistic.counts;
    return counts === null
      ? `${placeInProse(row.name)} ${row.text}`
      : `${placeInProse(row.name)} ${row.text} (${formatCount(counts.count)} of ${formatCount(counts.base)})`;
  };
  const named = [first, ...(second === undefined || second === last ? [] : [second])].map(say);
  const least = firm.filter((row) => row.value === last.value);
  const end =
    firm.length < 3
      ? ''
      : `; lowest ${least.length === 1 ? say(last) : `${last.text}, in ${formatCount(least.length)} places`}`;
  // A list of some authorities says nothing of the others.
  const among = place === 'region' ? 'Highest' : 'Highest of those listed:';
  return `${among} ${listInWords(named)}${end}.`;
}

function sayFew(few: readonly ViewRow[]): string {
  if (few.length === 0) return '';
  return few.length > 6
    ? `${formatCount(few.length)} more had fewer than ${SMALL_BASE} children in care; they are listed apart.`
    : `Fewer than ${SMALL_BASE} children in care, read the count: ${listInWords(few.map((row) => `${placeInProse(row.name)} ${row.text}`))}.`;
}

function sayUnnamed({ unnamed, unlisted }: View): string {
  const [first] = unlisted;
  return unnamed.length === 0 || first === undefined ? '' : `${sayListed(unlisted)} ${sayOthers(first)}`;
}

function notesOf(view: View): string[] {
  return [
    ...(view.measure === 'missing-rate'
      ? [
          `A rate on fewer than ${SMALL_BASE} children is given as a count, drawn hollow, listed apart and never ranked. Whiskers are 95% intervals.`,
        ]
      : []),
    ...(['missing', 'in-care', 'still-missing'].includes(view.measure)
      ? ['A number is not a rate: places look after very different numbers of children.']
      : []),
    ...(view.place === 'region' && view.measure !== 'missing-rate'
      ? ['Circles are moved apart where they would overlap.']
      : []),
    ...(view.measure === 'incidents-per-child'
      ? ['The report prints no number of children beside these averages, so they are not ranked.']
      : []),
    ...(view.cohort === 'either'
      ? ['The report counts both groups together here and they cannot be separated.']
      : ['Some children belong to both groups, so numbers of the two must not be added.']),
    ...(view.unnamed.length > 0
      ? [
          `${view.measure === 'missing-rate' ? 'A hatched area' : 'A place without a circle'} is not in the report’s list.`,
        ]
      : []),
    '“Missing” includes children recorded as “absent”.',
  ];
}
