/** Maximum number of rows of a table that are looked up at once. The others are looked up one by one. */
const most = 100;
/** From this number of look-ups on, looking up all rows first costs less. For a page of 30 with 40 sellers it cost a twentieth more. */
const enough = 50;

/** Whether looking up all rows of such a table at once costs less, if a statement needs a row of it about this many times. */
export const paysToLookUpOnce = (times: number): boolean => times >= enough;

/** Where the few rows of a table come from, and how each becomes JSON. */
export interface FewRows {
  /** What follows SELECT, without order and limit. */
  select: string;
  /** The column with the row's id, as which it is ordered. */
  id: string;
  /** The alias of a row in `object`. */
  row: string;
  object: string;
}

/**
 * The rows that a statement looks up at its start instead of once for each row that refers to them: the sellers of a board's cards, for
 * example. They are two arrays, of ids and of JSON texts, in the order of the ids, so that a search by halves finds a row: a fifth of what
 * it costs to read it by an index. A row that is not among them is read as before.
 */
export class LookedUpOnce {
  private readonly names = new Map<string, string>();

  /**
   * SQL of the JSON of the row with that id, never null; `otherwise` reads it if it is not among the first, and `none` stands for no row.
   */
  jsonOf({ select, id, row, object }: FewRows, key: string, otherwise: string, none: string): string {
    const rows = `select ${row}."id", ${object} as node from (select ${select} order by ${id} limit ${most}) ${row}`;
    const name = this.names.get(rows) ?? `few${this.names.size}`;
    this.names.set(rows, name);
    const ids = `(select ids from ${name})`;
    const place = `width_bucket(${key}, ${ids})`;
    return `case when ${key} is null then ${none} when (${ids})[${place}] = ${key} then ((select nodes from ${name}))[${place}] else coalesce(${otherwise}, ${none}) end`;
  }

  /** The text of the statement with its look-ups before it. */
  before(text: string): string {
    const lists = [...this.names].map(
      ([rows, name]) =>
        `${name} as materialized (select array_agg(f."id") as ids, array_agg(f.node) as nodes from (${rows}) f)`,
    );
    return lists.length > 0 ? `with ${lists.join(', ')} ${text}` : text;
  }
}
