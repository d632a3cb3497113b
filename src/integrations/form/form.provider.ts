import { z } from 'zod';
import { credential, type Provider } from '../../domain/conversations/provider.port.js';
import { fewestSecretBytes, isShortSecret } from '../../domain/shared/standard-webhooks.js';
import { formFormat } from './form.format.js';
import { formGate } from './form.gate.js';
import { formSimulator } from './form.simulator.js';

/** Exact origins of pages, separated by commas, such as `https://shop.example,https://www.shop.example`. */
const origins = credential.refine(
  text => /^https?:\/\/[^,/]+(,https?:\/\/[^,/]+)*$/.test(text),
  'Enter the exact origins of your pages, separated by commas, such as https://shop.example,https://www.shop.example.',
);

const longSecret = z
  .string()
  .refine(
    text => !isShortSecret(text.trim()),
    `The secret must have at least ${fewestSecretBytes} bytes: whsec_ and at least 32 random characters in base64.`,
  );

/** Forms on the business's websites. Nothing can be sent there: a person answers by telephone or e-mail. */
export const formProvider = (): Provider => ({
  name: 'FORM',
  channels: [
    {
      channel: 'WEB',
      replyWindowMs: null,
      text: null,
      media: {},
      quickReplies: null,
      templates: false,
      reactions: false,
      readReceipts: false,
      typing: false,
    },
  ],
  credentials: z.strictObject({ secret: credential, publicKey: credential, origins: origins.optional() }),
  newCredentials: z.looseObject({ secret: longSecret.optional() }),
  sendsWith: () => false,
  asksForId: 'Enter a name for the form.',
  readExternalId: text => text,
  ownsExternalIds: false,
  gate: formGate,
  format: formFormat,
  adapter: null,
  mediaSource: null,
  numberProof: null,
  simulator: formSimulator,
});
