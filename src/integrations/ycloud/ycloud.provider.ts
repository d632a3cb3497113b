import { z } from 'zod';
import { credential, type Provider } from '../../domain/conversations/provider.port.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { whatsAppChannel } from '../whatsapp/whatsapp.outgoing.js';
import { readWhatsAppNumber } from '../whatsapp/whatsapp.phone.js';
import { YCloudAccount } from './ycloud.account.js';
import { YCloudAdapter } from './ycloud.adapter.js';
import { ycloudGate } from './ycloud.gate.js';
import { YCloudMediaSource } from './ycloud.media.js';
import { readYCloud } from './ycloud.read.js';
import { ycloudSimulator } from './ycloud.simulator.js';
import { ownNumber, splitYCloud } from './ycloud.split.js';
import { YCloudTemplates } from './ycloud.templates.js';

/** WhatsApp through YCloud. `baseUrl` is the address of its API, without version. */
export const ycloudProvider = (options: { baseUrl: string; outbound: Outbound }): Provider => ({
  name: 'YCLOUD',
  channels: [whatsAppChannel],
  credentials: z.strictObject({ apiKey: credential.optional(), webhookSecret: credential }),
  sendsWith: ({ apiKey }) => Boolean(apiKey),
  asksForId: 'Enter the number with its country code, such as +50640000001.',
  readExternalId(text) {
    const number = ownNumber(text);
    return readWhatsAppNumber(number) ? number : null;
  },
  ownsExternalIds: true,
  gate: ycloudGate,
  format: { split: body => splitYCloud(body), read: body => readYCloud(body) },
  adapter: new YCloudAdapter(options),
  mediaSource: new YCloudMediaSource(options),
  numberProof: new YCloudAccount(options),
  accountTest: new YCloudAccount(options),
  templateSource: new YCloudTemplates(options),
  simulator: ycloudSimulator,
});
