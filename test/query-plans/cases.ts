import { dayMs } from '../../src/domain/shared/durations.js';
import { rare } from './fill-tenant.js';

/** A value that few rows match and one that most rows match; null if a filter has no such value. */
type Sample = [few: unknown, most: unknown];
export interface Known {
  sellerId: string;
  otherSellerId: string;
  userId: string;
  leadId: string;
  contactId: string;
  busyContactId: string;
  accountId: string;
  busyAccountId: string;
  pipelineId: string;
  busyPipelineId: string;
  stageId: string;
  busyStageId: string;
  productId: string;
  busyProductId: string;
}

const ago = (days: number) => new Date(Date.now() - days * dayMs).toISOString();

/** Ranges of custom fields are another form of the filter by custom fields. */
export const fieldRanges: Record<string, Sample> = {
  'customFields, a number as text': [{ monto: '950' }, { monto: '17' }],
  'customFields, numbers': [{ monto: { min: 900, max: 1_000 } }, { monto: { min: 0, max: 500 } }],
  'customFields, days': [{ entrega: { from: '2030-01-01', to: '2030-01-31' } }, { entrega: { to: '2020-12-31' } }],
};
export const filterOf = (sample: string): string => sample.split(',')[0] ?? sample;

/** Samples for every filter. The spec fails if a filter is missing here, because it checks that each filter uses an index. */
export const samplesOf = (known: Known): Record<string, Record<string, Sample>> => ({
  leads: {
    search: [rare.name.toUpperCase(), 'cliente'],
    status: [['NURTURING'], ['NEW', 'NURTURING']],
    temperature: [['HOT'], ['WARM']],
    sellerId: [known.sellerId, known.otherSellerId],
    source: [[rare.source], ['WHATSAPP', 'WEB']],
    score: [{ min: 100 }, { min: 10, max: 90 }],
    createdAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    closedAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    lastActivityAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    idleSince: [ago(rare.oldest), ago(1)],
    birthdayWithin: [
      { from: '2026-02-03', to: '2026-02-03' },
      { from: '2026-01-01', to: '2026-12-31' },
    ],
    city: [[rare.city], ['Curridabat']],
    tags: [[rare.tag], ['cliente']],
    unassigned: [true, false],
    customFields: [rare.field, { talla: 'M' }],
    ...fieldRanges,
  },
  campaigns: { status: ['STOPPED', 'DONE'] },
  socialPosts: {
    status: [['FAILED'], ['PUBLISHED', 'FAILED']],
    channelAccountId: [known.accountId, known.busyAccountId],
    scheduledAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
  },
  webhookDeliveries: { status: ['DEAD', 'DELIVERED'] },
  carts: { status: ['OPEN', 'ORDERED'], contactId: [known.contactId, known.busyContactId] },
  orders: {
    status: [['PENDING'], ['PAID']],
    payment: [['PARTLY_PAID'], ['UNPAID', 'PARTLY_PAID']],
    paymentDueAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    contactId: [known.contactId, known.busyContactId],
    number: [17, null],
    createdAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    search: [rare.name.toUpperCase(), 'cliente'],
    total: [{ min: '900000000' }, { min: '0' }],
    sellerId: [known.sellerId, known.otherSellerId],
    product: [`${rare.product} rara`, 'producto'],
    productId: [known.productId, known.busyProductId],
    unassigned: [true, false],
  },
  invoices: {
    status: ['VOID', 'OPEN'],
    statuses: [['VOID'], ['OPEN', 'PARTLY_PAID']],
    dueAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
  },
  cases: {
    status: ['WAITING', 'CLOSED'],
    statuses: [['WAITING'], ['OPEN', 'CLOSED']],
    openedAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    closedAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
  },
  agenda: {
    sellerId: [known.sellerId, known.otherSellerId],
    status: ['CANCELLED', 'BOOKED'],
    startsAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
  },
  payments: {
    contactId: [known.contactId, known.busyContactId],
    sellerId: [known.sellerId, known.otherSellerId],
    paidAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
  },
  flowRuns: { flowId: ['rare', 'follow-up'], status: [['FAILED'], ['DONE']], contactId: [known.contactId, null] },
  contacts: {
    search: [rare.name.toUpperCase(), 'cliente'],
    birthday: [
      { from: '1990-02-03', to: '1990-02-03' },
      { from: '1950-01-01', to: '1999-12-31' },
    ],
    birthdayWithin: [
      { from: '2026-02-03', to: '2026-02-03' },
      { from: '2026-01-01', to: '2026-12-31' },
    ],
    city: [[rare.city], ['Curridabat']],
    channel: [['SMS'], ['WHATSAPP']],
    optedOut: [true, false],
    vip: [true, false],
    createdAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
  },
  conversations: {
    status: [['CLOSED'], ['BOT', 'HUMAN']],
    channel: [['SMS'], ['WHATSAPP']],
    sellerId: [known.sellerId, known.otherSellerId],
    unreadOnly: [true, false],
    neverReplied: [true, false],
    unassigned: [true, false],
    waitingSince: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    search: [rare.phone, '8888'],
  },
  customers: {
    createdAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    search: ['ñandú', 'cliente'],
    birthdayWithin: [
      { from: '2026-02-03', to: '2026-02-03' },
      { from: '2026-01-01', to: '2026-12-31' },
    ],
    city: [[rare.city], ['Curridabat']],
    vip: [true, false],
    segment: [['FREQUENT'], ['OCCASIONAL']],
    status: [['INACTIVE'], ['ACTIVE']],
    atRisk: [true, false],
    lifetimeValue: [{ min: '900000000' }, { min: '0' }],
    boughtAt: [{ from: ago(1) }, { from: ago(360) }],
    notBoughtAt: [{ from: ago(360) }, { from: ago(1) }],
    customFields: [rare.field, { talla: 'M' }],
    ...fieldRanges,
  },
  opportunities: {
    value: [{ min: '900000000' }, { min: '0' }],
    expectedCloseDate: [{ from: '2030-01-01' }, { from: '2000-01-01', to: '2029-12-31' }],
    createdAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    closedAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    lastStageChangeAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(-1) },
    ],
    customFields: [rare.field, { talla: 'M' }],
    ...fieldRanges,
    pipelineId: [known.pipelineId, known.busyPipelineId],
    stageId: [known.stageId, known.busyStageId],
    status: [['LOST'], ['OPEN']],
    ownerId: [known.sellerId, known.otherSellerId],
    leadSource: [[rare.source], ['WHATSAPP', 'WEB']],
    // A contact of the other rare rows has a twentieth of the opportunities.
    search: ['única', 'venta'],
    atRisk: [true, false],
  },
  tasks: {
    done: [true, false],
    sellerId: [known.sellerId, known.otherSellerId],
    dueAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(-360) },
    ],
  },
  notifications: { unreadOnly: [true, false], type: [['ESCALATION'], ['HOT_LEAD', 'ALERT']] },
  comments: {
    status: [['HIDDEN'], ['DONE', 'HIDDEN']],
    sentiment: [['NEGATIVE'], ['NEUTRAL', 'NEGATIVE']],
    channelAccountId: [known.contactId, null],
    postId: ['rare', null],
    sentAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
  },
  inboundEvents: { status: ['QUARANTINED', 'PROCESSED'] },
  alerts: { acknowledged: [true, false] },
  agentDecisions: { kind: [rare.kind, 'understand'], subjectId: [known.contactId, null] },
  auditLog: { subjectId: [known.leadId, null], actorId: [known.leadId, known.userId] },
});

/** Values that no row matches. */
export const absent: Record<string, Record<string, unknown>> = {
  leads: {
    search: 'zzyzxq',
    status: ['LOST'],
    temperature: ['COLD'],
    source: ['Nada'],
    score: { min: 101, max: 101 },
    createdAt: { from: '2001-01-01T00:00:00Z', to: '2001-01-02T00:00:00Z' },
    closedAt: { from: '2001-01-01T00:00:00Z', to: '2001-01-02T00:00:00Z' },
    tags: ['nada'],
    customFields: { talla: 'nada' },
    'customFields, numbers': { monto: { min: 5_000 } },
  },
  contacts: {
    search: 'zzyzxq',
    channel: ['EMAIL'],
    birthday: { from: '1850-01-01', to: '1850-01-01' },
    createdAt: { from: '2001-01-01T00:00:00Z', to: '2001-01-02T00:00:00Z' },
  },
  conversations: { status: ['HUMAN'], channel: ['EMAIL'], search: 'zzyzxq' },
  customers: { search: 'zzyzxq', segment: ['INACTIVE'], customFields: { talla: 'nada' } },
  opportunities: {
    leadSource: ['Nada'],
    search: 'zzyzxq',
    status: ['WON'],
    'customFields, days': { entrega: { from: '2999-01-01' } },
  },
};
