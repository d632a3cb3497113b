import { dayMs, hourMs } from '../../shared/durations.js';
import type { AccountFacts, SendingFacts, TemplateFacts } from './facts.js';

/** A Wednesday at noon in Costa Rica, which has no daylight saving time. */
export const noon = new Date('2026-11-18T18:00:00Z');
export const hoursBefore = (hours: number, at = noon): Date => new Date(at.getTime() - hours * hourMs);

export const aTemplate = (changes: Partial<TemplateFacts> = {}): TemplateFacts => ({
  id: 'template',
  language: 'es',
  category: 'UTILITY',
  status: 'APPROVED',
  unusable: null,
  ...changes,
});

const channels = {
  whatsApp: { provider: 'META', channel: 'WHATSAPP', replyWindowMs: dayMs, templates: true },
  messenger: { provider: 'META', channel: 'MESSENGER', replyWindowMs: dayMs, templates: false },
  sms: { provider: 'TWILIO', channel: 'SMS', replyWindowMs: null, templates: false },
} as const;

/** Returns an account of that kind. The contact last wrote in its conversation this many hours before noon; null for never. */
export function anAccount(
  kind: keyof typeof channels,
  wroteHoursAgo: number | null,
  changes: Partial<AccountFacts> = {},
): AccountFacts {
  const { provider, channel, replyWindowMs, templates } = channels[kind];
  return {
    id: kind,
    provider,
    channel,
    problem: null,
    heldUntil: null,
    hasAddress: true,
    addressRefused: false,
    can: { writes: true, templates, personWindowMs: kind === 'messenger' ? 7 * dayMs : null },
    replyWindowMs,
    conversationId: wroteHoursAgo === null ? null : `conversation of ${kind}`,
    lastInboundAt: wroteHoursAgo === null ? null : hoursBefore(wroteHoursAgo),
    awaitsAnswer: false,
    templates: [],
    ...changes,
  };
}

export const someFacts = (accounts: AccountFacts[], changes: Partial<SendingFacts> = {}): SendingFacts => ({
  contact: {
    optedOut: false,
    optedOutChannels: [],
    noMarketingChannels: [],
    erased: false,
    timezone: null,
    phone: '+50688880000',
  },
  accounts,
  initiatedAt: [],
  languages: ['es'],
  tenantZone: 'America/Panama',
  rules: { quietHours: { from: '21:00', to: '08:00' }, perContactDay: 3 },
  ...changes,
});
