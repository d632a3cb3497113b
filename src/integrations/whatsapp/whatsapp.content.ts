import type { z } from 'zod';
import { type CatalogueOrder, orderText } from '../../domain/conversations/catalogue-order.port.js';
import type { InboundMedia, InboundMessage } from '../../domain/conversations/channel.port.js';
import type { Json } from '../channel-wire/json.js';
import {
  buttonSchema,
  interactiveSchema,
  locationSchema,
  mediaSchema,
  orderSchema,
  reactionSchema,
  sharedContactsSchema,
  textSchema,
  unsupportedSchema,
} from './whatsapp.content-schemas.js';
import { formAnswers } from './whatsapp.form.js';

export type WhatsAppContent = Pick<InboundMessage, 'kind' | 'body' | 'media' | 'understandable' | 'order'> & {
  /** Set if the content itself names the message that it is about. */
  about: string | null;
};
/** Content, or the reason why there is none to keep. */
export type ContentOrReason = WhatsAppContent | string;

/** Reads the content of a message of this type. Unknown types become `unsupported`, so that a person sees them. */
export function readContent(type: string, message: Json): ContentOrReason {
  switch (type) {
    case 'text':
      return parsed(type, textSchema, message.text, text => writtenContent('text', text.body));
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return parsed(type, mediaSchema, message[type], media => mediaContent(type, media));
    case 'voice':
      return parsed(type, mediaSchema, message.voice, media => mediaContent('audio', { ...media, voice: true }));
    case 'reaction':
      return parsed(type, reactionSchema, message.reaction, reactionContent);
    case 'location':
      return parsed(type, locationSchema, message.location, locationContent);
    case 'contacts':
      return parsed(type, sharedContactsSchema, message.contacts, sharedContactsContent);
    case 'order':
      return parsed(type, orderSchema, message.order, orderContent);
    case 'button':
      return parsed(type, buttonSchema, message.button, button =>
        writtenContent('button', button.text ?? button.payload ?? ''),
      );
    case 'interactive':
      return interactiveContent(message.interactive);
    case 'request_welcome':
      return 'request_welcome';
    default:
      return unsupportedContent(type, message);
  }
}

function parsed<T extends z.ZodType>(
  type: string,
  schema: T,
  part: unknown,
  read: (part: z.infer<T>) => ContentOrReason,
): ContentOrReason {
  const result = schema.safeParse(part);
  return result.success ? read(result.data) : `unreadable:${type}`;
}

/** Returns content with the sender's own words. It is understandable if there are any words. */
const writtenContent = (kind: string, body: string, media: InboundMedia[] = []): WhatsAppContent => ({
  kind,
  body,
  media,
  understandable: body.trim() !== '',
  about: null,
});

/** Returns content without words of the sender. */
const displayOnlyContent = (kind: string, body: string, about: string | null = null): WhatsAppContent => ({
  kind,
  body,
  media: [],
  understandable: false,
  about,
});

const lines = (...parts: (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part.trim() !== '').join('\n');

function mediaContent(kind: string, media: z.infer<typeof mediaSchema>): WhatsAppContent {
  const file: InboundMedia = {
    providerMediaId: media.id ?? null,
    mimeType: media.mime_type ?? 'application/octet-stream',
    fileName: media.filename ?? null,
    sha256: media.sha256 ?? null,
    sizeBytes: media.file_size ?? null,
    voice: media.voice ?? false,
  };
  return writtenContent(kind, media.caption ?? '', [file]);
}

const reactionRemoved = 'reaction_removed';
function reactionContent(reaction: z.infer<typeof reactionSchema>): ContentOrReason {
  if (reaction.emoji === undefined || reaction.emoji === '') return reactionRemoved;
  return displayOnlyContent('reaction', reaction.emoji, reaction.message_id ?? null);
}

/** Returns the message whose reaction is removed, which WhatsApp reports as a reaction without an emoji, or null for everything else. */
export function unreactedMessage(type: string | undefined, message: Json): string | null {
  if (type !== 'reaction') return null;
  const { data } = reactionSchema.safeParse(message.reaction);
  return data && reactionContent(data) === reactionRemoved ? (data.message_id ?? null) : null;
}

const locationContent = (place: z.infer<typeof locationSchema>): WhatsAppContent =>
  displayOnlyContent('location', lines(place.name, place.address, `${place.latitude}, ${place.longitude}`));

function sharedContactsContent(contacts: z.infer<typeof sharedContactsSchema>): WhatsAppContent {
  const described = contacts.map(({ name, org, phones, emails }) => {
    const full = name?.formatted_name ?? [name?.first_name, name?.last_name].filter(Boolean).join(' ');
    const reached = [...phones.map(({ phone, wa_id }) => phone ?? wa_id), ...emails.map(({ email }) => email)];
    const company = org?.company?.trim();
    const named = company && company !== full ? [full, `(${company})`].filter(Boolean).join(' ') : full;
    return [named, reached.filter(Boolean).join(', ')].filter(Boolean).join(': ');
  });
  return displayOnlyContent('contacts', lines(...described));
}

function orderContent({ text = '', product_items: items }: z.infer<typeof orderSchema>): WhatsAppContent {
  const order: CatalogueOrder = {
    text: text.trim(),
    lines: items.map(({ product_retailer_id: id, quantity = 1, item_price: price, currency = '' }) => ({
      product: String(id),
      quantity,
      price: price === undefined ? null : `${price} ${currency}`.trimEnd(),
    })),
  };
  return { ...writtenContent('order', orderText(order)), order };
}

/** The answer to a request to call, which is not a message to anybody. */
const callPermission = 'call_permission_reply';

function interactiveContent(part: unknown): ContentOrReason {
  if (part === undefined) return 'unsupported_payload';
  return parsed('interactive', interactiveSchema, part, reply => {
    const choice = reply.button_reply ?? reply.list_reply;
    if (choice) return writtenContent('interactive', lines(choice.title, choice.description));
    if (reply.nfm_reply) {
      const { body = '', response_json: answers } = reply.nfm_reply;
      const form = formAnswers(answers);
      return { ...displayOnlyContent('interactive', form?.text ?? body), media: form?.files ?? [] };
    }
    if (reply.type === undefined) return 'unsupported_payload';
    return reply.type === callPermission ? callPermission : unsupportedContent(reply.type, {});
  });
}

function unsupportedContent(type: string, message: Json): WhatsAppContent {
  const inner = unsupportedSchema.safeParse(message.unsupported);
  const named = type === 'unsupported' ? inner.data?.type : type;
  return displayOnlyContent(
    'unsupported',
    named === undefined ? '[unsupported]' : `[unsupported: ${named.slice(0, 60)}]`,
  );
}
