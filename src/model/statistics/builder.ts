import type { Unit } from '../../data/columns.ts';
import { DataError } from '../../data/data-error.ts';
import type { LedgerEntry } from '../../data/ledger.ts';
import type { Table, TableRow, TableSet } from '../../data/tables.ts';
import { numberAt } from '../cell-source.ts';
import { entryCovers } from '../checks/ledger-checks.ts';
import { capitalise } from '../format.ts';
import { isAbsent, type Absent } from '../missing.ts';
import { correctionsSaid, impliedWorking, readingOf } from './reading.ts';
import { inheritedSetting, lower, placeOf, PLAIN, unnamedCohort, type Said, type Setting } from './setting.ts';
import { isSmallBase, percentOf, wholeChildren, wilsonInterval } from '../rates.ts';
import type { Answering, CellAddress, Statistic, StatisticSet, WorkingStep } from './statistic.ts';

/**
 * Declares statistics one by one, each computed from cells or from statistics declared before it.
 * Every method throws a DataError when an id is declared twice or a cell holds no number.
 */
export class StatisticBuilder {
  readonly #statistics = new Map<string, Statistic>();
  readonly #tables: TableSet;
  readonly #ledger: readonly LedgerEntry[];
  readonly #report: string;

  constructor(tables: TableSet, ledger: readonly LedgerEntry[], report: string) {
    this.#tables = tables;
    this.#ledger = ledger;
    this.#report = report;
  }

  /** All that was declared so far. */
  build(): StatisticSet {
    return this.#statistics;
  }

  has(id: string): boolean {
    return this.#statistics.has(id);
  }

  /** The table of this report with a name. */
  table(name: string): Table {
    const table = this.#tables.get(`${this.#report}/${name}`);
    if (table === undefined) throw this.#problem(name, 'a table of this report');
    return table;
  }

  /** A number read straight from a cell. An absent cell gives an absent statistic. */
  read(said: Said, setting: Setting, name: string, row: string, column: string): void {
    const table = this.table(name);
    const value = this.#row(table, row).cells[column];
    if (typeof value === 'string' || value === undefined)
      throw this.#problem(`${name}:${row}:${column}`, 'a cell that holds a number');
    const unit = this.#unitOf(table, row, column);
    const cell = { table: table.id, row, column };
    this.#add({
      ...this.#frame(said, setting, table),
      value,
      unit,
      ...PLAIN,
      method: 'read',
      asPrinted: unit === 'percent' || unit.includes(' per '),
      cells: [cell],
      formula: readingOf(table, row, column, unit),
      working: isAbsent(value) ? [] : [{ operator: '=', value, unit, label: said.label, cell }],
    });
  }

  /** The rate at which something befell children: a share with its 95% Wilson interval. */
  rate(said: Said, setting: Setting, numerator: string, denominator: string): void {
    this.share(said, setting, numerator, denominator, true);
  }

  /** How a whole is made up: a share in percent of two statistics already declared, without an interval. */
  share(said: Said, setting: Setting, numerator: string, denominator: string, isRate = false): void {
    const part = this.get(numerator);
    const whole = this.get(denominator);
    this.#requireOneCohort(said.id, [part, whole]);
    const count = this.#number(part);
    const base = this.#number(whole);
    const ofChildren = part.unit === 'children';
    this.#add({
      ...this.#frame(said, this.#inherit(said.id, setting, [part, whole]), this.#tableOf(part)),
      value: percentOf(count, base),
      unit: 'percent',
      method: isRate ? 'rate' : 'share',
      numerator,
      denominator,
      counts: { count, base },
      interval: isRate ? wilsonInterval(count, base) : null,
      smallBase: ofChildren && isSmallBase(base),
      asPrinted: false,
      cells: [...part.cells, ...whole.cells],
      formula: `${capitalise(part.label)} divided by ${lower(whole.label)}, times 100.`,
      working: [
        this.#step('', part),
        this.#step('÷', whole),
        { operator: '=', value: percentOf(count, base), unit: 'percent', label: said.label, cell: null },
      ],
    });
  }

  /** One statistic divided by another, such as incidents per child. */
  ratio(said: Said, setting: Setting, unit: Unit, numerator: string, denominator: string): void {
    const part = this.get(numerator);
    const whole = this.get(denominator);
    this.#requireOneCohort(said.id, [part, whole]);
    const value = this.#number(part) / this.#number(whole);
    this.#add({
      ...this.#frame(said, this.#inherit(said.id, setting, [part, whole]), this.#tableOf(part)),
      value,
      unit,
      ...PLAIN,
      method: 'ratio',
      numerator,
      denominator,
      cells: [...part.cells, ...whole.cells],
      formula: `${capitalise(part.label)} divided by ${lower(whole.label)}.`,
      working: [
        this.#step('', part),
        this.#step('÷', whole),
        { operator: '=', value, unit, label: said.label, cell: null },
      ],
    });
  }

  /** A sum of statistics of one cohort and unit. @throws DataError when cohorts differ: the groups overlap. */
  sum(said: Said, setting: Setting, ids: readonly string[]): void {
    const parts = ids.map((id) => this.get(id));
    this.#requireOneCohort(said.id, parts);
    if (new Set(parts.map((part) => part.unit)).size !== 1) throw this.#problem(said.id, 'a sum of one unit');
    this.#combine(said, setting, parts, '+', 'The sum of the numbers below.');
  }

  /** One statistic less another of the same cohort and unit. */
  difference(said: Said, setting: Setting, whole: string, part: string): void {
    const parts = [this.get(whole), this.get(part)];
    this.#requireOneCohort(said.id, parts);
    this.#combine(said, setting, parts, '−', 'The first number less the second.');
  }

  /**
   * The whole number of children behind a printed percentage of a base; absent when none gives it.
   * @param percent and base are columns of one row
   */
  impliedCount(
    said: Said,
    setting: Setting,
    name: string,
    row: string,
    columns: { percent: string; base: string },
  ): void {
    const table = this.table(name);
    const found = this.#row(table, row);
    const base = found.cells[columns.base];
    if (typeof base !== 'number') throw this.#problem(`${name}:${row}:${columns.base}`, 'a base in children');
    const value: number | Absent = wholeChildren(found.text[columns.percent] ?? '', base) ?? { absent: 'not-reported' };
    const cells = [columns.base, columns.percent].map((column): CellAddress => ({ table: table.id, row, column }));
    this.#add({
      ...this.#frame(said, setting, table),
      value,
      unit: 'children',
      ...PLAIN,
      method: 'implied',
      cells,
      formula: `The only whole number of children that gives the percentage of the base.${correctionsSaid(found, [columns.percent, columns.base])}`,
      working: impliedWorking(value, said.label, { base, percent: found.cells[columns.percent] }, cells),
    });
  }

  /** A statistic declared before. @throws DataError when there is none. */
  get(id: string): Statistic {
    const statistic = this.#statistics.get(id);
    if (statistic === undefined) throw this.#problem(id, 'a statistic declared before it is used');
    return statistic;
  }

  #combine(said: Said, setting: Setting, parts: readonly Statistic[], operator: '+' | '−', formula: string): void {
    const [first, ...rest] = parts;
    if (first === undefined) throw this.#problem(said.id, 'something to add');
    const sign = operator === '+' ? 1 : -1;
    const value = rest.reduce((total, part) => total + sign * this.#number(part), this.#number(first));
    this.#add({
      ...this.#frame(said, this.#inherit(said.id, setting, parts), this.#tableOf(first)),
      value,
      unit: first.unit,
      ...PLAIN,
      method: operator === '+' ? 'sum' : 'difference',
      cells: parts.flatMap((part) => part.cells),
      formula,
      working: [
        this.#step('', first),
        ...rest.map((part) => this.#step(operator, part)),
        { operator: '=', value, unit: first.unit, label: said.label, cell: null },
      ],
    });
  }

  #requireOneCohort(id: string, parts: readonly Statistic[]): void {
    if (new Set(parts.map((part) => part.cohort)).size === 1) return;
    throw this.#problem(id, 'numbers of one cohort: the two groups overlap and must not be combined');
  }

  #add(statistic: Omit<Statistic, 'ledger'>): void {
    if (this.#statistics.has(statistic.id)) throw this.#problem(statistic.id, 'each statistic id once');
    const group = unnamedCohort(statistic);
    if (group !== null)
      throw this.#problem(`${statistic.id} without a cohort`, `the cohort ${group}, which its words name`);
    const ledger = this.#ledger
      .filter((entry) => entry.statistics.includes(statistic.id) || this.#speaksOf(entry, statistic.cells))
      .map(({ id, number, state, kind }) => ({ id, number, state, kind }));
    this.#statistics.set(statistic.id, { ...statistic, ledger });
  }

  /** An entry of another report that names a cell of this one says nothing against the number here. */
  #speaksOf(entry: LedgerEntry, cells: readonly CellAddress[]): boolean {
    return entry.source === this.#report && cells.some((cell) => entryCovers(entry, cell.table, cell.row, cell.column));
  }

  #frame(
    said: Said,
    setting: Setting,
    table: Table,
  ): Omit<Statistic, keyof typeof PLAIN | 'value' | 'unit' | 'method' | 'cells' | 'formula' | 'working' | 'ledger'> {
    return {
      ...said,
      report: this.#report,
      cohort: setting.cohort,
      period: setting.period ?? table.meta.period,
      geography: setting.geography ?? table.meta.geography,
      qualifier: setting.qualifier ?? 'exact',
      citedFrom: setting.citedFrom ?? null,
      answering: this.#answering(setting),
      table: table.id,
      place: setting.place ?? placeOf(table),
    };
  }

  #inherit(id: string, setting: Setting, parts: readonly Statistic[]): Setting {
    try {
      return inheritedSetting(setting, parts);
    } catch (error) {
      throw this.#problem(
        `${id}, ${error instanceof Error ? error.message : String(error)}`,
        'numbers that agree on what they are of, or a declaration that says it',
      );
    }
  }

  #answering({ answering }: Setting): Answering | null {
    if (answering === undefined) return null;
    const responses = this.table('responses');
    return {
      answered: numberAt(responses, answering.answered, answering.column),
      asked: numberAt(responses, answering.asked, answering.column),
    };
  }

  #step(operator: WorkingStep['operator'], part: Statistic): WorkingStep {
    const cell = part.method === 'read' ? (part.cells[0] ?? null) : null;
    return { operator, value: this.#number(part), unit: part.unit, label: part.label, cell };
  }

  #row(table: Table, key: string): TableRow {
    const row = table.byKey.get(key);
    if (row === undefined) throw this.#problem(`${table.name}:${key}`, 'a row of this table');
    return row;
  }

  #tableOf(statistic: Statistic): Table {
    return this.table(statistic.table.split('/')[1] ?? '');
  }

  #number(statistic: Statistic): number {
    if (isAbsent(statistic.value)) throw this.#problem(`${statistic.id}, which is absent`, 'a statistic with a value');
    return statistic.value;
  }

  #unitOf(table: Table, row: string, column: string): Unit {
    const declared = table.meta.columns.find((each) => each.name === column)?.unit;
    return declared ?? (this.#row(table, row).text['unit'] as Unit);
  }

  #problem(found: string, expected: string): DataError {
    return new DataError([
      { file: 'src/model/statistics', found, expected, fix: 'Correct the declaration of the statistic.' },
    ]);
  }
}
