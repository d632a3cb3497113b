import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { CartType, InvoiceType, OrderType } from './order.type.js';

@ObjectType('SetCartPayload', { description: 'The answer to setCart.', simpleResolvers: true })
export class SetCartPayload extends Payload {
  @Field(() => CartType, { nullable: true, description: 'The open cart of the contact; null when it failed.' })
  cart!: CartType | null;
}

@ObjectType('PlaceOrderPayload', { description: 'The answer to placeOrder.', simpleResolvers: true })
export class PlaceOrderPayload extends Payload {
  @Field(() => OrderType, { nullable: true, description: 'The order; null when it failed.' })
  order!: OrderType | null;
}

@ObjectType('UpdateOrderPayload', { description: 'The answer to updateOrder.', simpleResolvers: true })
export class UpdateOrderPayload extends Payload {
  @Field(() => OrderType, { nullable: true, description: 'The order as it is now; null when it failed.' })
  order!: OrderType | null;
}

@ObjectType('RecordPaymentPayload', { description: 'The answer to recordPayment.', simpleResolvers: true })
export class RecordPaymentPayload extends Payload {
  @Field(() => InvoiceType, { nullable: true, description: 'The invoice as it is now; null when it failed.' })
  invoice!: InvoiceType | null;
}

@ObjectType('RemovePaymentPayload', { description: 'The answer to removePayment.', simpleResolvers: true })
export class RemovePaymentPayload extends Payload {
  @Field(() => InvoiceType, { nullable: true, description: 'The invoice as it is now; null when it failed.' })
  invoice!: InvoiceType | null;
}
