import { z } from 'zod';
import { type ChannelDescriptor, credential, type Provider } from '../../domain/conversations/provider.port.js';
import { type PaceRule, perSecond } from '../../domain/conversations/send-pace.port.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { whatsAppChannel } from '../whatsapp/whatsapp.outgoing.js';
import { TwilioAccountTest } from './twilio.account-test.js';
import { TwilioAdapter } from './twilio.adapter.js';
import { readAddress } from './twilio.fields.js';
import { twilioGate } from './twilio.gate.js';
import { TwilioLog } from './twilio.log.js';
import { TwilioLookup } from './twilio.lookup.js';
import { TwilioMediaSource } from './twilio.media.js';
import { TwilioNumberProof } from './twilio.proof.js';
import { readTwilio } from './twilio.read.js';
import { twilioSimulator } from './twilio.simulator.js';
import { splitTwilio } from './twilio.split.js';
import { TwilioTemplates } from './twilio.templates.js';

const megabyte = 1024 * 1024;
const maxTextLength = 1_600;
const pictures = ['image/jpeg', 'image/png'];

// Twilio sends buttons only as templates that were created beforehand.
const { numberRequests: _, ...withoutButtons } = whatsAppChannel;
const whatsApp: ChannelDescriptor = {
  ...withoutButtons,
  text: { maxLength: maxTextLength, countedIn: 'utf16' },
  media: {
    image: { mimeTypes: pictures, maxBytes: 5 * megabyte, maxCaptionLength: maxTextLength },
    video: { mimeTypes: ['video/mp4'], maxBytes: 16 * megabyte, maxCaptionLength: null },
    audio: {
      mimeTypes: ['audio/ogg', 'audio/amr', 'audio/3gpp', 'audio/aac', 'audio/mpeg'],
      maxBytes: 16 * megabyte,
      maxCaptionLength: null,
    },
    document: { mimeTypes: ['application/pdf'], maxBytes: 16 * megabyte, maxCaptionLength: null },
  },
  quickReplies: null,
  reactions: false,
  typing: false,
};

/** Returns the limits of a sender by its kind: a short code, a toll-free or other North American number, any other number or name. */
function smsPace(sender: string): readonly PaceRule[] {
  const count = /^\d{3,8}$/.test(sender)
    ? 100
    : /^\+18(00|33|44|55|66|77|88)\d{7}$/.test(sender)
      ? 3
      : sender.startsWith('+1')
        ? 1
        : 10;
  return [{ each: 'account', ...perSecond(count) }];
}

const sms: ChannelDescriptor = {
  channel: 'SMS',
  replyWindowMs: null,
  text: { maxLength: maxTextLength, countedIn: 'utf16' },
  media: { image: { mimeTypes: [...pictures, 'image/gif'], maxBytes: 5 * megabyte, maxCaptionLength: maxTextLength } },
  quickReplies: null,
  templates: false,
  reactions: false,
  readReceipts: false,
  typing: false,
  pace: smsPace,
};

/** WhatsApp and SMS through Twilio. `baseUrl` replaces https://api.twilio.com. */
export const twilioProvider = (options: { baseUrl: string; outbound: Outbound }): Provider => ({
  name: 'TWILIO',
  channels: [whatsApp, sms],
  credentials: z.strictObject({ accountSid: credential.optional(), authToken: credential }),
  sendsWith: ({ accountSid, authToken }) => Boolean(accountSid && authToken),
  // A number in E.164, a short code or a sender's name. People also copy it with the channel in front.
  asksForId: 'Enter the number with its country code, such as +50640000001, a short code or the name of the sender.',
  readExternalId(text) {
    const address = readAddress(text)?.address.replace(/[\s().-]/g, '') ?? '';
    return /^(\+\d{5,15}|\w{3,11})$/.test(address) ? address : null;
  },
  ownsExternalIds: true,
  gate: twilioGate,
  format: { split: splitTwilio, read: body => readTwilio(body) },
  adapter: new TwilioAdapter(options),
  mediaSource: new TwilioMediaSource(options),
  numberProof: new TwilioNumberProof(options),
  templateSource: new TwilioTemplates(options),
  accountTest: new TwilioAccountTest(options),
  messageLog: new TwilioLog(options),
  numberLookup: new TwilioLookup(options),
  simulator: twilioSimulator,
});
