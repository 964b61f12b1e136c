import { PLACE_SPECIMENS } from './gallery-places.ts';
import { drawBars, type BarRow } from './kinds/bars.ts';
import { drawFlow } from './kinds/flow.ts';
import { drawMatrix } from './kinds/matrix.ts';
import { drawRegister } from './kinds/register.ts';
import { drawSplit } from './kinds/split.ts';
import { drawStacked } from './kinds/stacked.ts';
import { drawTally } from './kinds/tally.ts';
import { drawTimeline } from './kinds/timeline.ts';
import { drawTwoLists } from './kinds/two-lists.ts';

/** One kind of chart drawn from made-up numbers, at both widths. */
export type Specimen = {
  readonly id: string;
  readonly kind: string;
  /** What is hard about it: "one row", "200 rows". */
  readonly edge: string;
  readonly wide: string;
  readonly narrow: string;
};

const WIDTHS = { wide: 840, narrow: 350 } as const;
const LONG = 'An authority with a very long name that no drawing had in mind';

/** Every kind at its edges: one row, two hundred, nought, few children, long names. The numbers are made up. */
export function specimens(): Specimen[] {
  return [
    ...barSpecimens(),
    ...otherSpecimens(),
    ...PLACE_SPECIMENS.map(({ id, kind, edge, draw }) => specimen(id, kind, edge, draw)),
  ];
}

function barSpecimens(): Specimen[] {
  return [
    specimen('bars-one', 'Ranked bars', 'one row', (id, width) => bars(id, width, [row('Only one', 12)])),
    specimen('bars-many', 'Ranked bars', '200 rows', (id, width) =>
      bars(
        id,
        width,
        Array.from({ length: 200 }, (_, index) => row(`Place ${index + 1}`, 200 - index)),
      ),
    ),
    specimen('bars-edges', 'Ranked bars', 'nought, few children, an interval, a long name', (id, width) =>
      bars(id, width, [
        { ...row(LONG, 60), bars: [{ ...barOf(60), interval: [40, 78] }] },
        row('None', 0),
        { ...row('Few', 50), bars: [{ ...barOf(50), small: true, strong: '2 of 4', beside: '' }] },
      ]),
    ),
    specimen('split-edges', 'Split bars', 'a part of nought, a row of nought, a long name', (id, width) =>
      drawSplit({
        id,
        label: 'Made-up parts',
        width,
        nameWidth: width === WIDTHS.wide ? 200 : 118,
        tone: 'neutral',
        parts: ['first', 'second', 'third'],
        rows: [
          { name: 'All parts', parts: [4, 3, 2], total: '9', says: ['4', '3', '2'], saysTotal: 'In all' },
          { name: 'Two parts', parts: [5, 0, 1], total: '6', says: ['5', '', '1'], saysTotal: 'In all' },
          { name: 'None', parts: [0, 0, 0], total: '0', says: ['', '', ''], saysTotal: 'In all' },
        ],
      }),
    ),
  ];
}

function otherSpecimens(): Specimen[] {
  return [
    specimen('tally-edges', 'One mark each', 'a group of none, one of 217', (id, width) =>
      drawTally({
        id,
        label: 'Made-up answers',
        width,
        pitch: 17.5,
        tone: 'unaccompanied',
        groups: [
          { name: 'All of them: 217', count: 217, look: 'full', says: 'All of them: 217' },
          { name: 'Answered: none', count: 1, look: 'ring', says: 'One answered none' },
          { name: 'No answer: 0', count: 0, look: 'cross', says: 'No answer: 0' },
        ],
      }),
    ),
    specimen('register-edges', 'Register', 'one child; all open', (id, width) =>
      drawRegister({
        id,
        label: 'Made-up children',
        total: 1,
        open: 1,
        says: { solid: '', open: 'One' },
        tone: 'trafficked',
        width,
        pitch: 14,
      }),
    ),
    specimen('stacked-edges', 'Two parts of a whole', 'a part of nought, a part too thin for its words', (id, width) =>
      drawStacked({
        id,
        label: 'Made-up shares',
        width,
        ends: ['One', 'Other'],
        rows: [stackedRow('Nought', 0), stackedRow('Nearly all', 99)],
      }),
    ),
    ...listSpecimens(),
    ...tableSpecimens(),
  ];
}

function listSpecimens(): Specimen[] {
  return [
    specimen('lists-edges', 'Two ranked lists', 'nothing in common; one in common', (id, width) =>
      drawTwoLists({
        id,
        label: 'Made-up ranks',
        width,
        heads: ['Some', 'Others'],
        lists: [
          [
            { key: 'a', rank: 1, words: LONG },
            { key: 'b', rank: 2, words: 'Only here' },
          ],
          [
            { key: 'c', rank: 1, words: 'Only there' },
            { key: 'a', rank: null, words: LONG, section: 'In no order' },
          ],
        ],
      }),
    ),
  ];
}

function tableSpecimens(): Specimen[] {
  return [
    specimen('matrix-edges', 'Counts by row and column', 'a row of nought, one count above all others', (id, width) =>
      drawMatrix({
        id,
        label: 'Made-up counts',
        width,
        nameWidth: width === WIDTHS.wide ? 220 : 128,
        columns: ['One', 'Two', 'Three', 'Four', 'Five'],
        totals: 'All',
        rows: [
          { name: LONG, counts: [999, 1, 10, 100, 0], total: 1110 },
          { name: 'None', counts: [0, 0, 0, 0, 0], total: 0 },
        ],
        say: (row, column, count) => `${row}, ${column}: ${count}`,
      }),
    ),
    specimen('timeline-edges', 'Years', 'forty in one year; one a century before', (id, width) =>
      drawTimeline({
        id,
        label: 'Made-up years',
        width,
        entries: [
          { year: 1921, says: '1921', open: true, words: 'The first' },
          ...Array.from({ length: 40 }, (_, index) => ({ year: 2020, says: `2020, ${index + 1}`, open: false })),
        ],
        signs: [2021],
      }),
    ),
    specimen('flow-edges', 'Stages', 'one stage with a long name; a stage that says little', (id, width) =>
      drawFlow({
        id,
        label: 'Made-up stages',
        width,
        stages: [
          { name: LONG, who: LONG, words: `${LONG}. ${LONG}.`, place: '1' },
          { name: 'Then', who: 'Someone', words: 'This', place: '2' },
        ],
      }),
    ),
  ];
}

function specimen(id: string, kind: string, edge: string, draw: (id: string, width: number) => string): Specimen {
  return {
    id,
    kind,
    edge,
    wide: draw(`${id}-wide`, WIDTHS.wide),
    narrow: draw(`${id}-narrow`, WIDTHS.narrow),
  };
}

type Row = Extract<BarRow, { kind: 'row' }>;

function bars(id: string, width: number, rows: readonly Row[]): string {
  return drawBars({ id, label: 'Made-up bars', width, rows, nameWidth: width === WIDTHS.wide ? 230 : 150 });
}

function row(name: string, value: number): Row {
  return { kind: 'row', name, emphasis: false, bars: [barOf(value)] };
}

function barOf(value: number): Row['bars'][number] {
  return { value, strong: String(value), beside: '', tone: 'neutral', small: false, interval: null };
}

function stackedRow(name: string, share: number): Parameters<typeof drawStacked>[0]['rows'][number] {
  const part = (percent: number) => ({
    share: percent,
    strong: `${percent}%`,
    beside: '',
    says: `${name}: ${percent}%`,
  });
  return { name, words: [], tone: 'neutral', parts: [part(share), part(100 - share)] };
}
