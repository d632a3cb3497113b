import { moveConversation } from '../conversations/index.js';
import { limitMinor } from '../orders/index.js';
import { recordHandOver } from '../routing/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { formatMoney } from '../shared/money.js';
import { loadTenant } from '../tenants/index.js';
import { caseTexts } from './cases.texts.js';
import { largeOrderAbove } from './large-order.js';
import { openCase } from './open-case.js';

const orderStatement: Statement = {
  name: 'case.placed-order',
  text: `select o.number, o.conversation_id as "conversationId", o.total_minor as total, o.currency from sales_order o
    where o.id = $1 and o.status <> 'CANCELLED'`,
};
const hold: Statement = {
  name: 'case.hold-ordering-conversation',
  text: 'select from conversation where id = $1 and erased_at is null for no key update',
};
const wait: Statement = { name: 'case.wait-with-order', text: moveConversation('$1', `'WAITING'`, `status = 'BOT'`) };
const priority = 4;

interface PlacedOrder {
  number: number;
  conversationId: string | null;
  total: string;
  currency: string;
}

/** Opens a case for an order above the amount in the settings. Safe to repeat: a conversation has at most one open case. */
export const escalateLargeOrder = listeningUseCase({
  name: 'cases.escalate-large-order',
  listensTo: ['order.placed'],
  isWanted: async tx => {
    const { settings, currency } = await loadTenant(tx, tx.tenantId);
    return settings.cases.automatic && largeOrderAbove(settings.cases.orderAbove, currency) !== null;
  },
  audit: notAudited('The case itself says when it was opened, and why.'),
  async run({ tx, scope, clock }, { event }) {
    const tenant = await loadTenant(tx, scope.tenantId);
    const orderAbove = largeOrderAbove(tenant.settings.cases.orderAbove, tenant.currency);
    const [order] = await tx.query<PlacedOrder>(orderStatement, [event.payload.orderId]);
    if (orderAbove === null || !order?.conversationId) return;
    const { conversationId, number, currency } = order;
    const total = BigInt(order.total);
    // No exchange rates are known here, so a person looks at every order in another currency.
    if (currency === tenant.currency && total <= limitMinor(orderAbove, currency)) return;
    if ((await tx.query(hold, [conversationId])).length === 0) return;
    const [moved] = await tx.query<{ seller_id: string | null }>(wait, [conversationId]);
    const amount = formatMoney(total, currency, tenant.locale);
    const reason = caseTexts.coded(tenant.language, 'largeOrder', { number: String(number), total: amount });
    await openCase(tx, tenant, { conversationId, reason, priority, department: null, now: clock.now() });
    if (moved) recordHandOver(tx, conversationId, { sellerId: moved.seller_id });
  },
});
