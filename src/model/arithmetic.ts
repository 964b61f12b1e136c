/**
 * The arithmetic in which ledger entries and table checks are written, so that a build can prove them:
 *
 *   statement  = sum ("=" | "<" | ">" | "<=" | ">=") sum
 *   sum        = product (("+" | "-") product)*
 *   product    = factor (("*" | "/") factor)*
 *   factor     = number | "(" sum ")" | "round(" sum "," places ")"
 *              | "cell(" table "," row "," column ")"
 *              | ("sum(" | "max(" | "min(") table "," column ")" | "rows(" table ")"
 *              | "count(" table "," column "," value ")"
 *              | "implied(" table "," base "," percent "," other-table ")"
 *
 * A table of another report is named as "report.table". Rounding is half up, as in the reports. `sum`, `max`, `min`,
 * `rows` and `count` leave out a row whose key is "total"; `count` says how many rows hold the value; `implied` adds up the whole
 * numbers of children that the percentages of a table give, over the rows that another table lists too.
 */

/** Answers what an expression asks of the tables. Each throws an Error in words when there is no such number. */
export type CellSource = {
  cell(table: string, row: string, column: string): number;
  /** True for a column of years or paragraphs, whose numbers count nothing and take no thousands separators. */
  countsNothing(table: string, column: string): boolean;
  column(table: string, column: string): number[];
  rows(table: string): number;
  count(table: string, column: string, value: number | string): number;
  implied(table: string, base: string, percent: string, other: string): number;
};

/** What a statement came to: whether it holds, both sides, how it reads with its cells filled in, and the cells it used. */
export type Proof = {
  readonly holds: boolean;
  readonly left: number;
  readonly right: number;
  /** The statement with every cell replaced by its number, such as "14 + 12 = 26". */
  readonly reads: string;
  /** Cells as "table:row:column", with "*" for a whole column. */
  readonly cells: readonly string[];
  /** What every subtraction of whole numbers on the way came to, with the cells of both its sides. */
  readonly subtractions: readonly Subtraction[];
  /** Every typed whole number that is added to another or taken from it, with all cells of the statement. */
  readonly steps: readonly Subtraction[];
};

/** One subtraction inside a statement. */
export type Subtraction = { readonly value: number; readonly cells: readonly string[] };

/** A part of a sum: typed when it asks no table, whole unless something was divided on the way. */
type Part = { readonly value: number; readonly reads: string; readonly isTyped: boolean; readonly isWhole: boolean };

const TOKEN = /\s*(<=|>=|[=<>+\-*/(),]|\d+(?:\.\d+)?|[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*)?)/y;
const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '<=': '≤', '>=': '≥' };
/** Far below the last printed decimal and far above the error of adding a few hundred doubles. */
const TOLERANCE = 1e-9;

/**
 * Works out one statement.
 * @throws Error in words when the statement cannot be read or names a cell that is not there.
 */
export function prove(statement: string, source: CellSource): Proof {
  const reader = new StatementReader(tokenise(statement), source);
  const left = reader.sum();
  const sign = reader.take(['=', '<', '>', '<=', '>=']);
  const right = reader.sum();
  reader.end();
  return {
    holds: compare(left.value, sign, right.value),
    left: left.value,
    right: right.value,
    reads: `${left.reads} ${SIGNS[sign] ?? sign} ${right.reads}`,
    cells: reader.cells,
    subtractions: reader.subtractions,
    steps: reader.steps(),
  };
}

/**
 * Works out a sum that stands alone.
 * @throws Error in words when the sum cannot be read or names a cell that is not there.
 */
export function workOut(
  sum: string,
  source: CellSource,
): Pick<Proof, 'reads' | 'cells' | 'subtractions' | 'steps'> & { readonly value: number } {
  const reader = new StatementReader(tokenise(sum), source);
  const { value, reads } = reader.sum();
  reader.end();
  return { value, reads, cells: reader.cells, subtractions: reader.subtractions, steps: reader.steps() };
}

/** Rounds half up, so that 12.45 at one place is 12.5; the reports round so, and binary floats alone would not. */
export function roundHalfUp(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.floor(value * scale + 0.5 + TOLERANCE) / scale;
}

function compare(left: number, sign: string, right: number): boolean {
  const equal = Math.abs(left - right) < TOLERANCE;
  if (sign === '=') return equal;
  if (sign === '<') return !equal && left < right;
  if (sign === '>') return !equal && left > right;
  return equal || (sign === '<=' ? left < right : left > right);
}

function tokenise(statement: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < statement.trimEnd().length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(statement);
    if (match === null) throw new Error(`cannot be read from "${statement.slice(start, start + 20)}" on`);
    tokens.push(match[1] ?? '');
  }
  return tokens;
}

class StatementReader {
  readonly cells: string[] = [];
  readonly subtractions: Subtraction[] = [];
  /** Typed numbers that stand as a term of a sum. */
  readonly #typed: number[] = [];
  readonly #tokens: readonly string[];
  readonly #source: CellSource;
  #next = 0;

  constructor(tokens: readonly string[], source: CellSource) {
    this.#tokens = tokens;
    this.#source = source;
  }

  sum(): Part {
    return this.#chain(['+', '-'], () => this.#product());
  }

  /** Typed terms, each with the cells of the whole statement: known once it is read to its end. */
  steps(): Subtraction[] {
    return this.#typed.map((value) => ({ value, cells: this.cells }));
  }

  end(): void {
    const rest = this.#tokens[this.#next];
    if (rest !== undefined) throw new Error(`goes on with "${rest}" where it should end`);
  }

  take(allowed: readonly string[]): string {
    const token = this.#tokens[this.#next];
    if (token === undefined || !allowed.includes(token)) {
      throw new Error(`has "${token ?? 'its end'}" where one of ${allowed.join(' ')} should stand`);
    }
    this.#next += 1;
    return token;
  }

  #product(): Part {
    return this.#chain(['*', '/'], () => this.#factor());
  }

  #chain(signs: readonly string[], read: () => Part): Part {
    const start = this.cells.length;
    let part = read();
    while (signs.includes(this.#tokens[this.#next] ?? '')) {
      const sign = this.take(signs);
      const right = read();
      if (part.isWhole && right.isWhole) this.#note(part, sign, right, this.cells.slice(start));
      part = {
        value: apply(part.value, sign, right.value),
        reads: `${part.reads} ${SIGNS[sign] ?? sign} ${right.reads}`,
        isTyped: part.isTyped && right.isTyped,
        isWhole: part.isWhole && right.isWhole && sign !== '/',
      };
    }
    return part;
  }

  /** Keeps what a reader of the statement learns of a difference between whole numbers. */
  #note(left: Part, sign: string, right: Part, cells: readonly string[]): void {
    if (sign === '-') this.subtractions.push({ value: left.value - right.value, cells });
    if (sign === '+' || sign === '-')
      this.#typed.push(...[left, right].filter(({ isTyped }) => isTyped).map(({ value }) => value));
  }

  #factor(): Part {
    const token = this.#tokens[this.#next] ?? 'its end';
    this.#next += 1;
    if (/^\d/.test(token))
      return {
        value: Number(token),
        reads: Number(token).toLocaleString('en-GB', { maximumFractionDigits: 6 }),
        isTyped: true,
        isWhole: !token.includes('.'),
      };
    if (token === '(') return this.#bracket();
    if (token === 'round') return this.#round();
    return this.#look(token);
  }

  #bracket(): Part {
    const inside = this.sum();
    this.take([')']);
    return { ...inside, reads: `(${inside.reads})` };
  }

  #round(): Part {
    this.take(['(']);
    const inside = this.sum();
    this.take([',']);
    const places = Number(this.#name());
    this.take([')']);
    const to = places === 0 ? 'to a whole number' : `to ${places} d.p.`;
    return { ...inside, value: roundHalfUp(inside.value, places), reads: `(${inside.reads}, rounded ${to})` };
  }

  #look(verb: string): Part {
    const names = this.#names();
    const [table = '', second = '', third = ''] = names;
    const asked = `${verb}/${names.length}`;
    if (asked === 'cell/3') {
      this.cells.push(`${table}:${second}:${third}`);
      const value = this.#source.cell(table, second, third);
      return this.#source.countsNothing(table, third)
        ? { value, reads: String(value), isTyped: false, isWhole: true }
        : number(value);
    }
    if (asked === 'rows/1') return number(this.#source.rows(table), 'rows');
    if (asked === 'count/3') {
      this.cells.push(`${table}:*:${second}`);
      const wanted = /^\d/.test(third) ? Number(third) : third;
      return number(this.#source.count(table, second, wanted), `rows with ${third}`);
    }
    if (asked === 'implied/4') {
      this.cells.push(`${table}:*:${second}`, `${table}:*:${third}`);
      return number(this.#source.implied(table, second, third, names[3] ?? ''), 'children implied by the rates');
    }
    if (!['sum/2', 'max/2', 'min/2'].includes(asked))
      throw new Error(`asks for ${verb} with ${names.length} names, which means nothing`);
    this.cells.push(`${table}:*:${second}`);
    const values = this.#source.column(table, second);
    if (verb === 'max') return number(Math.max(...values), 'the largest');
    if (verb === 'min') return number(Math.min(...values), 'the smallest');
    return number(
      values.reduce((total, value) => total + value, 0),
      'the column’s sum',
    );
  }

  #names(): string[] {
    this.take(['(']);
    const names = [this.#name()];
    while (this.take([',', ')']) === ',') names.push(this.#name());
    return names;
  }

  #name(): string {
    const token = this.#tokens[this.#next] ?? '';
    if (!/^[a-z0-9]/.test(token)) throw new Error(`has "${token || 'its end'}" where a name should stand`);
    this.#next += 1;
    return token;
  }
}

function number(value: number, what = ''): Part {
  const text = value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
  return { value, reads: what === '' ? text : `${text} (${what})`, isTyped: false, isWhole: true };
}

function apply(left: number, sign: string, right: number): number {
  if (sign === '+') return left + right;
  if (sign === '-') return left - right;
  return sign === '*' ? left * right : left / right;
}
