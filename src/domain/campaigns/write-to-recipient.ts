import { contactGroup, lockContact, seeMerged } from '../contacts/index.js';
import {
  descriptorOf,
  findSendingAccount,
  MessageTemplate,
  openConversation,
  placeholdersOf,
  planFirstMessage,
  planReason,
  queueMessage,
  type SendPlan,
  textProblem,
} from '../conversations/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { dayMs, hourMs } from '../shared/durations.js';
import type { Language } from '../shared/translations.js';
import type { TransactionContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import type { CampaignVersion } from './campaign.entity.js';
import { contentFor } from './campaign-content.js';
import { spokenIn, versionFor, versionsOf } from './campaign-versions.js';
import { campaignTexts } from './campaigns.texts.js';
import { placeValues } from './contact-placeholders.js';
import { raiseWaitsAlert } from './raise-stopped-alert.js';

/**
 * A contact whom the campaign could not write to, or who still waits for an answer, within this many days of the start, or of the latest
 * resumption, is left out, because the offer is out of date by then.
 */
const patienceDays = 3;
const patienceMs = patienceDays * dayMs;
/** Wait until the next attempt if the end of an obstacle cannot be predicted, such as a paused account. */
const lookAgainMs = hourMs;

interface RecipientRow {
  contactId: string;
  channelAccountId: string;
  templateId: string | null;
  body: string;
  variables: string[];
  subject: string | null;
  language: string | null;
  versions: CampaignVersion[];
  /** The start of the campaign, or of its latest resumption. */
  begunAt: Date;
}
/** Locks the campaign, so that no message is committed after the campaign was stopped. */
const claim: Statement = {
  name: 'campaign.claim-recipient',
  text: `select r.contact_id as "contactId", c.channel_account_id as "channelAccountId", c.template_id as "templateId", c.body, c.variables, c.subject, c.language, c.versions, greatest(c.starts_at, c.resumed_at) as "begunAt"
    from campaign c join campaign_recipient r on r.campaign_id = c.id
    where c.id = $1 and r.id = $2 and c.status = 'RUNNING' and r.status = 'WAITING' for update of c, r`,
};
const decide: Statement = {
  name: 'campaign.decide',
  text: 'update campaign_recipient set status = $2, message_id = $3, reason = $4, not_before = coalesce($5, not_before), decided_at = $6 where id = $1',
};
const postpone: Statement = {
  name: 'campaign.postpone',
  text: `update campaign_recipient r set not_before = $2, status = case when late then 'LEFT_OUT' else r.status end, reason = case when late then $3 end, decided_at = case when late then $4::timestamptz end
    from (select c.id, greatest(c.starts_at, c.resumed_at) + interval '${patienceDays} days' < $2 as late from campaign c) c where c.id = r.campaign_id and r.id = $1 and r.status = 'WAITING'`,
};
const person: Statement = {
  name: 'campaign.person',
  text: `select c.name, ${versionFor('c.language', '$3::text[]', '$4::text[]')} as version, exists (select from conversation v where v.contact_id = c.id and v.waiting_since is not null) as "awaitsAnswer",
      exists (select from conversation v where v.contact_id = c.id and v.channel_account_id = $2) as "hasConversation"
    from contact c where c.id = $1 and c.erased_at is null`,
};

/** Moves the recipient to the kept contact of a merge, unless that contact is already in the campaign: nobody is written to twice. */
const follow: Statement = {
  name: 'campaign.follow',
  text: `update campaign_recipient r set contact_id = $2 where r.id = $1
      and not exists (select from campaign_recipient o where o.campaign_id = r.campaign_id and o.contact_id = $2) returning r.id`,
};

interface Person {
  name: string | null;
  /** The place of the version in the contact's language, from 1. */
  version: number;
  awaitsAnswer: boolean;
  hasConversation: boolean;
}

type Outcome =
  | { status: 'SENT'; messageId: string }
  | { status: 'LEFT_OUT'; reason: string }
  | { status: 'WAITING'; until: Date };

/** Writes to one contact of a campaign, if the current send plan allows it; otherwise the contact waits or is left out. Safe to repeat. */
export async function writeToRecipient(context: TransactionContext, campaignId: string, id: string): Promise<void> {
  const { tx, clock } = context;
  const [recipient] = await tx.query<RecipientRow>(claim, [campaignId, id]);
  if (!recipient) return;
  const outcome = await write(context, campaignId, id, recipient);
  const now = clock.now();
  const isWaiting = outcome.status === 'WAITING';
  await tx.query(decide, [
    id,
    outcome.status,
    outcome.status === 'SENT' ? outcome.messageId : null,
    outcome.status === 'LEFT_OUT' ? outcome.reason : null,
    isWaiting ? outcome.until : null,
    isWaiting ? null : now,
  ]);
}

/**
 * Postpones a contact by an hour if the message could not be prepared, for example while another process holds a lock for long, so that
 * the other contacts do not wait. After `patienceDays` the contact is left out.
 */
export async function putOff({ tx, clock, scope }: TransactionContext, id: string): Promise<void> {
  const { language } = await loadTenant(tx, scope.tenantId);
  const now = clock.now();
  const until = new Date(now.getTime() + lookAgainMs);
  await tx.query(postpone, [id, until, ownReason('FAILED', language), now]);
}

async function write(
  context: TransactionContext,
  campaignId: string,
  id: string,
  recipient: RecipientRow,
): Promise<Outcome> {
  const { tx, ports, clock, scope } = context;
  const { contactId, channelAccountId: accountId } = recipient;
  const now = clock.now();
  const { name: business, language } = await loadTenant(tx, scope.tenantId);
  const leftOut = (code: SendPlan['code']): Outcome => ({ status: 'LEFT_OUT', reason: planReason({ code }, language) });
  await lockContact(tx, contactId);
  const versions = versionsOf(recipient);
  const { languages, bases } = spokenIn(versions);
  const [contact] = await tx.query<Person>(person, [contactId, accountId, languages, bases]);
  if (!contact) {
    const root = await mergedInto(tx, contactId);
    if (root === null) return leftOut('NO_CONTACT');
    // The kept contact is handled in another transaction, because locks of two contacts are only taken in the order of their ids.
    if (await moveToMergedContact(tx, id, root)) return { status: 'WAITING', until: now };
    return { status: 'LEFT_OUT', reason: ownReason('SAME_PERSON', language) };
  }
  const isInTime = (until: Date) => until.getTime() <= recipient.begunAt.getTime() + patienceMs;
  // A message of the campaign would appear where the contact expects an answer.
  if (contact.awaitsAnswer) {
    const until = new Date(now.getTime() + lookAgainMs);
    return isInTime(until)
      ? { status: 'WAITING', until }
      : { status: 'LEFT_OUT', reason: ownReason('AWAITS_ANSWER', language) };
  }
  const { templateId, body, variables, subject } = versions[contact.version - 1] ?? recipient;
  const template = templateId === null ? null : await tx.em.findOne(MessageTemplate, { id: templateId });
  if (templateId !== null && !(template && haveSameNames(template.variables, placeholdersOf(body))))
    return leftOut('TEMPLATE_UNUSABLE');
  const content = contentFor(
    { body: template?.body ?? body, places: template?.variables ?? [], variables, subject },
    template !== null,
    placeValues(contact, business),
  );
  if (content === null) return { status: 'LEFT_OUT', reason: ownReason('NO_VALUE', language) };
  if (!template && (await isTooLong(context, accountId, content.body)))
    return { status: 'LEFT_OUT', reason: ownReason('TOO_LONG', language) };
  const notSent = async (plan: SendPlan): Promise<Outcome> => {
    const until = plan.nextAllowedAt ?? new Date(now.getTime() + lookAgainMs);
    // A vendor pauses a template for some hours, or looks at it again after a change.
    const isPaused = plan.code === 'TEMPLATE_UNUSABLE';
    if (isPaused) await raiseWaitsAlert(tx, campaignId);
    return (plan.kind === 'WAIT' || isPaused) && isInTime(until) ? { status: 'WAITING', until } : leftOut(plan.code);
  };
  // It is not an answer, even if the contact wrote recently: quiet hours and the daily cap apply.
  const request = {
    ...(template ? { content: 'TEMPLATE' as const, template } : { content: 'TEXT' as const }),
    isAnswer: false,
    isMarketing: true,
  };
  if (!contact.hasConversation) {
    const first = await planFirstMessage(context, { contactId, accountId, request });
    if (first.kind === 'WAIT' || first.kind === 'NOT_ALLOWED') return notSent(first);
  }
  const conversationId = await openConversation(tx, ports.providers, { contactId, accountId, now });
  if (conversationId === null) return leftOut('NO_ACCOUNT');
  const { messageId, plan } = await queueMessage(context, {
    conversationId,
    contactId,
    author: 'SYSTEM',
    kind: template ? 'template' : 'text',
    body: content.body,
    subject: content.subject,
    templateId,
    templateVariables: content.values,
    request,
    onlyNow: true,
  });
  return messageId !== null ? { status: 'SENT', messageId } : notSent(plan);
}

/** Whether the template still has the placeholders that the campaign's values were entered for. */
const haveSameNames = (now: readonly string[], then: readonly string[]): boolean =>
  now.length === then.length && then.every(name => now.includes(name));

/** Whether a text, with the contact's own words, is longer than the channel takes. Its length is known only now. */
async function isTooLong({ tx, ports }: TransactionContext, accountId: string, body: string): Promise<boolean> {
  const account = await findSendingAccount(tx, accountId);
  const descriptor = account && descriptorOf(ports.providers, account.provider, account.channel);
  return !!descriptor && textProblem(descriptor, body)?.code === 'too_long';
}

/** Returns the contact into which this one was merged; null if it was not merged. */
async function mergedInto(tx: Transaction, contactId: string): Promise<string | null> {
  await seeMerged(tx);
  const [root = contactId] = await contactGroup(tx, contactId);
  return root === contactId ? null : root;
}

const moveToMergedContact = async (tx: Transaction, id: string, contactId: string): Promise<boolean> =>
  (await tx.query(follow, [id, contactId])).length > 0;

const ownReason = (
  code: 'AWAITS_ANSWER' | 'SAME_PERSON' | 'NO_VALUE' | 'TOO_LONG' | 'FAILED',
  language: Language,
): string => `${code.toLowerCase()}: ${campaignTexts(language, code)}`;
