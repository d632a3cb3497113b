import { Int } from 'type-graphql';
import { lineTotal, lineUnitPrice, OrderLine } from '../../domain/orders/index.js';
import { windowOn } from '../read/window.js';
import { DecimalScalar } from '../scalars/index.js';

const line = windowOn(OrderLine);

@line.Type('OrderLine', { description: 'A product of a cart or an order.' })
export class OrderLineType {
  @line.One('Product', { by: 'productId', description: 'The product.' })
  product?: unknown;

  @line.Column(() => Int, { description: 'The quantity.' })
  quantity!: number;

  @line.Computed(() => DecimalScalar, {
    description: 'The unit price when the cart was set; an order keeps it.',
    sql: lineUnitPrice,
  })
  unitPrice!: string;

  @line.Computed(() => DecimalScalar, { description: 'The line total.', sql: lineTotal })
  total!: string;
}
