import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FilesAside, TakenBody } from '../../../domain/conversations/body-intake.port.js';
import type { InboundContent, InboundItem, InboundMessage } from '../../../domain/conversations/channel.port.js';
import { parsedMail, type TestMail } from '../fixtures/mails.js';
import { sendGridIntakeWith } from '../sendgrid.intake.js';
import { readSendGrid } from '../sendgrid.read.js';
import { signatureOf } from '../sendgrid.signature.js';
import { keyPairOf } from '../sendgrid.simulator.js';
import { splitSendGrid } from '../sendgrid.split.js';

export const keys = keyPairOf('a secret of the tests');
export const credentials = { verificationKey: keys.publicKey };
export const now = new Date('2026-11-20T12:00:00Z');
export const clock = { now: () => now };

/** Temporary storage of files in memory. */
const inMemory: FilesAside = {
  async receive(bytes) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    const all = Buffer.concat(chunks);
    const nothing = () => Promise.resolve();
    return {
      sha256: createHash('sha256').update(all).digest('hex'),
      sizeBytes: all.length,
      head: all.subarray(0, 4_096),
      open: () => Readable.from([all]),
      keep: nothing,
      discard: nothing,
    };
  },
};

/** Passes a form to the intake in pieces of that size, as the network does, signed as SendGrid signs. */
export async function takenIn(
  { body, contentType }: { body: Buffer; contentType: string },
  { pieces = 4_096, headers = signatureOf(body, keys.privateKey, now) } = {},
): Promise<TakenBody & { maxHeld: number }> {
  const intake = sendGridIntakeWith(clock).open({ ...headers, 'content-type': contentType }, credentials, inMemory);
  if (!intake) throw new Error('the form is not taken in');
  let maxHeld = 0;
  for (let at = 0; at < body.length; at += pieces) {
    await intake.write(body.subarray(at, at + pieces));
    maxHeld = Math.max(maxHeld, intake.heldBytes);
  }
  return { ...(await intake.end()), maxHeld };
}

/** Returns the items of a form and the content of each. */
export async function readForm(form: {
  body: Buffer;
  contentType: string;
}): Promise<(InboundItem & { content: InboundContent })[]> {
  const { body } = await takenIn(form);
  return splitSendGrid(body).map(item => ({ ...item, content: readSendGrid(item.body, item.key, clock) }));
}

/** Returns the content of a mail that Inbound Parse posts in its parsed mode. */
export const contentOf = async (mail: TestMail): Promise<InboundContent | undefined> =>
  (await readForm(parsedMail(mail)))[0]?.content;

/** Returns the message of a mail, or of a form. Throws if it is read as something else. */
export async function messageOf(mail: TestMail | { body: Buffer; contentType: string }): Promise<InboundMessage> {
  const [item] = await readForm('body' in mail ? mail : parsedMail(mail));
  if (item?.content.type !== 'message') throw new Error(`read as ${JSON.stringify(item?.content)}`);
  return item.content.message;
}
