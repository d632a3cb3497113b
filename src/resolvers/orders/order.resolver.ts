import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  confirmOrder,
  placeOrder,
  recordPayment,
  removePayment,
  setCart,
  updateOrder,
} from '../../domain/orders/index.js';
import {
  PlaceOrderInput,
  RecordPaymentInput,
  RemovePaymentInput,
  SetCartInput,
  UpdateOrderInput,
} from '../../schema/orders/order.input.js';
import {
  PlaceOrderPayload,
  RecordPaymentPayload,
  RemovePaymentPayload,
  SetCartPayload,
  UpdateOrderPayload,
} from '../../schema/orders/order.payload.js';
import { CartType, InvoiceType, OrderType } from '../../schema/orders/order.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class OrderResolver {
  @Mutation(() => SetCartPayload, {
    description: 'Sets the cart of a contact, at catalogue prices. Nothing is reserved yet.',
  })
  setCart(
    @Arg('input', () => SetCartInput, { description: 'The contact and the products.' }) input: SetCartInput,
    @Ctx() context: GraphContext,
  ): Promise<SetCartPayload> {
    return payload('cart', async () => context.loaders.of(CartType).load(await setCart(context.useCase, input)));
  }

  @Mutation(() => PlaceOrderPayload, {
    description:
      "Orders a cart and reserves the stock. Above the tenant's limit the order waits for a manager; otherwise its invoice is created at once.",
  })
  placeOrder(
    @Arg('input', () => PlaceOrderInput, { description: 'The cart.' }) input: PlaceOrderInput,
    @Ctx() context: GraphContext,
  ): Promise<PlaceOrderPayload> {
    return payload('order', async () => context.loaders.of(OrderType).load(await placeOrder(context.useCase, input)));
  }

  @Mutation(() => UpdateOrderPayload, { description: 'Confirms, fulfils or cancels an order.' })
  updateOrder(
    @Arg('input', () => UpdateOrderInput, { description: 'The order and its new status.' }) input: UpdateOrderInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateOrderPayload> {
    const change = input.status === 'CONFIRMED' ? confirmOrder : updateOrder;
    return payload('order', async () => context.loaders.of(OrderType).load(await change(context.useCase, input)));
  }

  @Mutation(() => RecordPaymentPayload, {
    description: 'Records a payment on an invoice, which may be partial. The last payment makes the order PAID.',
  })
  recordPayment(
    @Arg('input', () => RecordPaymentInput, { description: 'The invoice and the amount.' }) input: RecordPaymentInput,
    @Ctx() context: GraphContext,
  ): Promise<RecordPaymentPayload> {
    return payload('invoice', async () =>
      context.loaders.of(InvoiceType).load(await recordPayment(context.useCase, input)),
    );
  }

  @Mutation(() => RemovePaymentPayload, {
    description:
      'Takes out a payment that was recorded by mistake. Its invoice owes the amount again, and an order that was PAID is CONFIRMED.',
  })
  removePayment(
    @Arg('input', () => RemovePaymentInput, { description: 'The payment.' }) input: RemovePaymentInput,
    @Ctx() context: GraphContext,
  ): Promise<RemovePaymentPayload> {
    return payload('invoice', async () =>
      context.loaders.of(InvoiceType).load(await removePayment(context.useCase, input)),
    );
  }
}
