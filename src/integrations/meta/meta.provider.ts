import { z } from 'zod';
import { credential, type Provider } from '../../domain/conversations/provider.port.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { whatsAppChannel } from '../whatsapp/whatsapp.outgoing.js';
import { instagramChannel, messengerChannel } from './messaging.channels.js';
import { MetaAccountTest } from './meta.account-test.js';
import { MetaAdapter } from './meta.adapter.js';
import { adAccountId, asksForDigits, MetaAds } from './meta.ads.js';
import { MetaComments } from './meta.comments.js';
import { metaFormat } from './meta.format.js';
import { metaGate } from './meta.gate.js';
import type { MetaHosts } from './meta.hosts.js';
import { MetaMediaSource } from './meta.media.js';
import { MetaProfileSource } from './meta.profile.js';
import { MetaNumberProof } from './meta.proof.js';
import { MetaPublisher } from './meta.publish.js';
import { metaSimulator } from './meta.simulator.js';
import { MetaTemplates } from './meta.templates.js';

/** The id of a Meta app: echoes name the app that sent the message. */
const appId = credential.refine(text => /^\d{8,20}$/.test(text), asksForDigits);

/** Meta's own channels. Files are fetched through `outbound`. */
export const metaProvider = (options: MetaHosts & { outbound: Outbound }): Provider => ({
  name: 'META',
  channels: [whatsAppChannel, messengerChannel, instagramChannel],
  credentials: z.strictObject({
    appSecret: credential,
    verifyToken: credential,
    accessToken: credential.optional(),
    // The business account whose templates are listed; if missing, it is found by the token.
    businessAccountId: z
      .string()
      .trim()
      .refine(text => /^\d{1,40}$/.test(text), asksForDigits)
      .optional(),
    appId: appId.optional(),
    // The costs of campaigns are read with the token that may read advertisements; if it is missing, with the accessToken.
    adAccountId: adAccountId.optional(),
    adsToken: credential.optional(),
  }),
  sendsWith: ({ accessToken }) => Boolean(accessToken),
  asksForId:
    'Enter the id as Meta shows it, only digits: the phone number ID (not the number itself), the page or the account.',
  readExternalId: (text: string) => (/^\d{1,40}$/.test(text.trim()) ? text.trim() : null),
  ownsExternalIds: true,
  gate: metaGate,
  format: metaFormat,
  adapter: new MetaAdapter(options),
  mediaSource: new MetaMediaSource(options),
  numberProof: new MetaNumberProof(options),
  profileSource: new MetaProfileSource(options),
  ownAppId: ({ appId: own }) => own || null,
  templateSource: new MetaTemplates(options),
  adSource: new MetaAds(options),
  commentDesk: new MetaComments(options),
  publisher: new MetaPublisher(options),
  accountTest: new MetaAccountTest(options),
  simulator: metaSimulator,
});
