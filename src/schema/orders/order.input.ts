import { Field, ID, InputType, Int } from 'type-graphql';
import type { OrderStatus } from '../../domain/orders/index.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';
import { OrderStatusEnum } from './order.enums.js';

@InputType('CartLineInput', { description: 'A product and how many of it. Its price is the catalogue’s.' })
export class CartLineInput {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => Int, { description: 'How many, at least 1.' })
  quantity!: number;
}

@InputType('SetCartInput', { description: 'What a contact is about to order.' })
export class SetCartInput {
  @Field(() => ID, { description: 'The contact, who has one open cart.' })
  contactId!: string;

  @Field(() => ID, { nullable: true, description: "The contact's conversation in which it is talked about." })
  conversationId?: string | null;

  @Field(() => [CartLineInput], {
    description: 'All products, in place of those that the cart holds; none to empty it. At most 200.',
  })
  lines!: CartLineInput[];
}

@InputType('PlaceOrderInput', { description: 'What to order.' })
export class PlaceOrderInput extends RepeatableInput {
  @Field(() => ID, { description: 'An open cart with at least one product.' })
  cartId!: string;
}

@InputType('UpdateOrderInput', { description: 'How an order goes on.' })
export class UpdateOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => OrderStatusEnum, {
    description:
      '`CONFIRMED` (managers alone) from PENDING, `FULFILLED` from CONFIRMED or PAID, `CANCELLED` from PENDING or CONFIRMED while nothing was paid. `PAID` comes by recordPayment.',
  })
  status!: OrderStatus;

  @Field(() => String, { nullable: true, description: 'Why it is cancelled.' })
  reason?: string | null;
}

@InputType('RecordPaymentInput', { description: 'An amount that was paid.' })
export class RecordPaymentInput extends RepeatableInput {
  @Field(() => ID, { description: 'The invoice that it was paid on.' })
  invoiceId!: string;

  @Field(() => DecimalScalar, { description: 'Above zero, and not more than is due, in the currency of the invoice.' })
  amount!: string;

  @Field(() => String, { nullable: true, description: 'How it was paid, such as `SINPE` or `efectivo`.' })
  method?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was paid; omit it for now.' })
  paidAt?: Date | null;
}
