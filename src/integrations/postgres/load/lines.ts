import { z } from 'zod';
import { readEmail } from '../../../domain/contacts/index.js';
import { conversationStatuses, messageAuthors, messageDirections } from '../../../domain/conversations/index.js';
import { customerStatuses, segments } from '../../../domain/customers/index.js';
import { leadStatuses } from '../../../domain/leads/index.js';
import { isDay } from '../../../domain/shared/calendar-day.js';
import { channels } from '../../../domain/shared/channels.js';
import { temperatures } from '../../../domain/shared/labels.js';
import { readLanguageTag } from '../../../domain/shared/language-tag.js';
import { currencyDigits, isCurrency, toMinor } from '../../../domain/shared/money.js';
import { readInternationalDigits } from '../../../domain/shared/phone.js';
import { cleanJson } from '../../../domain/shared/text.js';
import { text } from '../../../domain/shared/texts.js';
import { isTimeZone } from '../../../domain/shared/time-zone.js';
import { addressOn, formsOn } from './addresses.js';

const id = z.uuid();
/** The instants that the graph can show. A time of the year 9999 in a zone behind UTC is an instant of the year after. */
const [earliest, latest] = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'].map(Date.parse) as [number, number];
const isInstant = (at: string) => Date.parse(at) >= earliest && Date.parse(at) <= latest;
/** Postgres has no zone that is 16 hours or more from UTC. */
const time = z.iso
  .datetime({ offset: true, error: 'Write a time with its zone, like 2026-01-05T10:00:00Z.' })
  .refine(at => isInstant(at) && !/[+-](1[6-9]|2\d):\d\d$/.test(at), 'There is no such instant.');
const day = z.string().refine(isDay, 'Write a day like 2030-12-24.');
const fields = z.record(z.string(), z.json()).transform(cleanJson).optional();
const tags = z.array(text('tag')).max(100).optional();
const statuses = ['SENT', 'DELIVERED', 'READ', 'FAILED'] as const;

/** A way to reach a contact, in the form in which messages and people look contacts up; null if the text is empty. */
const reach = (kind: 'phone' | 'email', read: (given: string) => string | null, refusal: string) =>
  text(kind)
    .transform((given, context) => {
      const stored = given === '' ? null : read(given);
      if (given !== '' && stored === null) context.addIssue({ code: 'custom', message: refusal });
      return stored;
    })
    .nullish();
const badPhone = 'Write a phone number with its country code, like +50688887777.';
const badEmail = 'Enter a valid e-mail address.';
const readPhone = (given: string) =>
  /^(\+|00)/.test(given) ? readInternationalDigits(given.replace(/^(\+|00)/, '')) : null;

const identity = z
  .strictObject({ channel: z.enum(channels), address: text('vendorId') })
  .transform(({ channel, address: given }, context) => {
    const address = addressOn(channel, given);
    if (address === null)
      context.addIssue({ code: 'custom', path: ['address'], message: channel === 'EMAIL' ? badEmail : badPhone });
    return { channel, address: address ?? '' };
  });

const contact = z.strictObject({
  type: z.literal('contact'),
  id,
  sellerId: id.nullish(),
  name: text('name').nullish(),
  phone: reach('phone', readPhone, badPhone),
  email: reach('email', readEmail, badEmail),
  city: text('phrase').nullish(),
  company: text('name').nullish(),
  optedOut: z.boolean().optional(),
  language: text('code')
    .refine(tag => readLanguageTag(tag) !== null, 'Enter a language such as es or pt-BR.')
    .transform(readLanguageTag)
    .nullish(),
  timezone: text('code').refine(isTimeZone, 'There is no such time zone (IANA).').nullish(),
  vip: z.boolean().optional(),
  createdAt: time,
  identities: z
    .array(identity)
    .max(20)
    .transform(given => {
      const forms = given.flatMap(({ channel, address }) =>
        formsOn(channel, address).map(form => ({ channel, address: form })),
      );
      return [...new Map(forms.map(each => [`${each.channel} ${each.address}`, each])).values()];
    })
    .optional(),
});
const lead = z.strictObject({
  type: z.literal('lead'),
  id,
  contactId: id,
  sellerId: id.nullish(),
  name: text('name').nullish(),
  source: text('phrase'),
  status: z.enum(leadStatuses).optional(),
  score: z.int().min(0).max(100).nullish(),
  temperature: z.enum(temperatures).nullish(),
  tags,
  customFields: fields,
  inquiry: text('notes').nullish(),
  createdAt: time,
  updatedAt: time.optional(),
  lastActivityAt: time.nullish(),
  wonAt: time.nullish(),
});
const customer = z.strictObject({
  type: z.literal('customer'),
  id,
  contactId: id,
  sellerId: id.nullish(),
  firstName: text('namePart').nullish(),
  lastName: text('namePart').nullish(),
  address: text('address').nullish(),
  segment: z.enum(segments).nullish(),
  status: z.enum(customerStatuses).optional(),
  vip: z.boolean().optional(),
  lastInteractionAt: time.nullish(),
  customFields: fields,
  createdAt: time,
});
const conversation = z.strictObject({
  type: z.literal('conversation'),
  id,
  contactId: id,
  channelAccountId: id,
  leadId: id.nullish(),
  sellerId: id.nullish(),
  status: z.enum(conversationStatuses).optional(),
  unreadCount: z.int().min(0).max(1_000_000).optional(),
  createdAt: time,
});
const message = z.strictObject({
  type: z.literal('message'),
  id,
  conversationId: id,
  direction: z.enum(messageDirections),
  author: z.enum(messageAuthors),
  authorSellerId: id.nullish(),
  kind: text('code').optional(),
  body: text('receivedMessage'),
  transcript: text('receivedMessage').nullish(),
  status: z.enum(statuses).optional(),
  providerMessageId: text('vendorId').nullish(),
  sentAt: time,
  sequence: z.int().min(0).optional(),
});
const opportunity = z.strictObject({
  type: z.literal('opportunity'),
  id,
  pipelineId: id,
  stageId: id,
  sellerId: id.nullish(),
  leadId: id.nullish(),
  customerId: id.nullish(),
  title: text('title').min(1),
  value: z.string(),
  currency: z.string().refine(isCurrency, 'Unknown currency code (ISO 4217).'),
  expectedCloseDate: day.nullish(),
  source: text('phrase').nullish(),
  description: text('notes').nullish(),
  closeReason: text('line').nullish(),
  customFields: fields,
  createdAt: time,
  lastStageChangeAt: time.optional(),
  closedAt: time.nullish(),
});

const line = z.discriminatedUnion('type', [contact, lead, customer, conversation, message, opportunity]);
export type Line = z.output<typeof line>;
export type LineType = Line['type'];

/** Returns a parsed line of the file, or the reason why it is invalid. */
export function readLine(given: string): Line | { reason: string } {
  let parsed: unknown;
  try {
    // Also drops the byte order mark that some editors write before the first line.
    parsed = JSON.parse(given.trim());
  } catch {
    return { reason: 'it is no JSON' };
  }
  const checked = line.safeParse(parsed);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return { reason: `${issue?.path.join('.') || 'the line'}: ${issue?.message}` };
  }
  const { data } = checked;
  if (data.type === 'opportunity' && toMinor(data.value, data.currency) === null)
    return { reason: `value: a decimal text with at most ${currencyDigits(data.currency)} digits after the point` };
  return data;
}
