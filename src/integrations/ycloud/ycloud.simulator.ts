import { randomUUID } from 'node:crypto';
import type { VendorSimulator } from '../../domain/conversations/provider.port.js';
import { simulatedTemplates } from '../whatsapp/whatsapp.templates.js';
import { signYCloudBody } from './ycloud.signature.js';

/** Creates webhooks as YCloud would send them. */
export const ycloudSimulator: VendorSimulator = {
  templates: channel => (channel === 'WHATSAPP' ? simulatedTemplates() : []),
  externalId: (_channel, { number }) => `+${number}`,
  credentials: ({ secret }) => ({ webhookSecret: secret }),
  textMessage({ externalId, webhookUrl, credentials }, { number, name }, text) {
    const now = new Date();
    const wamid = `wamid.demo-${randomUUID()}`;
    const body = Buffer.from(
      JSON.stringify({
        id: `evt_${randomUUID()}`,
        type: 'whatsapp.inbound_message.received',
        apiVersion: 'v2',
        createTime: now.toISOString(),
        whatsappInboundMessage: {
          id: randomUUID(),
          wamid,
          wabaId: 'demo',
          from: `+${number}`,
          to: externalId,
          customerProfile: { name },
          sendTime: now.toISOString(),
          type: 'text',
          text: { body: text },
        },
      }),
    );
    return {
      providerMessageId: wamid,
      url: webhookUrl,
      headers: {
        'content-type': 'application/json',
        'ycloud-signature': signYCloudBody(body, credentials.webhookSecret ?? '', now),
      },
      body,
    };
  },
};
