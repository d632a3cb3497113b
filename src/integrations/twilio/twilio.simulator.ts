import { randomBytes } from 'node:crypto';
import type { VendorSimulator } from '../../domain/conversations/provider.port.js';
import { simulatedTemplates } from '../whatsapp/whatsapp.templates.js';
import { signTwilioForm } from './twilio.gate.js';

/** Creates webhooks as Twilio would send them. */
export const twilioSimulator: VendorSimulator = {
  templates: channel => (channel === 'WHATSAPP' ? simulatedTemplates() : []),
  externalId: (_channel, { number }) => `+${number}`,
  credentials: ({ secret }) => ({ authToken: secret }),
  textMessage({ channel, externalId, webhookUrl, credentials }, { number, name }, text) {
    const scheme = channel === 'WHATSAPP' ? 'whatsapp:' : '';
    const sid = `SM${randomBytes(16).toString('hex')}`;
    const body = Buffer.from(
      new URLSearchParams({
        MessageSid: sid,
        SmsMessageSid: sid,
        AccountSid: 'ACdemo',
        From: `${scheme}+${number}`,
        To: `${scheme}${externalId}`,
        Body: text,
        NumMedia: '0',
        SmsStatus: 'received',
        ...(channel === 'WHATSAPP' && { ProfileName: name, WaId: number }),
      }).toString(),
    );
    return {
      providerMessageId: sid,
      url: webhookUrl,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signTwilioForm(credentials.authToken ?? '', webhookUrl, body),
      },
      body,
    };
  },
};
