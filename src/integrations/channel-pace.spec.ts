import { describe, expect, it } from '@jest/globals';
import { descriptorOf } from '../domain/conversations/provider.port.js';
import { perSecond } from '../domain/conversations/send-pace.port.js';
import type { Channel, ChannelProvider } from '../domain/shared/channels.js';
import { connectProviders } from './channel-providers.js';
import { GuardedClient } from './outbound/guarded-client.js';

const nowhere = 'http://127.0.0.1:9';
const providers = connectProviders({
  META_GRAPH_URL: nowhere,
  YCLOUD_BASE_URL: nowhere,
  TWILIO_BASE_URL: nowhere,
  SENDGRID_BASE_URL: nowhere,
  outbound: new GuardedClient([]),
} as never);
const paceOf = (provider: ChannelProvider, channel: Channel, sender = '1') =>
  descriptorOf(providers, provider, channel)?.pace?.(sender) ?? [];

describe('the pace of a channel', () => {
  it.each([80, 300, 100, 10, 3, 1])(
    'of %i messages a second lets no more leave within one, its burst counted',
    count => {
      const { burst, everyMs } = perSecond(count);
      expect(burst).toBeGreaterThanOrEqual(1);
      // The burst at the beginning of the second, and the messages that follow within it.
      expect(burst + Math.floor(999 / everyMs)).toBeLessThanOrEqual(count);
      expect(1_000 / everyMs).toBeGreaterThanOrEqual(count / 2);
    },
  );

  it.each(['META', 'YCLOUD', 'TWILIO'] as const)('of WhatsApp by %s counts a number, and each person', provider => {
    expect(paceOf(provider, 'WHATSAPP')).toEqual([
      { each: 'contact', burst: 45, everyMs: 6_000 },
      { each: 'account', ...perSecond(80) },
    ]);
  });

  it.each([
    ['+12025550123', 1],
    ['+18005550123', 3],
    ['+50640000001', 10],
    ['FERRETERIA', 10],
    ['72345', 100],
  ])('of SMS from %s is %i a second', (sender, count) => {
    expect(paceOf('TWILIO', 'SMS', sender)).toEqual([{ each: 'account', ...perSecond(count) }]);
  });

  it.each(['MESSENGER', 'INSTAGRAM'] as const)('of %s is slower for sound and films', channel => {
    expect(paceOf('META', channel)).toEqual([
      { each: 'account', ...perSecond(300) },
      { each: 'account', ...perSecond(10), only: ['audio', 'video'] },
    ]);
  });
});
