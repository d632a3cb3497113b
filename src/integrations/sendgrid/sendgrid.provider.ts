import { z } from 'zod';
import { type ChannelDescriptor, credential, type Provider } from '../../domain/conversations/provider.port.js';
import { readMailbox, withoutTag } from '../email/email.address.js';
import { SendGridAccountTest } from './sendgrid.account-test.js';
import { SendGridAdapter } from './sendgrid.adapter.js';
import { attachmentRule } from './sendgrid.attachments.js';
import { sendGridGate } from './sendgrid.gate.js';
import { sendGridIntake } from './sendgrid.intake.js';
import { SendGridProof } from './sendgrid.proof.js';
import { readSendGrid } from './sendgrid.read.js';
import { readPublicKey } from './sendgrid.signature.js';
import { sendGridSimulator } from './sendgrid.simulator.js';
import { splitSendGrid } from './sendgrid.split.js';

const email: ChannelDescriptor = {
  channel: 'EMAIL',
  replyWindowMs: null,
  text: { maxLength: 100_000, countedIn: 'characters' },
  media: {},
  attachments: attachmentRule,
  quickReplies: null,
  templates: false,
  reactions: false,
  readReceipts: true,
  typing: false,
  threads: true,
};
/** SendGrid's public key: base64 of its DER form. */
const publicKey = credential.refine(text => readPublicKey(text) !== null, 'Enter the public key as SendGrid shows it.');

/** E-mail through SendGrid. `baseUrl` replaces https://api.sendgrid.com. */
export const sendGridProvider = (options: { baseUrl: string }): Provider => ({
  name: 'SENDGRID',
  channels: [email],
  credentials: z.strictObject({
    apiKey: credential.optional(),
    verificationKey: publicKey,
    parseVerificationKey: publicKey.optional(),
  }),
  sendsWith: ({ apiKey }) => Boolean(apiKey),
  asksForId: 'Enter the address of the mailbox, such as ventas@shop.example.',
  readExternalId(text) {
    const address = readMailbox(text);
    return address && withoutTag(address);
  },
  ownsExternalIds: true,
  gate: sendGridGate,
  format: { split: body => splitSendGrid(body), read: (body, key) => readSendGrid(body, key) },
  intake: sendGridIntake,
  // SendGrid retries a mail for 72 hours after a 5xx, and drops it for good after a 4xx. So a problem on Embudo's side must not
  // lose a mail: an address that is unknown at this moment, an account that is switched off, too many requests at once.
  insteadOf: { 403: 503, 404: 503, 408: 503, 429: 503 },
  adapter: new SendGridAdapter(options),
  mediaSource: null,
  numberProof: new SendGridProof(options),
  accountTest: new SendGridAccountTest(options),
  simulator: sendGridSimulator,
});
