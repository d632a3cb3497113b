import { describe, expect, it } from '@jest/globals';
import { descriptorOf } from '../domain/conversations/provider.port.js';
import { illustrate } from '../domain/conversations/queue-pictures.js';
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
const said = 'Here it is.';
const caption = 'Saw: $120';
const saw = { link: 'https://shop.example.com/saw.jpg?v=2', caption };
const on = (provider: ChannelProvider, channel: Channel, pictures = [saw], text = said) =>
  illustrate(descriptorOf(providers, provider, channel), text, pictures);

describe('an answer with a picture', () => {
  it.each([
    ['META', 'WHATSAPP'],
    ['YCLOUD', 'WHATSAPP'],
    ['TWILIO', 'WHATSAPP'],
  ] as const)('of %s on %s is followed by the picture, with the caption below it', (provider, channel) =>
    expect(on(provider, channel)).toEqual({
      body: said,
      pictures: [{ ...saw, kind: 'image', mimeType: 'image/jpeg' }],
    }),
  );

  it.each([
    ['META', 'MESSENGER'],
    ['META', 'INSTAGRAM'],
  ] as const)('of %s on %s says in the text what the picture shows', (provider, channel) =>
    expect(on(provider, channel)).toMatchObject({ body: `${said}\n${caption}`, pictures: [{ caption: '' }] }),
  );

  it('has the address in the text where the channel takes no picture by its address', () =>
    expect(on('SENDGRID', 'EMAIL')).toEqual({ body: `${said}\n${caption}: ${saw.link}`, pictures: [] }));

  it('has it too for a picture of a type that the channel does not take', () =>
    expect(on('META', 'WHATSAPP', [{ ...saw, link: 'https://shop.example.com/saw.webp' }]).pictures).toEqual([]));

  it('stays as it is where the line would make it too long', () => {
    const long = 'x'.repeat(1_000);
    expect(on('META', 'INSTAGRAM', [saw], long)).toMatchObject({ body: long, pictures: [{ link: saw.link }] });
  });

  it('stays as it is where nothing can be sent', () =>
    expect(illustrate(null, said, [saw])).toEqual({ body: said, pictures: [] }));
});
