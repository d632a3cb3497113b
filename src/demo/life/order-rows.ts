import { dayMs, hourMs, minuteMs } from '../../domain/shared/durations.js';
import { type SeededRandom, seededRandom } from './random.js';
import type { LifeRows } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import type { Story } from './story.js';

interface Buyer {
  key: string;
  contactId: string;
  customerId: string;
  sellerId: string | null;
}
interface Wish extends Buyer {
  at: Date;
}
type End = 'paid' | 'delivered' | 'partly' | 'open' | 'cancelled';

/** Days from an invoice until it is due, as a new tenant has it. */
const paymentDays = 15;
/** Of the newest orders, one for each end, so that every shop has them all. */
const newest: readonly End[] = ['open', 'partly', 'paid', 'cancelled'];
/** One of the oldest is never paid. */
const overdueAt = 1;
const methods = ['SINPE', 'Transferencia', 'Efectivo', 'Tarjeta'];

/** Collects what customers order, and adds the orders with their invoices and payments in the order of their times, which numbers them. */
export class OrderRows {
  private readonly wishes: Wish[] = [];
  /** Its own, so that the rest of the story stays as it is. */
  private readonly random: SeededRandom;

  constructor(
    private readonly rows: LifeRows,
    private readonly story: Story,
    private readonly parts: ShopParts,
  ) {
    this.random = seededRandom(`${story.demo.slug} orders`);
  }

  /** Not every purchase is ordered here: some are made in the shop. */
  wish(buyer: Buyer, at: Date): void {
    if (this.parts.products.length > 0 && this.random.chance(0.6)) this.wishes.push({ ...buyer, at });
  }

  add(): void {
    const wishes = this.wishes.toSorted((one, two) => one.at.getTime() - two.at.getTime());
    let invoices = 0;
    let before = 0;
    for (const [place, wanted] of wishes.entries()) {
      // Two orders never have one time, so that lists by time and by number agree.
      before = Math.max(wanted.at.getTime(), before + minuteMs);
      const wish = { ...wanted, at: new Date(before) };
      const isOverdue = place === overdueAt;
      const end = newest[wishes.length - 1 - place] ?? (isOverdue ? 'open' : this.endOf(wish.at));
      const order = this.addOrder(wish, place + 1, end);
      invoices += 1;
      this.addInvoice(wish, order, invoices, end);
    }
  }

  private endOf(at: Date): End {
    const isOld = this.story.now.getTime() - at.getTime() > 30 * dayMs;
    const share = this.random.next();
    if (share < 0.08) return 'cancelled';
    if (isOld) return share < 0.9 ? 'delivered' : 'open';
    return share < 0.35 ? 'open' : share < 0.5 ? 'partly' : share < 0.7 ? 'paid' : 'delivered';
  }

  private addOrder(wish: Wish, number: number, end: End): { id: string; totalMinor: number } {
    const { key, contactId, customerId, sellerId, at } = wish;
    const { currency } = this.story.demo;
    const first = this.random.between(0, this.parts.products.length - 1);
    const lines = Array.from(
      { length: this.random.between(1, Math.min(3, this.parts.products.length)) },
      (_, place) => ({
        product: this.parts.products[(first + place) % this.parts.products.length],
        quantity: this.random.between(1, 6),
      }),
    );
    const totalMinor = lines.reduce((sum, { product, quantity }) => sum + (product?.priceMinor ?? 0) * quantity, 0);
    const shared = { contact_id: contactId, seller_id: sellerId, currency, total_minor: totalMinor, created_at: at };
    const cartId = this.rows.add('cart', key, at, { ...shared, status: 'ORDERED', updated_at: at });
    const status = {
      paid: 'PAID',
      delivered: 'FULFILLED',
      partly: 'CONFIRMED',
      open: 'CONFIRMED',
      cancelled: 'CANCELLED',
    };
    const id = this.rows.add('sales_order', key, at, {
      ...shared,
      number,
      cart_id: cartId,
      customer_id: customerId,
      status: status[end],
      updated_at: this.later(at, 2),
    });
    for (const [owner, of] of [
      ['cart', { cart_id: cartId, order_id: null }],
      ['order', { cart_id: null, order_id: id }],
    ] as const)
      for (const [position, { product, quantity }] of lines.entries())
        this.rows.add('order_line', `${key} ${owner} ${position}`, at, {
          ...of,
          seller_id: sellerId,
          position,
          product_id: product?.id,
          quantity,
          unit_price_minor: product?.priceMinor,
          currency,
        });
    return { id, totalMinor };
  }

  private addInvoice(wish: Wish, order: { id: string; totalMinor: number }, number: number, end: End): void {
    const { key, sellerId, at } = wish;
    const { currency } = this.story.demo;
    const paid = { paid: 1, delivered: 1, partly: 0.5, open: 0, cancelled: 0 }[end];
    const paidMinor = Math.floor(order.totalMinor * paid);
    const status = { paid: 'PAID', delivered: 'PAID', partly: 'PARTLY_PAID', open: 'OPEN', cancelled: 'VOID' };
    const paidAt = this.later(at, 5);
    const id = this.rows.add('invoice', key, at, {
      number,
      order_id: order.id,
      seller_id: sellerId,
      status: status[end],
      currency,
      total_minor: order.totalMinor,
      paid_minor: paidMinor,
      due_at: new Date(at.getTime() + paymentDays * dayMs),
      created_at: at,
      updated_at: paidMinor > 0 ? paidAt : at,
    });
    if (paidMinor === 0) return;
    this.rows.add('payment', key, paidAt, {
      invoice_id: id,
      seller_id: sellerId,
      amount_minor: paidMinor,
      currency,
      method: this.random.pick(methods),
      paid_at: paidAt,
      created_at: paidAt,
    });
  }

  /** A time after the given one, within so many days, and not in the future. */
  private later(at: Date, days: number): Date {
    const wanted = at.getTime() + this.random.between(2, days * 24) * hourMs;
    return new Date(Math.min(wanted, this.story.now.getTime()));
  }
}
