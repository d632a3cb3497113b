import type pg from 'pg';
import { dayMs, hourMs, minuteMs } from '../../src/domain/shared/durations.js';
import type { Agenda } from './agenda.js';
import { onGrid, type Somebody } from './population.js';
import type { Did, Record } from './record.js';
import type { Shop } from './shops.js';

interface Place {
  contactId: string;
  conversationId: string;
  leadId: string | null;
  caseId: string | null;
}
const placeOf = `
  select v.contact_id as "contactId", v.id as "conversationId", v.lead_id as "leadId",
    (select k.id from support_case k where k.conversation_id = v.id and k.status <> 'CLOSED' order by k.opened_at desc, k.id limit 1) as "caseId"
  from contact c join conversation v on v.contact_id = c.id
  where c.tenant_id = $1 and (c.phone = $2 or exists (select from channel_identity i where i.contact_id = c.id and i.address = $3))
  order by v.status in ('WAITING', 'HUMAN') desc, v.last_inbound_at desc nulls last, v.id limit 1`;
const nextAppointment = `
  select a.id, a.starts_at as "startsAt" from appointment a join contact c on c.id = a.contact_id
  where c.tenant_id = $1 and c.phone = $2 and a.status = 'BOOKED' and a.starts_at > now() order by a.starts_at limit 1`;

const oldestInvoice = `
  select i.id, i.number::text, (i.total_minor - i.paid_minor)::text as owed
  from invoice i join sales_order o on o.id = i.order_id join contact c on c.id = o.contact_id
  where c.tenant_id = $1 and c.phone = $2 and i.status in ('OPEN', 'PARTLY_PAID') order by i.number limit 1`;
const ofNames = `
  select id from product where tenant_id = $1 and stock is not null and name like any ($2) order by id`;
const lowerPrices = `
  select id, trunc(price_minor * 9 / 1000)::text as price from product
  where tenant_id = $1 and price_minor is not null order by id`;

/** The actions of the shops' teams that customers notice. */
export class Team {
  private sent = 0;

  constructor(
    private readonly shops: readonly Shop[],
    private readonly owner: pg.Pool,
    private readonly agenda: Agenda,
    private readonly record: Record,
  ) {}

  /** Plans the actions that they take in any case. */
  plan(people: readonly Somebody[], begin: number, days: number): void {
    for (const somebody of people) {
      const first = somebody.lines[0]?.at ?? begin;
      const last = somebody.lines.at(-1)?.at ?? begin;
      const at = (after: number, run: () => Promise<void>) => this.agenda.plan(onGrid(after), run);
      if (somebody.kind === 'opted-out') at(first + 10 * minuteMs, () => this.optOut(somebody));
      if (somebody.kind === 'vip') at(first + 20 * minuteMs, () => this.makeVip(somebody));
      if (somebody.kind === 'matures') at(first + (1 + somebody.chance.below(3)) * dayMs, () => this.nurture(somebody));
      if (somebody.kind === 'is-moved') at(first + (3 + somebody.chance.below(4)) * hourMs, () => this.move(somebody));
      if (somebody.kind === 'gets-seller') this.planSeller(somebody, first);
      if (somebody.kind === 'orders') this.planPayments(somebody, last);
      if (somebody.kind === 'buys') at(last + (1 + somebody.chance.below(60)) * hourMs, () => this.win(somebody));
      // In the evening, when it is already night for some contacts, and once more often than the cap allows.
      if (somebody.chance.percent(10) && this.shopOf(somebody)?.campaignId)
        for (const day of [6, 12, 20].filter(day => day < days - 1))
          for (const part of [0, 1, 2, 3])
            at(evening(begin) + day * dayMs + part * 30 * minuteMs, () => this.campaign(somebody, `${day}.${part}`));
    }
  }

  /** Lowers every price by a tenth, on a day after which the first news of nurturing are told. */
  planPrices(begin: number): void {
    this.agenda.plan(onGrid(begin + 10 * dayMs), async () => {
      for (const { graph, tenantId } of this.shops) {
        const { rows } = await this.owner.query<{ id: string; price: string }>(lowerPrices, [tenantId]);
        for (const { id, price } of rows) {
          const refused = await graph.do('updateProduct', 'UpdateProductInput', { productId: id, price });
          if (refused) throw new Error(`a price could not be lowered: ${refused}`);
        }
      }
    });
  }

  /** The shop sells the last drill and the last kit of filters elsewhere, and gets new ones four days later. */
  planStock(begin: number): void {
    const change = async (stock: number) => {
      for (const { graph, tenantId } of this.shops) {
        const { rows } = await this.owner.query<{ id: string }>(ofNames, [tenantId, ['Taladro%', 'Kit de filtros%']]);
        for (const { id } of rows) {
          const refused = await graph.do('updateProduct', 'UpdateProductInput', { productId: id, stock });
          if (refused) throw new Error(`the stock could not be changed: ${refused}`);
        }
      }
    };
    this.agenda.plan(onGrid(begin + 15 * dayMs), () => change(0));
    this.agenda.plan(onGrid(begin + 19 * dayMs), () => change(40));
  }

  /** Some pay before the invoice is due, some a half of it afterwards, some all of it after the first reminder, and some nothing. */
  private planPayments(somebody: Somebody, orderedAt: number): void {
    const drawn = somebody.chance.below(100);
    const at = (days: number, share: number) =>
      this.agenda.plan(onGrid(orderedAt + days * dayMs), () => this.pay(somebody, share));
    if (drawn < 30) at(1 + somebody.chance.below(2), 1);
    else if (drawn < 50) at(5, 0.5);
    else if (drawn < 65) at(6, 1);
  }

  /** A member of the team may take over a customer whom the agent has handed over, and may close the case later. */
  takeOn(somebody: Somebody, now: number): void {
    const { chance } = somebody;
    if (chance.percent(20)) return;
    const at = onGrid(now + (20 + chance.below(280)) * minuteMs);
    this.agenda.plan(at, () => this.answer(somebody));
    if (chance.percent(50))
      this.agenda.plan(onGrid(at + (1 + chance.below(70)) * hourMs), () => this.closeCase(somebody));
  }

  private async answer(somebody: Somebody): Promise<void> {
    const words = { es: 'Le saluda Sofía: con gusto le ayudo con su caso', en: 'This is Sofía: I am glad to help you' };
    this.sent += 1;
    const body = `${words[somebody.language]} (${this.sent}).`;
    await this.act(somebody, 'took-over', (shop, { conversationId }) =>
      shop.graph.do('sendMessage', 'SendMessageInput', { conversationId, body, idempotencyKey: `answer ${this.sent}` }),
    );
  }

  /** A seller takes a conversation that the agent has, answers twice, and leaves it to the agent again. */
  private planSeller(somebody: Somebody, first: number): void {
    const at = (hours: number, run: () => Promise<void>) => this.agenda.plan(onGrid(first + hours * hourMs), run);
    at(1, () => this.act(somebody, 'took-over', (shop, { conversationId }) => this.take(shop, conversationId)));
    at(1, () => this.answer(somebody));
    at(5, () => this.answer(somebody));
    at(6, () =>
      this.act(somebody, 'handed-back', (shop, { conversationId }) =>
        shop.graph.do('handBackConversation', 'ConversationInput', { conversationId }),
      ),
    );
  }
  private take = (shop: Shop, conversationId: string) =>
    shop.graph.do('takeOverConversation', 'ConversationInput', { conversationId });

  /** The shop moves an appointment by a day or, where nobody works then, by a few hours. */
  private async move(somebody: Somebody): Promise<void> {
    const shop = this.shopOf(somebody);
    const { rows } = await this.owner.query<{ id: string; startsAt: Date }>(nextAppointment, [
      shop?.tenantId,
      `+${somebody.number}`,
    ]);
    const [found] = rows;
    if (!found) return;
    await this.act(somebody, 'moved-appointment', async ({ graph }) => {
      let refused: string | null = null;
      for (const hours of [24, 25, 3, -2, 48]) {
        const startsAt = new Date(found.startsAt.getTime() + hours * hourMs).toISOString();
        refused = await graph.do('rescheduleAppointment', 'RescheduleAppointmentInput', {
          appointmentId: found.id,
          startsAt,
        });
        if (refused === null) break;
      }
      return refused;
    });
  }

  private closeCase = (somebody: Somebody) =>
    this.act(somebody, 'closed-case', async (shop, { caseId }) =>
      caseId ? shop.graph.do('closeCase', 'CloseCaseInput', { caseId, resolution: 'Atendido' }) : 'NOT_FOUND',
    );
  private optOut = (somebody: Somebody) =>
    this.act(somebody, 'opted-out', (shop, { contactId }) =>
      shop.graph.do('setConsent', 'SetConsentInput', { contactId, optedOut: true, reason: 'Lo pidió en la tienda' }),
    );
  private makeVip = (somebody: Somebody) =>
    this.act(somebody, null, (shop, { contactId }) =>
      shop.graph.do('updateContact', 'UpdateContactInput', { contactId, vip: true }),
    );
  private win = (somebody: Somebody) =>
    this.act(somebody, 'won', async (shop, { leadId }) =>
      leadId ? shop.graph.do('updateLead', 'UpdateLeadInput', { leadId, status: 'WON' }) : 'NOT_FOUND',
    );
  private nurture = (somebody: Somebody) =>
    this.act(somebody, 'nurtured', async (shop, { leadId }) =>
      leadId ? shop.graph.do('updateLead', 'UpdateLeadInput', { leadId, status: 'NURTURING' }) : 'NOT_FOUND',
    );

  private async pay(somebody: Somebody, share: number): Promise<void> {
    const { rows } = await this.owner.query<{ id: string; number: string; owed: string }>(oldestInvoice, [
      this.shopOf(somebody)?.tenantId,
      `+${somebody.number}`,
    ]);
    const [invoice] = rows;
    if (!invoice) return;
    const owed = BigInt(invoice.owed);
    const minor = share === 1 ? owed : (owed / 200n) * 100n;
    const amount = `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
    await this.act(
      somebody,
      'paid',
      shop => shop.graph.do('recordPayment', 'RecordPaymentInput', { invoiceId: invoice.id, amount }),
      { invoice: { number: invoice.number, owedMinor: String(owed - minor) } },
    );
  }
  private campaign = (somebody: Somebody, part: string) =>
    this.act(
      somebody,
      'sent-template',
      (shop, { contactId }) =>
        shop.graph.do('sendTemplate', 'SendTemplateInput', {
          contactId,
          templateId: shop.campaignId,
          variables: [`oferta ${part}`],
          idempotencyKey: `campaign ${somebody.number} ${part}`,
        }),
      { text: `oferta ${part}` },
    );

  private shopOf = ({ shop }: Somebody) => this.shops[shop];

  private async act(
    somebody: Somebody,
    what: Did['what'] | null,
    ask: (shop: Shop, place: Place) => Promise<string | null>,
    more: Partial<Did> = {},
  ): Promise<void> {
    const shop = this.shopOf(somebody);
    if (!shop) throw new Error(`there is no shop ${somebody.shop}`);
    const { rows } = await this.owner.query<Place>(placeOf, [
      shop.tenantId,
      `+${somebody.number}`,
      somebody.social?.id ?? null,
    ]);
    const [place] = rows;
    if (!place) return;
    const refused = await ask(shop, place);
    const at = Date.now();
    if (refused) this.record.refused.push({ at, code: refused });
    else if (what) this.record.did.push({ number: somebody.number, at, what, ...more });
  }
}

/** Half past eight in the evening in Costa Rica, where the shops are. */
function evening(begin: number): number {
  const day = new Date(begin);
  return onGrid(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 26, 30) - dayMs);
}
