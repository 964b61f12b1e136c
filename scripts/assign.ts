/**
 * The assignment of each row to a column of its own with the least total cost, by the shortest augmenting paths of
 * Jonker and Volgenant (1987) as Crouse (2016) tells them.
 * @param cost rows by columns, no more rows than columns
 * @returns the column of each row
 */
export function assign(cost: readonly Float64Array[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  if (rows > columns) throw new RangeError(`${rows} rows cannot have a column each of ${columns}.`);
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) augment(cost, { u, v, rowOf }, row);
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] ?? 0;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

type Duals = { readonly u: Float64Array; readonly v: Float64Array; readonly rowOf: Int32Array };

/** Finds the cheapest way to give one more row a column, moving others where that is cheaper. Column nought is the start. */
function augment(cost: readonly Float64Array[], { u, v, rowOf }: Duals, row: number): void {
  const columns = v.length - 1;
  const least = new Float64Array(columns + 1).fill(Infinity);
  const from = new Int32Array(columns + 1);
  const done = new Uint8Array(columns + 1);
  rowOf[0] = row;
  let at = 0;
  do {
    done[at] = 1;
    const here = rowOf[at] ?? 0;
    let delta = Infinity;
    let next = 0;
    for (let column = 1; column <= columns; column++) {
      if (done[column] === 1) continue;
      const reduced = (cost[here - 1]?.[column - 1] ?? Infinity) - (u[here] ?? 0) - (v[column] ?? 0);
      if (reduced < (least[column] ?? Infinity)) {
        least[column] = reduced;
        from[column] = at;
      }
      if ((least[column] ?? Infinity) < delta) {
        delta = least[column] ?? Infinity;
        next = column;
      }
    }
    for (let column = 0; column <= columns; column++) {
      if (done[column] === 1) {
        const owner = rowOf[column] ?? 0;
        u[owner] = (u[owner] ?? 0) + delta;
        v[column] = (v[column] ?? 0) - delta;
      } else least[column] = (least[column] ?? 0) - delta;
    }
    at = next;
  } while (rowOf[at] !== 0);
  while (at !== 0) {
    const before = from[at] ?? 0;
    rowOf[at] = rowOf[before] ?? 0;
    at = before;
  }
}
