import { Int } from 'type-graphql';
import type { Segment, SegmentCountRow } from '../../domain/customers/index.js';
import { windowOnSql } from '../read/window.js';
import { DecimalScalar } from '../scalars/index.js';
import { SegmentEnum } from './customer.enums.js';

const count = windowOnSql<SegmentCountRow>('f');

@count.Type('SegmentCount', { description: 'The number and purchases of the customers in a segment.' })
export class SegmentCount {
  @count.Column(() => SegmentEnum, { description: 'The segment.' })
  segment!: Segment;

  @count.Column(() => Int, { description: 'The number of active customers.' })
  count!: number;

  @count.Column(() => DecimalScalar, { description: "The total of their purchases, in the tenant's currency." })
  lifetimeValue!: string;
}
