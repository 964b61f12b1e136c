import { describe, expect, it } from 'vitest';
import { CHART_IDS, drawChart, type ChartId } from '../../src/charts/registry.ts';
import { specimens } from '../../src/charts/gallery.ts';
import { drawMap } from '../../src/charts/kinds/map.ts';
import { drawRegister } from '../../src/charts/kinds/register.ts';
import { absencePatterns } from '../../src/charts/kinds/absence-pattern.ts';
import { rampStep } from '../../src/charts/kinds/map.ts';
import { renderPlot } from '../../src/charts/render.ts';
import { ABSENCE_CODES } from '../../src/model/missing.ts';
import * as Plot from '@observablehq/plot';
import { evidence } from '../support/evidence.ts';
import { drawingsOf, leftBehind } from '../support/kept.ts';
import { asOutline, asPicture, asTable } from '../support/snapshots.ts';

const charts = CHART_IDS.map((id) => drawChart(id, evidence));

describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
  it('has words for everything a reader needs', () => {
    for (const words of [chart.title, chart.subtitle, chart.summary, chart.source])
      expect(words.length).toBeGreaterThan(20);
    expect(chart.subtitle).toMatch(/Base: /);
    expect(chart.subtitle, 'the period').toMatch(/\b(?:19|20)\d{2}\b/);
    expect(chart.tables.every((table) => evidence.tables.has(table))).toBe(true);
  });

  it('has a table whose rows are as wide as its head, with no blank', () => {
    for (const row of chart.table.rows) {
      expect(row.cells).toHaveLength(chart.table.columns.length);
      expect(row.cells.every((cell) => cell.text !== '' && !Number.isNaN(cell.sort))).toBe(true);
    }
  });

  it('prefixes every id, rounds every attribute and sets no colour and no style', () => {
    for (const drawing of chart.drawings) {
      for (const svg of [drawing.wide, drawing.narrow]) {
        const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, name]) => name ?? '');
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((name) => name.startsWith(id))).toBe(true);
        expect(svg).not.toMatch(/style=|#[0-9a-f]{6}|="-?\d*\.\d{3,}"/i);
        expect(svg).toMatch(/role="img" aria-labelledby="[^"]+"/);
      }
    }
  });

  it('has the table it had', async () => {
    await expect(asTable(chart)).toMatchFileSnapshot(`./tables/${id}.txt`);
  });

  it('is the same when drawn again', () => {
    expect(drawChart(id as ChartId, evidence)).toEqual(chart);
  });
});

describe('every drawing', () => {
  it.each(drawingsOf(charts))('is as it was: %s', async (name, svg) => {
    await expect(asPicture(svg)).toMatchFileSnapshot(`./drawings/${name}`);
  });

  it('that is no longer drawn is kept no longer, nor is its table or its kind', () => {
    expect(leftBehind(charts), 'run "npm run accept"').toEqual([]);
  });
});

describe('what the drawings say is what the tables say', () => {
  const sayings = (id: string): string[] =>
    charts
      .filter((chart) => chart.id === id)
      .flatMap((chart) =>
        chart.drawings.flatMap((drawing) =>
          [...drawing.wide.matchAll(/<title>([^<]*)<\/title>/g)].map(([, words]) => words ?? ''),
        ),
      );

  /** Charts all of whose drawings are of one kind. */
  const drawnAs = (kind: string): string[] => {
    const found = charts.filter(({ drawings }) =>
      drawings.every(({ wide }) => new RegExp(`^<svg class="chart ${kind}[" ]`).test(wide)),
    );
    expect(found.length, kind).toBeGreaterThan(4);
    return found.map(({ id }) => id);
  };

  it('for every region and both groups', () => {
    const said = sayings('missing-by-region');
    for (const row of charts.find((chart) => chart.id === 'missing-by-region')?.table.rows ?? []) {
      const [name, count, base] = row.cells.map((cell) => cell.text);
      expect(
        said.some((words) => words.startsWith(`${name}: `) && words.includes(`${count} of ${base}`)),
        name,
      ).toBe(true);
    }
  });

  it.each(drawnAs('bars'))('for every bar of %s', (id) => {
    const chart = charts.find((each) => each.id === id);
    const said = new Set(
      sayings(id).map((words) =>
        words
          .replace(/: (?:nearly|at least) /, ': ')
          .replace(/ (?:\d[\d,]* (?:of|children)|cited|reported|two years|one year).*$/, ''),
      ),
    );
    const numbers = chart?.table.columns.findIndex(({ numeric }) => numeric) ?? -1;
    for (const row of chart?.table.rows ?? [])
      expect(said, row.cells[0]?.text).toContain(`${row.cells[0]?.text}: ${row.cells[numbers]?.text}`);
    expect(chart?.table.rows.length).toBeGreaterThan(2);
  });

  it.each(drawnAs('split'))('for every part of %s', (id) => {
    const chart = charts.find((each) => each.id === id);
    const said = sayings(id);
    const parts = chart?.table.columns.slice(1, -1).map(({ label }) => label.toLowerCase()) ?? [];
    for (const row of chart?.table.rows ?? [])
      for (const [index, part] of parts.entries()) {
        const count = row.cells[index + 1]?.text ?? '';
        expect(said.includes(`${row.cells[0]?.text}, ${part}: ${count}`), `${row.cells[0]?.text}, ${part}`).toBe(
          count !== '0',
        );
      }
    const totals = chart?.table.rows.map((row) => row.cells.slice(1).map(({ sort }) => Number(sort))) ?? [];
    for (const counts of totals) expect(counts.slice(0, -1).reduce((all, count) => all + count, 0)).toBe(counts.at(-1));
  });

  it('for every authority that was asked, one mark each', () => {
    const chart = charts.find(({ id }) => id === 'responses-by-authority');
    for (const [column, drawing] of (chart?.drawings ?? []).entries()) {
      const counts = chart?.table.rows.map((row) => Number(row.cells[column + 1]?.sort)) ?? [];
      expect(counts.reduce((all, count) => all + count, 0)).toBe(217);
      const marks = [...drawing.wide.matchAll(/class="tally-(?:full|ring|cross)" d="([^"]*)"/g)].map(
        ([, path = '']) => path.match(/M/g)?.length,
      );
      expect(marks).toEqual(counts);
    }
  });

  it('for every authority', () => {
    const said = sayings('missing-by-authority');
    const rows = charts.find((chart) => chart.id === 'missing-by-authority')?.table.rows ?? [];
    expect(said).toHaveLength(rows.length);
    expect(rows.some((row) => row.small)).toBe(true);
    for (const row of rows) {
      const [name, count, base, rate, range] = row.cells.map((cell) => cell.text);
      expect(said).toContain(
        row.small
          ? `${name}: ${count} of ${base} ${rate}, ${range}`
          : `${name}: ${count} of ${base}, ${rate}; 95% range ${range}`,
      );
    }
  });
});

describe('kinds at their edges', () => {
  it.each(specimens().map((specimen) => [specimen.id, specimen] as const))('%s', async (id, { wide, narrow }) => {
    for (const svg of [wide, narrow]) {
      expect(svg).not.toMatch(/NaN|Infinity|undefined|="-\d/);
      const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, name]) => name);
      expect(new Set(ids).size).toBe(ids.length);
      expect(Number(/height="([\d.]+)"/.exec(svg)?.[1]), id).toBeGreaterThan(8);
    }
    await expect(asOutline(narrow)).toMatchFileSnapshot(`./kinds/${id}.txt`);
  });

  it('draws nought as nought: no mark for a part of none, a hair for a bar of none', () => {
    const [split] = specimens().filter(({ id }) => id === 'split-edges');
    // Five parts that are more than nought, and three totals.
    expect(split?.wide.match(/class="mark"/g)).toHaveLength(8);
  });
});

describe('kinds', () => {
  it('draws one mark a child, the open ones last', () => {
    const count = (svg: string, name: string): number =>
      [...svg.matchAll(new RegExp(`class="${name}" d="([^"]*)"`, 'g'))].reduce(
        (all, [, path = '']) =>
          all +
          [...path.matchAll(/h([\d.]+)/g)].reduce((sum, [, length]) => sum + Math.floor(Number(length) / 7) + 1, 0),
        0,
      );
    const svg = drawRegister({
      id: 'r',
      label: 'r',
      total: 590,
      open: 167,
      says: { solid: 'a', open: 'b' },
      tone: 'trafficked',
      width: 350,
      pitch: 7,
    });
    expect(count(svg, 'register-solid')).toBe(590);
    expect(count(svg, 'register-hole')).toBe(167);
    expect(() =>
      drawRegister({
        id: 'r',
        label: 'r',
        total: 3,
        open: 4,
        says: { solid: '', open: '' },
        tone: 'neutral',
        width: 70,
        pitch: 7,
      }),
    ).toThrow(RangeError);
  });

  it('classes a percentage by the value a reader sees', () => {
    expect([0, 4.94, 4.96, 9.99, 10, 19.94, 19.96, 39.9, 40, 100].map(rampStep)).toEqual([
      1, 1, 2, 3, 3, 3, 4, 4, 5, 5,
    ]);
  });

  it('hatches an area without a figure, whatever its reason', () => {
    const shapes = {
      topology: evidence.geography.topology,
      areaOf: new Map(evidence.geography.authorities.map((row) => [row.authority, row.nation])),
    };
    const area = (id: string, step: 1 | null) => ({
      id,
      name: id,
      step,
      absence: step === null ? ('not-held' as const) : null,
      small: false,
      value: '',
      says: id,
    });
    const svg = drawMap({
      id: 'm',
      label: 'm',
      width: 100,
      height: 100,
      scale: 1,
      margin: { left: 0, right: 0, top: 0, bottom: 0 },
      shapes,
      labels: new Map(),
      insets: [],
      innerEdge: 7,
      areas: [area('england', 1), area('wales', 1), area('northern-ireland', 1), area('scotland', null)],
    });
    expect(svg.match(/fill="url\(#m-not-held\)"/g)).toHaveLength(1);
    expect(svg).toContain('class="mark none"');
  });

  it('fails on a warning of the plotting library', () => {
    const words = Plot.plot;
    expect(words).toBeTypeOf('function');
    const rows = Array.from({ length: 4 }, (_, index) => ({ day: `2016-01-0${index + 1}`, n: index }));
    expect(() =>
      renderPlot({ marks: [Plot.line(rows, { x: 'day', y: 'n' })] }, { id: 'w', label: 'w', className: 'w' }),
    ).toThrow(/drawn with a warning/);
  });
});

describe('the patterns of absence', () => {
  it('differ for each of the six reasons, and carry its name', () => {
    const patterns = ABSENCE_CODES.map((code) => absencePatterns('map', [code]));
    const lines = patterns.map((pattern) => / d="([^"]*)"/.exec(pattern)?.[1]);
    expect(new Set(lines).size).toBe(6);
    expect(patterns.every((pattern, index) => pattern.includes(`id="map-${ABSENCE_CODES[index] ?? ''}"`))).toBe(true);
  });

  it('are defined once in a map, for the reasons it shows', () => {
    const map = charts.find((chart) => chart.id === 'authorities-map')?.drawings[0]?.wide ?? '';
    expect(map.match(/<pattern /g)).toHaveLength(1);
    expect(map).toContain('-not-reported)');
  });
});
