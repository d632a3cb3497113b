/** Parts of a question to which the data cannot be limited; the answer names them. */
const shortcomings = [
  'RANGE',
  'SELLER',
  'SELLERS',
  'STAGE',
  'CONDITION',
  'COMPARE',
  'GROUPING',
  'MEASURE',
  'RATE',
] as const;
export type OmittedPart = (typeof shortcomings)[number];
