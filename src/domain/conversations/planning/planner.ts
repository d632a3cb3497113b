import { hasOptedOut } from '../../contacts/index.js';
import type { Channel } from '../../shared/channels.js';
import { zonesOf } from './contact-zones.js';
import type { AccountFacts, SendingFacts, TemplateFacts } from './facts.js';
import { nextAwake } from './quiet-hours.js';

export const sendPlanKinds = ['TEXT', 'TEMPLATE', 'OTHER_CHANNEL', 'WAIT', 'NOT_ALLOWED'] as const;
export type SendPlanKind = (typeof sendPlanKinds)[number];

/** Why a plan is what it is; stable, for programs. In small letters it is what the message's error begins with. */
export const sendPlanCodes = [
  'WINDOW_OPEN',
  'NO_WINDOW',
  'PERSON_WINDOW',
  'TEMPLATE_NEEDED',
  'TEMPLATE_CHOSEN',
  'OTHER_CHANNEL',
  'QUIET_HOURS',
  'DAILY_CAP',
  'ACCOUNT_LIMITED',
  'NO_CONTACT',
  'OPTED_OUT',
  'CHANNEL_OPTED_OUT',
  'NO_ACCOUNT',
  'ACCOUNT_PAUSED',
  'ACCOUNT_BROKEN',
  'ACCOUNT_LOST',
  'UNCONFIRMED',
  'RECEIVES_ONLY',
  'NO_ADDRESS',
  'REPLY_WINDOW_CLOSED',
  'TEMPLATE_UNUSABLE',
] as const;
export type SendPlanCode = (typeof sendPlanCodes)[number];

/** What somebody wants to send. */
export interface SendWish {
  now: Date;
  /** Who speaks: some channels let a person answer longer than a program. */
  by: 'PERSON' | 'AGENT' | 'SYSTEM';
  /**
   * `ANY`: whatever is possible, on whatever channel. `TEMPLATE` is this one or, without, the best there is. `CONFIRMATION` is the
   * one sentence that answers a stop word, which nothing but the channel itself can forbid.
   */
  content: 'ANY' | 'TEXT' | 'TEMPLATE' | 'CONFIRMATION';
  /** The account to send from; null for the one that fits best. */
  accountId: string | null;
  template?: TemplateFacts;
  /** Whether it answers the contact, where that was decided before; else what they wrote last decides. */
  isAnswer?: boolean;
}

export interface SendPlan {
  kind: SendPlanKind;
  code: SendPlanCode;
  account: AccountFacts | null;
  template: TemplateFacts | null;
  /** The next moment at which it may be sent; null where that is now, or where the contact or a person must do something first. */
  nextAllowedAt: Date | null;
  /** What vendors charge it as: `SERVICE`, the category of a template, `SMS`, `EMAIL` or `FREE`. */
  priceClass: string | null;
  /** Whether the channel must be told that a person wrote it, since its window is over for programs. */
  afterWindow: boolean;
  isAnswer: boolean;
}

/** For so long what is sent answers what the contact wrote, whether or not somebody has answered already. */
const answerMs = 24 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** What may be sent to the contact, how, and when. Pure: the same facts give the same plan. */
export function planSend(facts: SendingFacts, wish: SendWish): SendPlan {
  const { contact } = facts;
  const refused = (code: SendPlanCode, account: AccountFacts | null = null): SendPlan => ({
    ...nothing,
    kind: 'NOT_ALLOWED',
    code,
    account,
  });
  if (!contact || contact.erased) return refused('NO_CONTACT');
  if (contact.optedOut && wish.content !== 'CONFIRMATION') return refused('OPTED_OUT');
  const candidates = byPreference(facts.accounts);
  const first =
    wish.accountId === null ? (candidates[0] ?? null) : (candidates.find(({ id }) => id === wish.accountId) ?? null);
  if (!first) return refused('NO_ACCOUNT');
  const plan = planOn(facts, wish, first);
  if (goesThrough(plan) || wish.content !== 'ANY') return plan;
  // Where nobody named an account and the contact has used none, any that works is the one.
  const isMove = wish.accountId !== null || first.conversationId !== null;
  for (const other of candidates.filter(({ id }) => id !== first.id)) {
    const moved = planOn(facts, wish, other);
    if (!goesThrough(moved)) continue;
    return isMove && moved.kind !== 'WAIT' ? { ...moved, kind: 'OTHER_CHANNEL', code: 'OTHER_CHANNEL' } : moved;
  }
  return plan;
}

/** Whether it can be sent without that somebody changes something first. */
const goesThrough = ({ kind, nextAllowedAt }: SendPlan): boolean =>
  kind !== 'NOT_ALLOWED' && (kind !== 'WAIT' || nextAllowedAt !== null);

const nothing = {
  account: null,
  template: null,
  nextAllowedAt: null,
  priceClass: null,
  afterWindow: false,
  isAnswer: false,
};

/** Those that the contact wrote to last come first, then those that were connected first. */
const byPreference = (accounts: readonly AccountFacts[]): AccountFacts[] =>
  accounts.toSorted((a, b) => (b.lastInboundAt?.getTime() ?? 0) - (a.lastInboundAt?.getTime() ?? 0));

function planOn(facts: SendingFacts, wish: SendWish, account: AccountFacts): SendPlan {
  const isAnswer = wish.content === 'CONFIRMATION' || (wish.isAnswer ?? answers(account, wish.now));
  const free = isAnswer ? { at: wish.now, code: null } : nextFree(facts, wish.now);
  const held = account.heldUntil && account.heldUntil > free.at;
  const at = held ? nextFreeAfter(facts, account.heldUntil as Date, isAnswer) : free.at;
  const said = sayOn(facts, wish, account, at);
  if ('refused' in said) return { ...nothing, kind: 'NOT_ALLOWED', code: said.refused, account, isAnswer };
  const plan: SendPlan = { ...said, account, nextAllowedAt: null, isAnswer };
  // Until somebody opens the account again, which nobody can foresee.
  if (account.problem) return { ...plan, kind: 'WAIT', code: `ACCOUNT_${account.problem as 'PAUSED' | 'BROKEN'}` };
  if (held) return { ...plan, kind: 'WAIT', code: 'ACCOUNT_LIMITED', nextAllowedAt: at };
  return free.code ? { ...plan, kind: 'WAIT', code: free.code, nextAllowedAt: at } : plan;
}

const answers = (account: AccountFacts, now: Date): boolean =>
  account.awaitsAnswer ||
  (account.lastInboundAt !== null && now.getTime() - account.lastInboundAt.getTime() < answerMs);

/** When quiet hours and the daily cap let something through that answers nobody, and which of them it is that waits. */
function nextFree(facts: SendingFacts, now: Date): { at: Date; code: 'QUIET_HOURS' | 'DAILY_CAP' | null } {
  const { quietHours, perContactDay } = facts.rules;
  const zones = zonesOf(facts.contact ?? { timezone: null, phone: null }, facts.tenantZone);
  const capped = afterCap(facts.initiatedAt, perContactDay, now);
  const at = nextAwake(zones, quietHours, capped);
  if (at.getTime() === now.getTime()) return { at, code: null };
  return { at, code: capped > now ? 'DAILY_CAP' : 'QUIET_HOURS' };
}
const nextFreeAfter = (facts: SendingFacts, at: Date, isAnswer: boolean): Date =>
  isAnswer ? at : nextFree(facts, at).at;

/** The moment at which fewer than `cap` messages lie within a day before it, or after it where they are planned already. */
function afterCap(initiatedAt: readonly Date[], cap: number | null, now: Date): Date {
  if (cap === null) return now;
  const newestFirst = initiatedAt.toSorted((a, b) => b.getTime() - a.getTime());
  const last = newestFirst[cap - 1];
  const at = last ? last.getTime() + dayMs : 0;
  return at > now.getTime() ? new Date(at) : now;
}

type Said = Pick<SendPlan, 'code' | 'template' | 'priceClass' | 'afterWindow'> & { kind: 'TEXT' | 'TEMPLATE' };

/** How the account could say it at that moment, or why it could not. */
function sayOn(
  { contact, languages }: SendingFacts,
  { content, by, template }: SendWish,
  account: AccountFacts,
  at: Date,
): Said | { refused: SendPlanCode } {
  const { channel, problem, can } = account;
  if (content !== 'CONFIRMATION' && contact && hasOptedOut(contact, channel)) return { refused: 'CHANNEL_OPTED_OUT' };
  if (problem === 'UNCONFIRMED') return { refused: problem };
  if (problem === 'LOST') return { refused: 'ACCOUNT_LOST' };
  if (!can?.writes) return { refused: 'RECEIVES_ONLY' };
  if (!account.hasAddress) return { refused: 'NO_ADDRESS' };
  if (content !== 'TEMPLATE') {
    const open = openBy(account, by, at);
    if (open) return { ...open, kind: 'TEXT', template: null, priceClass: priceOfText(channel, can.templates) };
    if (content !== 'ANY') return { refused: 'REPLY_WINDOW_CLOSED' };
  }
  const chosen = template ?? bestTemplate(account.templates, languages);
  if (!can.templates || !chosen)
    return { refused: content === 'TEMPLATE' ? 'TEMPLATE_UNUSABLE' : 'REPLY_WINDOW_CLOSED' };
  if (!isUsable(chosen)) return { refused: 'TEMPLATE_UNUSABLE' };
  return {
    kind: 'TEMPLATE',
    code: content === 'TEMPLATE' ? 'TEMPLATE_CHOSEN' : 'TEMPLATE_NEEDED',
    template: chosen,
    priceClass: chosen.category,
    afterWindow: false,
  };
}

/** Why free text may be sent at that moment; null where it may not. */
function openBy(account: AccountFacts, by: SendWish['by'], at: Date): Pick<SendPlan, 'code' | 'afterWindow'> | null {
  if (account.replyWindowMs === null) return { code: 'NO_WINDOW', afterWindow: false };
  const wrote = account.lastInboundAt?.getTime();
  if (wrote === undefined) return null;
  const since = at.getTime() - wrote;
  if (since < account.replyWindowMs) return { code: 'WINDOW_OPEN', afterWindow: false };
  const longer = account.can?.personWindowMs ?? 0;
  return by === 'PERSON' && since < longer ? { code: 'PERSON_WINDOW', afterWindow: true } : null;
}

const isUsable = ({ status, unusable }: TemplateFacts): boolean => status === 'APPROVED' && unusable === null;

/** In a language of the contact's before any other, and what is charged least first. */
function bestTemplate(templates: readonly TemplateFacts[], languages: readonly string[]): TemplateFacts | null {
  const rank = ({ language, category }: TemplateFacts) => {
    const known = languages.indexOf(language.toLowerCase().slice(0, 2));
    return (known < 0 ? languages.length : known) * 2 + (category === 'UTILITY' ? 0 : 1);
  };
  return templates.filter(isUsable).toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Channels that take templates charge by conversation; what answers is their service class. */
function priceOfText(channel: Channel, hasTemplates: boolean): string {
  if (hasTemplates) return 'SERVICE';
  return channel === 'SMS' || channel === 'EMAIL' ? channel : 'FREE';
}
