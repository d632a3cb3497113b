import { type ConsentState, isRefusedAddress, type MarketingState } from '../../contacts/index.js';
import type { Channel, ChannelProvider } from '../../shared/channels.js';
import type { Sql } from '../../shared/database.port.js';
import { batchableStatement } from '../../shared/for-several.js';
import { baseLanguage } from '../../shared/language-tag.js';
import type { Language } from '../../shared/translations.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { ConversationStatus } from '../conversation.entity.js';
import { descriptorOf, type Providers } from '../provider.port.js';
import type { AccountFacts, AccountProblem, SendingFacts, TemplateFacts } from './facts.js';

/** A conversation that is locked while its message is planned and queued. */
export interface LockedConversation {
  status: ConversationStatus;
  version: number;
  answersSince: string | null;
  answersCounted: number;
  /** The number of its messages that have been understood. */
  understoodCount: number;
  answered: boolean;
}
interface AccountRow {
  id: string;
  provider: ChannelProvider;
  channel: Channel;
  problem: AccountProblem | null;
  heldUntil: string | null;
  hasAddress: boolean;
  addressRefused: boolean;
  conversationId: string | null;
  lastInboundAt: string | null;
  replyWindowSeconds: number | null;
  awaitsAnswer: boolean;
  templates: TemplateFacts[];
}
interface FactsRow extends ConsentState, MarketingState {
  erased: boolean;
  timezone: string | null;
  phone: string | null;
  language: string | null;
  initiatedAt: Date[];
  place: LockedConversation | null;
  accounts: AccountRow[];
}

/**
 * Reads all facts that a plan for a contact depends on, in one round trip: for one account, or for all if it is null. If a
 * conversation is given, it is locked and its account is used; `answers_id` is the message that is to be answered.
 *
 * While the statement waits for the lock, its other facts may become outdated. This does no harm: an opt-out raises the
 * conversation's version, and a message is checked again when it is sent.
 */
const factsStatement = batchableStatement(
  'sending.facts',
  {
    contact_id: 'uuid',
    account_id: 'uuid',
    conversation_id: 'uuid',
    answers_id: 'uuid',
    with_templates: 'boolean',
    now: 'timestamptz',
  },
  `place as materialized (select i.call, v.* from (select call, conversation_id from input order by conversation_id offset 0) i
      cross join lateral (select * from conversation where id = i.conversation_id for update) v),
    asked as materialized (select i.*, coalesce(p.channel_account_id, i.account_id) as of_account from input i left join place p on p.call = i.call)
    select i.call, c.opted_out as "optedOut", c.opted_out_channels as "optedOutChannels", c.no_marketing_channels as "noMarketingChannels", c.erased_at is not null as erased,
      c.timezone, c.phone, c.language, app.initiated_sends(c.id, i.now - interval '24 hours') as "initiatedAt",
      (select json_build_object('status', p.status, 'version', p.version, 'answersSince', p.answers_since, 'answersCounted', p.answers_counted, 'understoodCount', p.sentiment_count,
        'answered', exists (select from message m where m.answers_id = i.answers_id offset 0)) from place p where p.call = i.call) as place,
      (select coalesce(json_agg(json_build_object('id', a.id, 'provider', a.provider, 'channel', a.channel, 'problem', a.problem, 'heldUntil', a.held_until,
          'hasAddress', exists (select from channel_identity i where i.contact_id = c.id and i.channel = a.channel and not ${isRefusedAddress('i', 'v.last_inbound_at')}),
          'addressRefused', exists (select from channel_identity i where i.contact_id = c.id and i.channel = a.channel and ${isRefusedAddress('i', 'v.last_inbound_at')}),
          'conversationId', v.id, 'lastInboundAt', v.last_inbound_at, 'replyWindowSeconds', v.reply_window_seconds,
          'awaitsAnswer', v.waiting_since is not null,
          'templates', (select coalesce(json_agg(json_build_object('id', t.id, 'language', t.language, 'category', t.category, 'status', t.status, 'unusable', t.unusable)
            order by t.name, t.language, t.id), '[]') from message_template t where i.with_templates and t.status = 'APPROVED' and t.channel_account_id = a.id)) order by a.created_at, a.id), '[]')
        from app.sending_accounts(i.of_account) a
        left join lateral (
          select p.id, p.last_inbound_at, p.reply_window_seconds, p.waiting_since from place p where p.call = i.call
          union all
          -- a contact into whom another was merged may have two conversations with the account
          (select o.id, o.last_inbound_at, o.reply_window_seconds, o.waiting_since from conversation o
          where o.contact_id = c.id and o.channel_account_id = a.id and not exists (select from place p where p.call = i.call)
          order by o.last_inbound_at desc nulls last, o.last_message_at desc) limit 1) v on true) as accounts
    from asked i cross join lateral (select * from contact where id = i.contact_id limit 1) c`,
);

export interface FactsWanted {
  contactId: string;
  /** Null for all accounts of the tenant. */
  accountId?: string | null;
  /** Locked until the end of the transaction; its account is used. */
  conversationId?: string | null;
  /** The message to be answered; it must not be answered already. */
  answersId?: string | null;
  /** Whether the approved templates are also read. */
  withTemplates?: boolean;
  /** The language in which the contact writes, if it is known: templates in it come before those in the tenant's language. */
  language?: Language;
  now: Date;
}

/** Returns the facts of a plan, and the conversation's state if one is locked; `contact` is null if the reader sees no such contact. */
export async function readFacts(
  sql: Sql,
  { providers, tenant }: { providers: Providers; tenant: TenantProfile },
  wanted: FactsWanted,
): Promise<SendingFacts & { place: LockedConversation | null }> {
  const { contactId, accountId = null, conversationId = null, answersId = null, withTemplates = false, now } = wanted;
  const values = [contactId, accountId, conversationId, answersId, withTemplates, now];
  const [row] = await sql.query<FactsRow>(factsStatement, values);
  const { sending } = tenant.settings;
  const languages = [
    ...new Set(
      [row?.language ? baseLanguage(row.language) : undefined, wanted.language, tenant.language].filter(
        each => each !== undefined,
      ),
    ),
  ];
  return {
    contact: row ?? null,
    accounts: (row?.accounts ?? []).map(account => accountFacts(providers, account)),
    initiatedAt: row?.initiatedAt ?? [],
    languages,
    tenantZone: tenant.timezone,
    rules: sending,
    place: row?.place ?? null,
  };
}

function accountFacts(providers: Providers, row: AccountRow): AccountFacts {
  const descriptor = descriptorOf(providers, row.provider, row.channel);
  const { heldUntil, lastInboundAt, replyWindowSeconds, ...account } = row;
  // A conversation keeps the window that its channel had when it was opened.
  const storedWindowMs = replyWindowSeconds === null ? null : replyWindowSeconds * 1_000;
  return {
    ...account,
    heldUntil: heldUntil ? new Date(heldUntil) : null,
    lastInboundAt: lastInboundAt ? new Date(lastInboundAt) : null,
    can: abilitiesOf(descriptor),
    replyWindowMs: row.conversationId === null ? (descriptor?.replyWindowMs ?? null) : storedWindowMs,
  };
}

/** Returns the abilities of a channel that a plan needs, from its descriptor. */
export const abilitiesOf = (descriptor: ReturnType<typeof descriptorOf>): AccountFacts['can'] =>
  descriptor && {
    writes: descriptor.text !== null,
    templates: descriptor.templates,
    personWindowMs: descriptor.personWindowMs ?? null,
  };
