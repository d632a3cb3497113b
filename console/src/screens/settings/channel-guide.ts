import type { Channel, ChannelProvider } from '../../gql/graphql';
import type { channelGuideTexts } from './channels.texts';

type Text = keyof typeof channelGuideTexts & string;

/** A secret of an account, by the name that its provider's console uses. */
export interface CredentialField {
  name: string;
  label: Text;
  hint?: Text;
  required?: boolean;
  /** A secret that the user chooses: it is filled with a random text, to be entered at the provider. */
  own?: 'token' | 'standard-webhooks';
}
export interface Guide {
  provider: ChannelProvider;
  channels: readonly Channel[];
  /** The provider's name for the account id. */
  externalId: Text;
  externalIdHint: Text;
  credentials: readonly CredentialField[];
  /** The remaining steps at the provider once the account is connected. */
  after: Text;
}

/** The minimum length of a secret at the server. */
export const leastSigns = 8;

/** How each provider is connected, in the order in which they are offered. */
export const guides: readonly Guide[] = [
  {
    provider: 'META',
    channels: ['WHATSAPP', 'MESSENGER', 'INSTAGRAM'],
    externalId: 'metaId',
    externalIdHint: 'metaIdHint',
    credentials: [
      { name: 'appSecret', label: 'appSecret', hint: 'appSecretHint', required: true },
      { name: 'verifyToken', label: 'verifyToken', hint: 'verifyTokenHint', required: true, own: 'token' },
      { name: 'accessToken', label: 'accessToken', hint: 'metaTokenHint' },
    ],
    after: 'metaAfter',
  },
  {
    provider: 'YCLOUD',
    channels: ['WHATSAPP'],
    externalId: 'number',
    externalIdHint: 'numberHint',
    credentials: [
      { name: 'apiKey', label: 'apiKey', hint: 'sandboxHint' },
      { name: 'webhookSecret', label: 'webhookSecret', hint: 'ycloudSecretHint', required: true },
    ],
    after: 'ycloudAfter',
  },
  {
    provider: 'TWILIO',
    channels: ['WHATSAPP', 'SMS'],
    externalId: 'number',
    externalIdHint: 'numberHint',
    credentials: [
      { name: 'accountSid', label: 'accountSid', hint: 'sandboxHint' },
      { name: 'authToken', label: 'authToken', hint: 'authTokenHint', required: true },
    ],
    after: 'twilioAfter',
  },
  {
    provider: 'SENDGRID',
    channels: ['EMAIL'],
    externalId: 'mailbox',
    externalIdHint: 'mailboxHint',
    credentials: [
      { name: 'apiKey', label: 'apiKey', hint: 'sandboxHint' },
      { name: 'verificationKey', label: 'verificationKey', hint: 'verificationKeyHint', required: true },
      { name: 'parseVerificationKey', label: 'parseVerificationKey', hint: 'parseKeyHint' },
    ],
    after: 'sendgridAfter',
  },
  {
    provider: 'FORM',
    channels: ['WEB'],
    externalId: 'formName',
    externalIdHint: 'formNameHint',
    credentials: [
      { name: 'secret', label: 'formSecret', hint: 'formSecretHint', required: true, own: 'standard-webhooks' },
      { name: 'publicKey', label: 'publicKey', hint: 'publicKeyHint', required: true, own: 'token' },
      { name: 'origins', label: 'origins', hint: 'originsHint' },
    ],
    after: 'formAfter',
  },
];

export const guideOf = (provider: ChannelProvider): Guide | undefined =>
  guides.find(guide => guide.provider === provider);

/** Returns a long random text for a secret; a secret of Standard Webhooks has a form of its own. */
export function randomSecret(kind: 'token' | 'standard-webhooks'): string {
  const text = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24))));
  return kind === 'token' ? text.replaceAll('+', '-').replaceAll('/', '_') : `whsec_${text}`;
}
