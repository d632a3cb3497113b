import type { SendRequest } from '../../src/integrations/testing-http/fake-sender.js';
import type { SendingAccount } from './accounts.js';

/** One message that a fake vendor accepted: an effect that a customer would have seen. */
export interface Taken {
  account: SendingAccount;
  vendorId: string;
  to: string;
  /** Embudo's id if the vendor is given it, otherwise the recipient and content: Instagram is given no id. */
  key: string;
  ownId: string | null;
  body: string;
}

interface GraphBody {
  to?: string;
  recipient?: { id?: string };
  biz_opaque_callback_data?: string;
  text?: { body?: string };
  message?: { text?: string; metadata?: string; attachment?: { payload?: { url?: string } } };
}
interface YCloudBody {
  to?: string;
  externalId?: string;
}
interface TwilioForm {
  To?: string;
  Body?: string;
  StatusCallback?: string;
}
interface SendGridBody {
  personalizations?: { to?: { email?: string }[]; custom_args?: { messageId?: string } }[];
}

/** Reads a request as its vendor does. Throws if it comes from an unknown account. */
export function readTaken(accounts: readonly SendingAccount[], vendorId: string, request: SendRequest): Taken {
  const knownBy = credentialOf(request);
  const account = accounts.find(each => each.knownBy === knownBy && isSender(each, request));
  if (!account) throw new Error(`a send with unknown credentials: ${request.path}`);
  const { to, ownId, body } = contentOf(account, request.body);
  return { account, vendorId, to, ownId, body, key: ownId ?? keyOf(to, body) };
}

/** Returns the key that replaces Embudo's id for a vendor that is not given it. */
export const keyOf = (to: string, content: string): string => `${to} ${content}`;

function credentialOf({ headers, authorization = '' }: SendRequest): string {
  if (typeof headers['x-api-key'] === 'string') return headers['x-api-key'];
  const [scheme, value = ''] = authorization.split(' ');
  return scheme === 'Basic' ? (Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '') : value;
}

/** The URLs of Meta's graph contain the sender, except those of Instagram. */
const isSender = ({ provider, channel, externalId }: SendingAccount, { path }: SendRequest): boolean =>
  provider !== 'META' || channel === 'INSTAGRAM' || path.includes(`/${externalId}/`);

function contentOf({ provider, channel }: SendingAccount, given: unknown) {
  if (provider === 'YCLOUD') {
    const { to = '', externalId = '' } = Object(given) as YCloudBody;
    return { to, ownId: externalId, body: '' };
  }
  if (provider === 'TWILIO') {
    const { To = '', Body = '', StatusCallback = '' } = Object(given) as TwilioForm;
    return { to: To, ownId: new URL(StatusCallback).searchParams.get('messageId'), body: Body };
  }
  if (provider === 'SENDGRID') {
    const [first] = (Object(given) as SendGridBody).personalizations ?? [];
    return { to: first?.to?.[0]?.email ?? '', ownId: first?.custom_args?.messageId ?? null, body: '' };
  }
  const { to = '', recipient, biz_opaque_callback_data: data = '', message } = Object(given) as GraphBody;
  if (channel === 'WHATSAPP') return { to, ownId: data, body: '' };
  const file = /\/media\/([0-9a-f-]{36})/.exec(message?.attachment?.payload?.url ?? '')?.[1];
  const ownId = message?.metadata ?? null;
  return { to: recipient?.id ?? '', ownId, body: message?.text ?? file ?? '' };
}
