import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { fitContent, textProblem } from './fit-content.js';
import type { MediaKind, OutgoingContent } from './outgoing.port.js';
import { kindFor } from './outgoing-files.js';
import type { ChannelDescriptor } from './provider.port.js';
import { type QueueContext, queueMessage } from './queue-message.js';

/** A picture at a public address, which the provider fetches there. */
export interface LinkedPicture {
  link: string;
  /** What it shows, such as a product with its price. */
  caption: string;
}

/** An answer and the pictures that follow it, in the form that a channel takes. */
export interface IllustratedText {
  body: string;
  pictures: (LinkedPicture & { kind: MediaKind; mimeType: string })[];
}

/** The type of a picture by the end of its address. Most addresses without one lead to a JPEG. */
const typeOfEnd: Readonly<Record<string, string>> = { png: 'image/png', gif: 'image/gif', webp: 'image/webp' };

function typeAt(link: string): string {
  const end = /\.([a-z]{3,4})$/u.exec(URL.parse(link)?.pathname.toLowerCase() ?? '')?.[1] ?? '';
  return typeOfEnd[end] ?? 'image/jpeg';
}

/**
 * Divides an answer with pictures into messages that the channel can send. Without captions, the text says what the pictures show. A
 * picture that the channel does not take becomes a line with its address. What would make the text too long is left out.
 */
export function illustrate(
  channel: ChannelDescriptor | null,
  body: string,
  pictures: readonly LinkedPicture[],
): IllustratedText {
  const fitted: IllustratedText = { body, pictures: [] };
  if (!channel) return fitted;
  for (const { link, caption } of pictures) {
    const mimeType = typeAt(link);
    const kind = kindFor(channel, { mimeType });
    const fits = (said: string) => {
      const media = { kind, url: link, mimeType, sizeBytes: 0, fileName: null };
      const content: OutgoingContent = { type: 'media', media, caption: said };
      return kind === 'image' && !('kind' in fitContent(channel, content));
    };
    const said = fits(caption) ? caption : '';
    const isSent = fits(said);
    const line = isSent ? caption : `${caption}: ${link}`;
    if (isSent) fitted.pictures.push({ link, caption: said, kind, mimeType });
    if (isSent && (said !== '' || fitted.body.includes(caption))) continue;
    const longer = `${fitted.body}\n${line}`;
    if (textProblem(channel, longer) === null) fitted.body = longer;
  }
  return fitted;
}

const insertLinked: Statement = {
  name: 'send.insert-linked',
  text: `insert into message_media (id, tenant_id, message_id, seller_id, position, mime_type, voice, state, link)
    values ($1, app.tenant(), $2, (select seller_id from message where id = $2), 0, $3, false, 'LINKED', $4)`,
};

/**
 * Queues the pictures behind the agent's answer, in its transaction. A picture that the plan refuses is left out, as the answer would be.
 */
export async function queuePictures(
  context: QueueContext,
  {
    conversationId,
    contactId,
    awaitsPerson,
    pictures,
  }: { conversationId: string; contactId: string; awaitsPerson: boolean } & Pick<IllustratedText, 'pictures'>,
): Promise<void> {
  for (const { link, caption, mimeType } of pictures) {
    const { messageId } = await queueMessage(context, {
      conversationId,
      contactId,
      author: 'AI_AGENT',
      kind: awaitsPerson ? 'notice' : 'image',
      body: caption,
      request: { content: 'TEXT', isAnswer: true },
    });
    if (messageId === null) return;
    await context.tx.query(insertLinked, [newId(), messageId, mimeType, link]);
  }
}
