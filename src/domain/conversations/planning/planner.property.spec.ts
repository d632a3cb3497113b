import { describe, expect, it } from '@jest/globals';
import type { SendingFacts } from './facts.js';
import { anAccount, aTemplate, someFacts } from './planner.fixture.js';
import { planSend, type SendPlan, type SendRequest } from './planner.js';

/** Returns the same numbers for each run, so that a failure can be reproduced. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const zones = [
  'America/Costa_Rica',
  'America/New_York',
  'Europe/Madrid',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Santiago',
];
const hours = [
  null,
  { from: '21:00', to: '08:00' },
  { from: '01:30', to: '04:15' },
  { from: '12:00', to: '14:00' },
  { from: '00:00', to: '07:00' },
];

interface Drawn {
  facts: SendingFacts;
  request: SendRequest;
  zone: string;
}
function draw(seed: number): Drawn {
  const below = numbers(seed * 7_919 + 1);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const chance = (percent: number) => below(100) < percent;
  const zone = pick(zones);
  // A time within two years, with all their clock changes.
  const now = new Date(Date.UTC(2026, 0, 1) + below(2 * 365 * 24 * 60) * 60_000 + below(60_000));
  const ago = () => new Date(now.getTime() - below(80 * 3_600_000));
  const accounts = (['whatsApp', 'messenger', 'sms'] as const)
    .filter(() => chance(70))
    .map(kind =>
      anAccount(kind, null, {
        ...(chance(70) && { lastInboundAt: ago(), conversationId: kind, awaitsAnswer: chance(20) }),
        problem: chance(85) ? null : pick(['PAUSED', 'BROKEN', 'LOST', 'UNCONFIRMED'] as const),
        hasAddress: chance(90),
        heldUntil: chance(10) ? new Date(now.getTime() + below(30 * 3_600_000)) : null,
        templates: chance(50)
          ? [aTemplate({ status: pick(['APPROVED', 'PAUSED']), category: pick(['UTILITY', 'MARKETING']) })]
          : [],
      }),
    );
  const facts = someFacts(accounts, {
    contact: {
      optedOut: chance(15),
      optedOutChannels: chance(20) ? [pick(['WHATSAPP', 'SMS', 'MESSENGER'])] : [],
      noMarketingChannels: chance(20) ? ['WHATSAPP'] : [],
      erased: chance(3),
      timezone: zone,
      phone: null,
    },
    initiatedAt: Array.from({ length: below(6) }, () => new Date(now.getTime() + (below(40) - 34) * 3_600_000)),
    rules: { quietHours: pick(hours), perContactDay: chance(80) ? 1 + below(4) : null },
  });
  const accountId = chance(40) && accounts[0] ? accounts[0].id : null;
  return {
    facts,
    request: {
      now,
      by: pick(['PERSON', 'AGENT', 'SYSTEM']),
      content: pick(['ANY', 'TEXT']),
      accountId,
      isMarketing: chance(20),
    },
    zone,
  };
}

/** Formats the local time with the JavaScript engine, independently of the planner's own calculation. */
const clocks = new Map(
  zones.map(timeZone => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' })]),
);
const wallClock = (at: Date, zone: string): string => clocks.get(zone)?.format(at) ?? '';
const isQuiet = (at: Date, zone: string, quiet: { from: string; to: string }): boolean => {
  const clock = wallClock(at, zone);
  return quiet.from < quiet.to ? clock >= quiet.from && clock < quiet.to : clock >= quiet.from || clock < quiet.to;
};

/** Returns what is wrong with a plan, judged only by the facts; null if it is correct. */
function fault({ facts, request, zone }: Drawn, plan: SendPlan): string | null {
  const { contact, initiatedAt, rules } = facts;
  const at = plan.nextAllowedAt ?? request.now;
  if (plan.kind === 'NOT_ALLOWED') return plan.nextAllowedAt ? 'it names a time for what is not allowed' : null;
  if (!contact || contact.erased) return 'it sends to nobody';
  if (contact.optedOut) return 'it sends to somebody who opted out';
  const { account } = plan;
  if (!account) return 'it sends from nowhere';
  if (contact.optedOutChannels.includes(account.channel)) return 'it sends on a channel that was opted out of';
  const noMarketing = contact.noMarketingChannels.includes(account.channel);
  if (noMarketing && plan.template?.category === 'MARKETING') return 'it advertises by a template';
  if (noMarketing && request.isMarketing && !plan.isAnswer) return 'it advertises';
  if (!account.hasAddress) return 'it sends to no address';
  if (account.problem === 'LOST' || account.problem === 'UNCONFIRMED') return 'it sends from an account that may not';
  const isBlocked = account.problem !== null;
  if (isBlocked && (plan.kind !== 'WAIT' || plan.nextAllowedAt)) return 'it does not wait for the account';
  if (request.accountId && request.accountId !== account.id && request.content === 'TEXT')
    return 'it moved a text elsewhere';
  if (plan.kind === 'WAIT' && !isBlocked && at <= request.now) return 'it waits for the past';
  if (account.heldUntil && !isBlocked && at < account.heldUntil) return 'it passes over the limit of the account';
  const wrote = account.lastInboundAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  const isAnswer = account.awaitsAnswer || request.now.getTime() - wrote < 86_400_000;
  if (!isAnswer && !isBlocked) {
    if (rules.quietHours && isQuiet(at, zone, rules.quietHours))
      return `it wakes the contact at ${wallClock(at, zone)}`;
    const lately = initiatedAt.filter(each => each.getTime() > at.getTime() - 86_400_000).length;
    if (rules.perContactDay !== null && lately >= rules.perContactDay) return 'it passes the cap';
  }
  if (plan.template) return plan.template.status === 'APPROVED' ? null : 'the template is not approved';
  const window = account.channel === 'SMS' ? Number.POSITIVE_INFINITY : 86_400_000;
  const isOpen = at.getTime() - wrote < window || account.channel === 'SMS';
  const forPeople = account.channel === 'MESSENGER' && request.by === 'PERSON' && at.getTime() - wrote < 7 * 86_400_000;
  return isOpen || forPeople || isBlocked ? null : 'the window is over';
}

const runs = 20_000;

describe('no plan', () => {
  it(`breaks a rule, in ${runs} drawn situations over two years of clock changes`, () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= runs; seed += 1) {
      const drawn = draw(seed);
      const plan = planSend(drawn.facts, drawn.request);
      seen.set(plan.code, (seen.get(plan.code) ?? 0) + 1);
      const wrong = fault(drawn, plan);
      if (wrong) throw new Error(`seed ${seed}: ${wrong}\n${JSON.stringify({ ...drawn, plan }, null, 1)}`);
    }
    // All kinds of situations occurred.
    for (const code of [
      'WINDOW_OPEN',
      'NO_WINDOW',
      'PERSON_WINDOW',
      'TEMPLATE_NEEDED',
      'OTHER_CHANNEL',
      'QUIET_HOURS',
      'DAILY_CAP',
      'ACCOUNT_LIMITED',
      'ACCOUNT_PAUSED',
      'OPTED_OUT',
      'CHANNEL_OPTED_OUT',
      'MARKETING_OPTED_OUT',
    ])
      expect([code, (seen.get(code) ?? 0) > 20]).toEqual([code, true]);
  });

  it('is found to be right by a checker that finds nothing wrong in anything', () => {
    const found = new Set<string>();
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const drawn = draw(seed);
      const [account = null] = drawn.facts.accounts;
      const careless = {
        ...planSend(drawn.facts, drawn.request),
        kind: 'TEXT',
        account,
        nextAllowedAt: null,
        template: null,
      } as SendPlan;
      found.add((fault(drawn, careless) ?? 'right').replace(/ at .*/, ''));
    }
    for (const wrong of [
      'it sends to somebody who opted out',
      'it wakes the contact',
      'it passes the cap',
      'the window is over',
    ])
      expect(found).toContain(wrong);
  });
});
