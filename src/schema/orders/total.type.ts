import { ArgsType, Field, ID, Int } from 'type-graphql';
import { invoiceStatuses, type TotalRow } from '../../domain/orders/index.js';
import { assertForward } from '../../domain/shared/forward-range.js';
import { idOrNobody } from '../../domain/shared/keyset.js';
import { assertAmong, readTexts } from '../../domain/shared/texts.js';
import { DateTimeRange } from '../range.input.js';
import { windowOnSql } from '../read/window.js';
import { DecimalScalar } from '../scalars/index.js';

const carts = windowOnSql<Pick<TotalRow, 'currency' | 'count' | 'total'>>('f');

@carts.Type('CartTotal', { description: 'What the open carts of one currency amount to.' })
export class CartTotalType {
  @carts.Column(() => String, { description: 'The currency (ISO 4217).' })
  currency!: string;

  @carts.Column(() => Int, { description: 'The number of carts.' })
  count!: number;

  @carts.Column(() => DecimalScalar, { description: 'The sum of their totals.' })
  total!: string;
}

const invoices = windowOnSql<TotalRow>('f');

@invoices.Type('InvoiceTotal', { description: 'What the invoices of one currency amount to.' })
export class InvoiceTotalType {
  @invoices.Column(() => String, { description: 'The currency (ISO 4217).' })
  currency!: string;

  @invoices.Column(() => Int, { description: 'The number of invoices.' })
  count!: number;

  @invoices.Column(() => DecimalScalar, { description: 'The sum of their amounts.' })
  total!: string;

  @invoices.Column(() => DecimalScalar, { description: 'The sum that was paid.' })
  paid!: string;

  @invoices.Column(() => DecimalScalar, { description: 'The sum that is still due; nothing of void invoices.' })
  due!: string;
}

const payments = windowOnSql<Pick<TotalRow, 'currency' | 'count' | 'total'>>('f');

@payments.Type('PaymentTotal', { description: 'What the payments of one currency amount to.' })
export class PaymentTotalType {
  @payments.Column(() => String, { description: 'The currency (ISO 4217).' })
  currency!: string;

  @payments.Column(() => Int, { description: 'The number of payments.' })
  count!: number;

  @payments.Column(() => DecimalScalar, { description: 'The sum that was paid.' })
  total!: string;
}

@ArgsType()
export class PaymentTotalsArgs {
  @Field(() => DateTimeRange, { nullable: true, description: 'When it was paid: from inclusive, to exclusive.' })
  paidAt?: DateTimeRange | null;

  @Field(() => ID, { nullable: true, description: 'Only payments on orders of this contact.' })
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only payments on orders of this seller.' })
  sellerId?: string | null;
}

/** Returns the checked arguments, which are those of the list of payments. */
export function readPaymentTotals({ paidAt, contactId, sellerId }: PaymentTotalsArgs) {
  assertForward(paidAt?.from, paidAt?.to, ['paidAt']);
  return { ...paidAt, contactId: idOrNobody(contactId), sellerId: idOrNobody(sellerId) };
}

@ArgsType()
export class InvoiceTotalsArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Only invoices with one of these statuses: `OPEN`, `PARTLY_PAID`, `PAID`, `VOID`.',
  })
  statuses?: string[] | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'The due date: from inclusive, to exclusive.' })
  dueAt?: DateTimeRange | null;
}

/** Returns the checked arguments, which are those of the list of invoices. */
export function readInvoiceTotals({ statuses, dueAt }: InvoiceTotalsArgs) {
  const listed = statuses ? readTexts(statuses, 'code', 'statuses') : null;
  if (listed) assertAmong(listed, invoiceStatuses, 'statuses');
  assertForward(dueAt?.from, dueAt?.to, ['dueAt']);
  return [listed, dueAt ?? {}] as const;
}
