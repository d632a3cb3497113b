import type { SendRequest } from '../../src/integrations/testing-http/fake-sender.js';
import type { SendingAccount } from './accounts.js';

/** One message that a fake vendor took on: an effect that a customer would have seen. */
export interface Taken {
  account: SendingAccount;
  vendorId: string;
  to: string;
  /** Our id where the vendor is given it, else whom and what: Instagram is told nothing of ours. */
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

/** Reads a request as its vendor does. Throws where the account that sent it is none of ours. */
export function readTaken(accounts: readonly SendingAccount[], vendorId: string, request: SendRequest): Taken {
  const knownBy = credentialOf(request);
  const account = accounts.find(each => each.knownBy === knownBy && isSender(each, request));
  if (!account) throw new Error(`a send with unknown credentials: ${request.path}`);
  const { to, ownId, body } = contentOf(account, request.body);
  return { account, vendorId, to, ownId, body, key: ownId ?? keyOf(to, body) };
}

/** What stands for our id where a vendor is not given it. */
export const keyOf = (to: string, content: string): string => `${to} ${content}`;

function credentialOf({ headers, authorization = '' }: SendRequest): string {
  if (typeof headers['x-api-key'] === 'string') return headers['x-api-key'];
  const [scheme, value = ''] = authorization.split(' ');
  return scheme === 'Basic' ? (Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '') : value;
}

/** The graph's addresses name who sends, except Instagram's. */
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
