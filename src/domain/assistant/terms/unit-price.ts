/** A unit price, and the number of pieces from which it holds. */
export interface UnitPrice {
  quantity: number;
  each: string;
}
