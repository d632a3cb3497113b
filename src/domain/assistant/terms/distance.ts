import type { DistanceUnit } from '../search/distances.js';

/** A stretch of the way to the customer, in kilometres, miles or blocks; `to` is null beyond the last one. */
export interface Stretch {
  from: number;
  to: number | null;
  unit: DistanceUnit;
}
