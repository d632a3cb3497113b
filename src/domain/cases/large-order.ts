/** About 5,000 US dollars in each currency, as round figures. Orders above it get a case unless the tenant sets another amount. */
const usual: Record<string, string> = {
  ARS: '7000000',
  BOB: '35000',
  CLP: '5000000',
  COP: '20000000',
  CRC: '2500000',
  DOP: '300000',
  GTQ: '40000',
  HNL: '130000',
  MXN: '100000',
  NIO: '180000',
  PEN: '20000',
  PYG: '35000000',
  UYU: '200000',
  VES: '1000000',
};

/**
 * Returns the total above which an order gets a case: the tenant's setting (null for none), or the usual amount of the currency if
 * not set.
 */
export const largeOrderAbove = (orderAbove: string | null | undefined, currency: string): string | null =>
  orderAbove === undefined ? (usual[currency] ?? '5000') : orderAbove;
