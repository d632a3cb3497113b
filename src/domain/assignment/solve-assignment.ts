/** How well a seller suits a lead; null if the seller cannot take it. */
export type Worth = number | null;

/**
 * Assigns as many leads to sellers as possible and, among such plans, finds the one with the greatest total worth. This is the assignment
 * problem with capacities, solved by shortest augmenting paths (the Hungarian method, in which several rows may share a seller's column).
 * `worth[lead][seller]` is between 0 and 1, `room[seller]` is how many more leads a seller can take. Returns the index of each lead's
 * seller, or null for nobody. The same input always gives the same plan.
 */
export function solveAssignment(worth: readonly (readonly Worth[])[], room: readonly number[]): (number | null)[] {
  const [rows, sellers] = [worth.length, room.length];
  // "Nobody" is a column with room for all leads. It is so expensive that a lead goes there only if no exchange makes room elsewhere.
  const nobody = sellers;
  const dear = rows + 1;
  const capacity = [...room.map(places => Math.max(0, Math.floor(places))), rows];
  const costs = worth.map(values => {
    const row = new Float64Array(sellers + 1).fill(Number.POSITIVE_INFINITY);
    for (const [seller, value] of values.entries())
      if (value !== null && (capacity[seller] ?? 0) > 0) row[seller] = 1 - value;
    row[nobody] = dear;
    return row;
  });
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(sellers + 1);
  const held: number[][] = capacity.map(() => []);
  const given = new Array<number>(rows).fill(-1);
  for (let row = 0; row < rows; row += 1) place(row);
  return given.map(column => (column === nobody ? null : column));

  /** Finds and applies the cheapest chain of exchanges that assigns one more lead. */
  function place(start: number): void {
    const least = new Float64Array(sellers + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Array<number>(sellers + 1).fill(-1);
    const isReached = new Array<boolean>(sellers + 1).fill(false);
    const reached: number[] = [];
    const tree = [start];
    let fresh = [start];
    for (;;) {
      for (const row of fresh) {
        const cost = costs[row] as Float64Array;
        const price = rowPrice[row] as number;
        for (let column = 0; column <= sellers; column += 1) {
          if (isReached[column]) continue;
          const slack = (cost[column] as number) - price - (columnPrice[column] as number);
          if (slack < (least[column] as number)) {
            least[column] = slack;
            from[column] = row;
          }
        }
      }
      let next = nobody;
      let step = Number.POSITIVE_INFINITY;
      for (let column = 0; column <= sellers; column += 1)
        if (!isReached[column] && (least[column] as number) < step) {
          step = least[column] as number;
          next = column;
        }
      for (const row of tree) rowPrice[row] = (rowPrice[row] as number) + step;
      for (const column of reached) columnPrice[column] = (columnPrice[column] as number) - step;
      for (let column = 0; column <= sellers; column += 1)
        if (!isReached[column]) least[column] = (least[column] as number) - step;
      const holders = held[next] as number[];
      if (holders.length < (capacity[next] as number)) {
        exchange(next, from);
        return;
      }
      isReached[next] = true;
      reached.push(next);
      fresh = holders;
      tree.push(...holders);
    }
  }

  function exchange(last: number, from: readonly number[]): void {
    for (let column = last; column >= 0; ) {
      const row = from[column] as number;
      const before = given[row] as number;
      if (before >= 0) (held[before] as number[]).splice((held[before] as number[]).indexOf(row), 1);
      (held[column] as number[]).push(row);
      given[row] = column;
      column = before;
    }
  }
}
