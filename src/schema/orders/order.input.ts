import { Field, ID, InputType, Int } from 'type-graphql';
import type { OrderStatus } from '../../domain/orders/index.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';
import { OrderStatusEnum } from './order.enums.js';

@InputType('CartLineInput', { description: 'A product and its quantity. The price comes from the catalogue.' })
export class CartLineInput {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => Int, { description: 'The quantity, at least 1.' })
  quantity!: number;
}

@InputType('SetCartInput', { description: 'The cart of a contact.' })
export class SetCartInput {
  @Field(() => ID, { description: 'The contact, who has one open cart.' })
  contactId!: string;

  @Field(() => ID, { nullable: true, description: "The contact's conversation about the order." })
  conversationId?: string | null;

  @Field(() => [CartLineInput], {
    description: 'All products, which replace the content of the cart; empty to empty it. At most 200.',
  })
  lines!: CartLineInput[];
}

@InputType('PlaceOrderInput', { description: 'The cart to order.' })
export class PlaceOrderInput extends RepeatableInput {
  @Field(() => ID, { description: 'An open cart with at least one product.' })
  cartId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '`updatedAt` of the cart as you read it: the mutation fails with `CONFLICT` if it has changed since. Omit it to order the cart in any case.',
  })
  updatedAtBefore?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was agreed on of delivery, day, payment or the like, for whoever fulfils it.',
  })
  note?: string | null;
}

@InputType('UpdateOrderInput', { description: 'The order, and its new status.' })
export class UpdateOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => OrderStatusEnum, {
    description:
      '`CONFIRMED` (only managers) from PENDING, `FULFILLED` from CONFIRMED or PAID, `CANCELLED` from PENDING or CONFIRMED if nothing has been paid. `PAID` is set by recordPayment.',
  })
  status!: OrderStatus;

  @Field(() => String, { nullable: true, description: 'Why it is cancelled.' })
  reason?: string | null;
}

@InputType('RemovePaymentInput', { description: 'A payment that was recorded by mistake.' })
export class RemovePaymentInput {
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;
}

@InputType('RecordPaymentInput', { description: 'A payment.' })
export class RecordPaymentInput extends RepeatableInput {
  @Field(() => ID, { description: 'The invoice that was paid.' })
  invoiceId!: string;

  @Field(() => DecimalScalar, { description: 'Above zero and at most the amount due, in the currency of the invoice.' })
  amount!: string;

  @Field(() => String, { nullable: true, description: 'The payment method, such as `SINPE` or `efectivo`.' })
  method?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was paid; omit it for now.' })
  paidAt?: Date | null;
}
