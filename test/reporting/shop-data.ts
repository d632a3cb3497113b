import { newId } from '../../src/domain/shared/id.js';
import { aCustomField, type TestEmbudo, type TestShop } from '../../src/testing/index.js';

/** The ids of what `fillShop` writes. */
export interface ShopData {
  contactId: string;
  leadId: string;
  customerId: string;
  conversationId: string;
  orderId: string;
  campaignId: string;
}

/** Fills a shop with a row for every view. Every text of it contains `word`, so that it is recognised wherever it appears. */
export async function fillShop(embudo: TestEmbudo, shop: TestShop, word: string): Promise<ShopData> {
  const { sql } = embudo.testDatabase;
  const tenant = shop.tenant.id;
  const seller = shop.seller.sellerId;
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const whole = { id: newId(), tenant_id: tenant, ...row };
    const names = Object.keys(whole);
    await sql(
      `insert into ${table} (${names}) values (${names.map((_, index) => `$${index + 1}`)})`,
      Object.values(whole),
    );
    return whole.id;
  };
  await sql('update channel_account set name = $1 where tenant_id = $2', [`Línea ${word}`, tenant]);
  await sql('update seller set display_name = $1, department = $1 where id = $2', [`Vende ${word}`, seller]);
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'obra' });
  const gone = await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'vieja' });
  await sql('update custom_field set removed_at = now() where id = $1', [gone.id]);

  const contactId = await insert('contact', {
    seller_id: seller,
    name: `Ana ${word}`,
    phone: '+50688880000',
    email: `${word}@example.test`,
    city: `Ciudad ${word}`,
    company: `Empresa ${word}`,
  });
  const leadId = await insert('lead', {
    contact_id: contactId,
    seller_id: seller,
    source: `feria ${word}`,
    inquiry: `Quiero ${word}`,
    status: 'QUALIFIED',
    score: 71,
    temperature: 'HOT',
    tags: [`uno ${word}`, 'dos'],
    custom_fields: { obra: `torre ${word}`, vieja: 'no se ve' },
  });
  const customerId = await insert('customer', {
    contact_id: contactId,
    seller_id: seller,
    first_name: 'Ana',
    last_name: word,
    address: `Calle ${word}`,
  });
  await insert('customer', {
    contact_id: contactId,
    last_name: `Unida ${word}`,
    merged_into: customerId,
    merged_from: contactId,
  });
  const conversationId = await insert('conversation', {
    contact_id: contactId,
    channel_account_id: shop.account.id,
    lead_id: leadId,
    seller_id: seller,
    channel: 'WHATSAPP',
    status: 'HUMAN',
    unread_count: 2,
    last_message_at: new Date('2026-10-01T12:00:00Z'),
  });
  const pipelineId = await insert('pipeline', { name: `Ventas ${word}` });
  const stageId = await insert('stage', {
    pipeline_id: pipelineId,
    name: `Oferta ${word}`,
    position: 1,
    probability: 60,
  });
  const sale = { pipeline_id: pipelineId, stage_id: stageId, seller_id: seller, last_stage_change_at: new Date() };
  for (const [title, value, currency, place] of [
    [`Colones ${word}`, 150_050, 'CRC', { lead_id: leadId }],
    [`Yenes ${word}`, 5_000, 'JPY', { customer_id: customerId }],
    [`Dinares ${word}`, 1_234_567, 'KWD', { lead_id: leadId }],
  ] as const)
    await insert('opportunity', {
      ...sale,
      ...place,
      title,
      title_key: title.toLowerCase(),
      value_minor: value,
      currency,
    });

  const productId = await insert('product', {
    sku: `SKU-${word}`,
    name: `Taladro ${word}`,
    currency: 'CRC',
  });
  const cartId = await insert('cart', {
    contact_id: contactId,
    status: 'ORDERED',
    currency: 'CRC',
    total_minor: 300_000,
  });
  const orderId = await insert('sales_order', {
    number: 7,
    cart_id: cartId,
    contact_id: contactId,
    customer_id: customerId,
    conversation_id: conversationId,
    seller_id: seller,
    status: 'CONFIRMED',
    currency: 'CRC',
    total_minor: 300_000,
  });
  const line = { position: 0, product_id: productId, quantity: 3, unit_price_minor: 100_000, currency: 'CRC' };
  await insert('order_line', { ...line, order_id: orderId });
  await insert('order_line', { ...line, cart_id: cartId });
  const invoice = { seller_id: seller, currency: 'CRC', due_at: new Date('2026-12-01T06:00:00Z') };
  const invoiceId = await insert('invoice', {
    ...invoice,
    number: 5,
    order_id: orderId,
    status: 'PARTLY_PAID',
    total_minor: 300_000,
    paid_minor: 120_050,
  });
  await insert('payment', {
    invoice_id: invoiceId,
    seller_id: seller,
    amount_minor: 120_050,
    currency: 'CRC',
    method: `SINPE ${word}`,
    paid_at: new Date('2026-11-02T15:00:00Z'),
  });
  const cancelled = { contact_id: contactId, customer_id: customerId, seller_id: seller, currency: 'CRC' };
  const cancelledId = await insert('sales_order', {
    ...cancelled,
    number: 8,
    cart_id: await insert('cart', { contact_id: contactId, status: 'ORDERED', currency: 'CRC', total_minor: 50_000 }),
    status: 'CANCELLED',
    total_minor: 50_000,
  });
  await insert('invoice', { ...invoice, number: 6, order_id: cancelledId, status: 'VOID', total_minor: 50_000 });
  await insert('appointment', {
    contact_id: contactId,
    seller_id: seller,
    host_id: seller,
    starts_at: new Date('2030-01-02T15:00:00Z'),
    ends_at: new Date('2030-01-02T16:00:00Z'),
    subject: `Visita ${word}`,
    location: `Oficina ${word}`,
    status: 'BOOKED',
  });
  const campaignId = await insert('campaign', {
    user_id: shop.admin.id,
    name: `Otoño ${word}`,
    status: 'RUNNING',
    channel_account_id: shop.account.id,
    body: `Oferta de ${word}`,
    total: 1,
    starts_at: new Date('2026-11-01T00:00:00Z'),
  });
  await insert('campaign_recipient', {
    campaign_id: campaignId,
    contact_id: contactId,
    status: 'SENT',
    not_before: new Date('2026-11-01T00:00:00Z'),
  });
  return { contactId, leadId, customerId, conversationId, orderId, campaignId };
}
