import { randomUUID } from 'node:crypto';
import { signMetaBody } from '../../src/integrations/meta/meta.signature.js';
import { signatureOf } from '../../src/integrations/sendgrid/sendgrid.signature.js';
import { signTwilioForm } from '../../src/integrations/twilio/twilio.gate.js';
import { signYCloudBody } from '../../src/integrations/ycloud/ycloud.signature.js';
import type { Taken } from './taken.js';

export interface Report {
  url: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Returns the vendor's report about a message that it accepted: that it was delivered, or, for Messenger and Instagram, its echo. */
export function reportOf(taken: Taken, content: unknown): Report {
  const { account } = taken;
  switch (account.provider) {
    case 'META':
      return signedByMeta(taken, account.channel === 'WHATSAPP' ? delivered(taken) : echo(taken, content));
    case 'YCLOUD':
      return signedByYCloud(taken);
    case 'TWILIO':
      return signedByTwilio(taken);
    case 'SENDGRID':
      return signedBySendGrid(taken);
    default:
      throw new Error(`${account.provider} reports nothing`);
  }
}

const seconds = () => Math.floor(Date.now() / 1_000);
const json = { 'content-type': 'application/json' };

function delivered({ account, vendorId, to, ownId }: Taken): object {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: account.externalId, phone_number_id: account.externalId },
    statuses: [
      {
        id: vendorId,
        status: 'delivered',
        timestamp: String(seconds()),
        recipient_id: to,
        biz_opaque_callback_data: ownId,
      },
    ],
  };
  return { object: 'whatsapp_business_account', entry: [{ id: 'bench', changes: [{ field: 'messages', value }] }] };
}

/** The echo that Meta sends for outgoing messages of a page: it only contains Embudo's id on Messenger. */
function echo({ account, vendorId, to }: Taken, content: unknown): object {
  const { message = {} }: { message?: Record<string, unknown> } = Object(content);
  const { text, metadata, attachment } = message;
  const timestamp = Date.now();
  const event = {
    sender: { id: account.externalId },
    recipient: { id: to },
    timestamp,
    message: { mid: vendorId, is_echo: true, text, metadata, attachments: attachment ? [attachment] : undefined },
  };
  const object = account.channel === 'MESSENGER' ? 'page' : 'instagram';
  return { object, entry: [{ id: account.externalId, time: timestamp, messaging: [event] }] };
}

function signedByMeta({ account }: Taken, payload: object): Report {
  const body = Buffer.from(JSON.stringify(payload));
  return {
    url: account.webhookUrl,
    headers: { ...json, 'x-hub-signature-256': signMetaBody(body, account.secret) },
    body,
  };
}

function signedByYCloud({ account, vendorId, to, ownId }: Taken): Report {
  const now = new Date();
  const whatsappMessage = {
    id: vendorId.replace('wamid.', ''),
    wamid: vendorId,
    status: 'delivered',
    from: account.externalId,
    to,
    externalId: ownId,
    updateTime: now.toISOString(),
    type: 'text',
  };
  const event = {
    id: `evt_${randomUUID()}`,
    type: 'whatsapp.message.updated',
    apiVersion: 'v2',
    createTime: now.toISOString(),
    whatsappMessage,
  };
  const body = Buffer.from(JSON.stringify(event));
  return {
    url: account.webhookUrl,
    headers: { ...json, 'ycloud-signature': signYCloudBody(body, account.secret, now) },
    body,
  };
}

function signedByTwilio({ account, vendorId, to, ownId }: Taken): Report {
  const url = `${account.webhookUrl}?messageId=${ownId}`;
  const from = account.channel === 'WHATSAPP' ? `whatsapp:${account.externalId}` : account.externalId;
  const fields = { MessageSid: vendorId, SmsSid: vendorId, From: from, To: to, AccountSid: account.knownBy };
  const states = { MessageStatus: 'delivered', SmsStatus: 'delivered' };
  const body = Buffer.from(new URLSearchParams({ ...fields, ...states }).toString());
  return {
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signTwilioForm(account.secret, url, body),
    },
    body,
  };
}

function signedBySendGrid({ account, vendorId, to, ownId }: Taken): Report {
  const event = {
    event: 'delivered',
    sg_event_id: randomUUID(),
    sg_message_id: `${vendorId}.recvd-bench-0`,
    email: to,
    timestamp: seconds(),
    messageId: ownId,
  };
  const body = Buffer.from(JSON.stringify([event]));
  return { url: account.webhookUrl, headers: { ...json, ...signatureOf(body, account.secret, new Date()) }, body };
}
