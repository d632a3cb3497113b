/** About 5,000 US dollars in each currency, in round figures: a person looks at an order above it unless the tenant says otherwise. */
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

/** The total above which an order gets a case: what the tenant set, null for none, or what is usual in its currency. */
export const largeOrderAbove = (orderAbove: string | null | undefined, currency: string): string | null =>
  orderAbove === undefined ? (usual[currency] ?? '5000') : orderAbove;
