/** The limits of one GraphQL operation, the same over HTTP and over sockets. */
export interface OperationLimits {
  /** Levels of composite fields. `edges`, `node` and `nodes` do not count, and introspection is exempt. */
  depth: number;
  /** Aliased fields, counted after fragments are expanded. */
  aliases: number;
  /** Directives, counted after fragments are expanded. */
  directives: number;
  /** Lexical tokens of the whole document. */
  tokens: number;
  /** Points: an object field is 2, a leaf is 1, each times 1.5 per level above it. Page sizes do not multiply. */
  cost: number;
  /** Total rows that the page sizes of nested connections can reach. */
  rows: number;
  /** Root fields of one mutation. */
  rootMutations: number;
  /** The largest `first` or `last` of one connection. */
  pageSize: number;
}

export const defaultOperationLimits: OperationLimits = {
  depth: 8,
  aliases: 15,
  directives: 10,
  tokens: 1000,
  cost: 5000,
  rows: 20_000,
  rootMutations: 3,
  pageSize: 100,
};
