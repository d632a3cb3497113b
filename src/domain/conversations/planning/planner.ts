import { hasOptedOut, refusesMarketing } from '../../contacts/index.js';
import type { Channel } from '../../shared/channels.js';
import { dayMs } from '../../shared/durations.js';
import { baseLanguage } from '../../shared/language-tag.js';
import { zonesOf } from './contact-zones.js';
import type { AccountFacts, SendingFacts, TemplateFacts } from './facts.js';
import { nextAwake } from './quiet-hours.js';

export const sendPlanKinds = ['TEXT', 'TEMPLATE', 'OTHER_CHANNEL', 'WAIT', 'NOT_ALLOWED'] as const;
export type SendPlanKind = (typeof sendPlanKinds)[number];

/** The reasons of plans, stable, for programs. The error of a message begins with the reason in lower case. */
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
  'MARKETING_OPTED_OUT',
  'NO_ACCOUNT',
  'ACCOUNT_PAUSED',
  'ACCOUNT_BROKEN',
  'ACCOUNT_LOST',
  'UNCONFIRMED',
  'RECEIVES_ONLY',
  'NO_ADDRESS',
  'ADDRESS_REFUSED',
  'REPLY_WINDOW_CLOSED',
  'TEMPLATE_UNUSABLE',
] as const;
export type SendPlanCode = (typeof sendPlanCodes)[number];

/** The message to plan. */
export interface SendRequest {
  now: Date;
  /** The author: some channels let a person answer longer than a program. */
  by: 'PERSON' | 'AGENT' | 'SYSTEM';
  /**
   * `ANY`: any possible content, on any channel. `TEMPLATE`: the given template, or the best one if none is given.
   * `CONFIRMATION`: the single sentence that answers a stop word, which only the channel itself can forbid.
   */
  content: 'ANY' | 'TEXT' | 'TEMPLATE' | 'CONFIRMATION';
  /** The account to send from; null for the one that fits best. */
  accountId: string | null;
  template?: TemplateFacts;
  /** Whether it answers the contact, if that is already decided; otherwise the contact's last message decides. */
  isAnswer?: boolean;
  /** Whether it is marketing, whatever its template says. */
  isMarketing?: boolean;
}

export interface SendPlan {
  kind: SendPlanKind;
  code: SendPlanCode;
  account: AccountFacts | null;
  template: TemplateFacts | null;
  /** The next time at which it may be sent; null if it may be sent now, or if the contact or a user must do something first. */
  nextAllowedAt: Date | null;
  /** The price class of vendors: `SERVICE`, the category of a template, `SMS`, `EMAIL` or `FREE`. */
  priceClass: string | null;
  /** Whether the message must tell the channel that a person wrote it, since the window for programs is over. */
  afterWindow: boolean;
  isAnswer: boolean;
}

/** For this long after the contact's last message, a message counts as an answer, even if that message has already been answered. */
const answerMs = dayMs;

/** Plans what may be sent to the contact, how, and when. A pure function: the same facts give the same plan. */
export function planSend(facts: SendingFacts, request: SendRequest): SendPlan {
  const { contact } = facts;
  const refused = (code: SendPlanCode, account: AccountFacts | null = null): SendPlan => ({
    ...nothing,
    kind: 'NOT_ALLOWED',
    code,
    account,
  });
  if (!contact || contact.erased) return refused('NO_CONTACT');
  if (contact.optedOut && request.content !== 'CONFIRMATION') return refused('OPTED_OUT');
  const candidates = byPreference(facts.accounts);
  const first =
    request.accountId === null
      ? (candidates[0] ?? null)
      : (candidates.find(({ id }) => id === request.accountId) ?? null);
  if (!first) return refused('NO_ACCOUNT');
  const plan = planOn(facts, request, first);
  if (goesThrough(plan) || request.content !== 'ANY') return plan;
  // If no account was named and the contact has used none, any account that works is the first choice, so it does not count as
  // another channel.
  const isMove = request.accountId !== null || first.conversationId !== null;
  for (const other of candidates.filter(({ id }) => id !== first.id)) {
    const moved = planOn(facts, request, other);
    if (!goesThrough(moved)) continue;
    return isMove && moved.kind !== 'WAIT' ? { ...moved, kind: 'OTHER_CHANNEL', code: 'OTHER_CHANNEL' } : moved;
  }
  return plan;
}

/** Whether it can be sent without a change by a user or the contact first. */
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

/** Returns the accounts in order: those that the contact wrote to last come first, then those that were connected first. */
const byPreference = (accounts: readonly AccountFacts[]): AccountFacts[] =>
  accounts.toSorted((a, b) => (b.lastInboundAt?.getTime() ?? 0) - (a.lastInboundAt?.getTime() ?? 0));

function planOn(facts: SendingFacts, request: SendRequest, account: AccountFacts): SendPlan {
  const isAnswer = request.content === 'CONFIRMATION' || (request.isAnswer ?? answers(account, request.now));
  const free = isAnswer ? { at: request.now, code: null } : nextFree(facts, request.now);
  const held = account.heldUntil && account.heldUntil > free.at;
  const at = held ? nextFreeAfter(facts, account.heldUntil as Date, isAnswer) : free.at;
  const said = contentOn(facts, { ...request, isAnswer }, account, at);
  if ('refused' in said) return { ...nothing, kind: 'NOT_ALLOWED', code: said.refused, account, isAnswer };
  const plan: SendPlan = { ...said, account, nextAllowedAt: null, isAnswer };
  // The wait lasts until a user opens the account again, so its end is unknown.
  if (account.problem) return { ...plan, kind: 'WAIT', code: `ACCOUNT_${account.problem as 'PAUSED' | 'BROKEN'}` };
  if (held) return { ...plan, kind: 'WAIT', code: 'ACCOUNT_LIMITED', nextAllowedAt: at };
  return free.code ? { ...plan, kind: 'WAIT', code: free.code, nextAllowedAt: at } : plan;
}

const answers = (account: AccountFacts, now: Date): boolean =>
  account.awaitsAnswer ||
  (account.lastInboundAt !== null && now.getTime() - account.lastInboundAt.getTime() < answerMs);

/** Returns the time at which quiet hours and the daily cap allow a message that is not an answer, and which of the two causes the wait. */
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

/**
 * Returns the first time from `now` on at which fewer than `cap` messages lie within the day before it; messages that are already
 * planned for later also count.
 */
function afterCap(initiatedAt: readonly Date[], cap: number | null, now: Date): Date {
  if (cap === null) return now;
  const newestFirst = initiatedAt.toSorted((a, b) => b.getTime() - a.getTime());
  const last = newestFirst[cap - 1];
  const at = last ? last.getTime() + dayMs : 0;
  return at > now.getTime() ? new Date(at) : now;
}

type Said = Pick<SendPlan, 'code' | 'template' | 'priceClass' | 'afterWindow'> & { kind: 'TEXT' | 'TEMPLATE' };

/** Returns how the account can send it at that time, or why it cannot. */
function contentOn(
  { contact, languages }: SendingFacts,
  { content, by, template, isMarketing, isAnswer }: SendRequest,
  account: AccountFacts,
  at: Date,
): Said | { refused: SendPlanCode } {
  const { channel, problem, can } = account;
  if (content !== 'CONFIRMATION' && contact && hasOptedOut(contact, channel)) return { refused: 'CHANNEL_OPTED_OUT' };
  const noMarketing = content !== 'CONFIRMATION' && !!contact && refusesMarketing(contact, channel);
  if (noMarketing && isMarketing && !isAnswer) return { refused: 'MARKETING_OPTED_OUT' };
  if (problem === 'UNCONFIRMED') return { refused: problem };
  if (problem === 'LOST') return { refused: 'ACCOUNT_LOST' };
  if (!can?.writes) return { refused: 'RECEIVES_ONLY' };
  if (!account.hasAddress) return { refused: account.addressRefused ? 'ADDRESS_REFUSED' : 'NO_ADDRESS' };
  if (content !== 'TEMPLATE') {
    const open = openBy(account, by, at);
    if (open) return { ...open, kind: 'TEXT', template: null, priceClass: priceOfText(channel, can.templates) };
    if (content !== 'ANY') return { refused: 'REPLY_WINDOW_CLOSED' };
  }
  // The vendor refuses a marketing template even if it answers something.
  const isForbidden = ({ category }: TemplateFacts) => noMarketing && category === 'MARKETING';
  const possible = template ? [template] : account.templates.filter(isUsable);
  if (can.templates && possible.length > 0 && possible.every(isForbidden)) return { refused: 'MARKETING_OPTED_OUT' };
  const chosen =
    template ??
    bestTemplate(
      possible.filter(each => !isForbidden(each)),
      languages,
    );
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

/** Returns why free text may be sent at that time; null if it may not. */
function openBy(account: AccountFacts, by: SendRequest['by'], at: Date): Pick<SendPlan, 'code' | 'afterWindow'> | null {
  if (account.replyWindowMs === null) return { code: 'NO_WINDOW', afterWindow: false };
  const wrote = account.lastInboundAt?.getTime();
  if (wrote === undefined) return null;
  const since = at.getTime() - wrote;
  if (since < account.replyWindowMs) return { code: 'WINDOW_OPEN', afterWindow: false };
  const longer = account.can?.personWindowMs ?? 0;
  return by === 'PERSON' && since < longer ? { code: 'PERSON_WINDOW', afterWindow: true } : null;
}

const isUsable = ({ status, unusable }: TemplateFacts): boolean => status === 'APPROVED' && unusable === null;

/** Returns the best of these usable templates: one in the contact's languages before any other, then the cheapest category. */
function bestTemplate(templates: readonly TemplateFacts[], languages: readonly string[]): TemplateFacts | null {
  const rank = ({ language, category }: TemplateFacts) => {
    const known = languages.indexOf(baseLanguage(language));
    return (known < 0 ? languages.length : known) * 2 + (category === 'UTILITY' ? 0 : 1);
  };
  return templates.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Returns the price class of a text. Channels with templates charge by conversation; an answer has the class SERVICE. */
function priceOfText(channel: Channel, hasTemplates: boolean): string {
  if (hasTemplates) return 'SERVICE';
  return channel === 'SMS' || channel === 'EMAIL' ? channel : 'FREE';
}
