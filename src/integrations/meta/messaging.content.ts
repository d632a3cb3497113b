import type { InboundMedia, InboundMessage } from '../../domain/conversations/channel.port.js';
import type { Attachment, MessagingMessage } from './messaging.schemas.js';

export type Said = Pick<InboundMessage, 'kind' | 'body' | 'media' | 'understandable'>;

/** An album of many pictures is one message. */
const maxFiles = 50;
const contentWith = (kind: string, body: string, understandable: boolean, media: InboundMedia[] = []): Said => ({
  kind,
  body,
  media,
  understandable: understandable && body.trim() !== '',
});
const lines = (...parts: (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part.trim() !== '').join('\n');

/** Returns the content of a message: words, files, or things to look at. Unknown content is shown as unsupported. */
export function contentOf({
  text = '',
  attachments = [],
  quick_reply: tapped,
  is_unsupported,
}: MessagingMessage): Said {
  const [first] = attachments;
  if (tapped) return buttonContent(text, tapped.payload);
  if (first === undefined) return is_unsupported || text === '' ? unsupported() : contentWith('text', text, true);
  // While Meta introduced the type `sticker`, it also sent the sticker as a picture behind it.
  const files = first.type === 'sticker' ? [] : attachments.slice(0, maxFiles).flatMap(fileOf);
  if (files.length > 0) return contentWith(fileKinds[first.type] ?? 'document', text, true, files);
  return shownContent(first, text);
}

const unsupported = (type?: string): Said =>
  contentWith('unsupported', type ? `[unsupported: ${type.slice(0, 60)}]` : '[unsupported]', false);

/** Names that Meta gives the button by which a conversation begins, and the payload that its documentation gives it. */
const starts = new Set(['get started', 'empezar', 'comenzar']);
const startPayload = /^get_?started(?:_payload)?$/i;

/**
 * Returns the content of a tapped button: its text, otherwise what the business wrote behind it, unless that is for programs. The button
 * that begins a conversation asks for nothing by its name, which is Meta's; it counts as a greeting.
 */
export function buttonContent(title: string | undefined, payload = ''): Said {
  if (startPayload.test(payload) || starts.has(title?.trim().toLowerCase() ?? ''))
    return contentWith('button', '👋', true);
  if (title) return contentWith('button', title, true);
  return /^\s*[[{]/.test(payload) ? unsupported('button') : contentWith('button', payload, true);
}

/** The large, medium and small thumb that Messenger sends by one tap. */
const thumbs = new Set(['369239263222822', '369239343222814', '369239383222810']);

const fileKinds: Readonly<Record<string, string>> = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  file: 'document',
};
/** Assumed types of files, since Meta does not give them. The correct type is known when the file is fetched. */
const mimeTypes: Readonly<Record<string, string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mp4',
};

/** Returns a file with the address where Meta keeps it, since it has no id. Stickers are not files. */
function fileOf({ type, payload }: Attachment): InboundMedia[] {
  if (!fileKinds[type] || !payload?.url || payload.sticker_id !== undefined) return [];
  return [
    {
      providerMediaId: payload.url,
      mimeType: mimeTypes[type] ?? 'application/octet-stream',
      fileName: null,
      sha256: null,
      sizeBytes: null,
      // Both apps record voice messages, and send no other audio.
      voice: type === 'audio',
    },
  ];
}

/** Returns where a link leads. Facebook puts an address of its own before it, which tells a reader nothing. */
function outgoingLink(link: string | undefined): string | undefined {
  const parts = link !== undefined && /^https:\/\/lm?\.facebook\.com\/l\.php\?/.test(link) ? new URL(link) : null;
  const target = parts?.searchParams.get('u') ?? '';
  return /^https?:\/\//.test(target) ? target : link;
}

/**
 * Returns the content of things that may not be stored as files: Meta forbids storing stories, and shared posts stay where they
 * were posted.
 */
function shownContent({ type, title, url, payload }: Attachment, text: string): Said {
  const link = outgoingLink(payload?.url ?? url);
  const named = payload?.title ?? title;
  const withLink = lines(text, named, link !== undefined && text.includes(link) ? undefined : link);
  switch (type) {
    // Meta marks stickers by a type of their own; before August 2026 they were pictures with the id of a sticker.
    case 'sticker':
    case 'image': {
      if (type === 'image' && payload?.sticker_id === undefined)
        return text === '' ? unsupported(type) : contentWith('text', text, true);
      return contentWith('sticker', thumbs.has(String(payload?.sticker_id)) ? '👍' : '[sticker]', false);
    }
    case 'like_heart':
      return contentWith('sticker', '❤️', false);
    case 'location': {
      const { lat, long } = payload?.coordinates ?? {};
      return contentWith('location', lines(title, lat === undefined ? undefined : `${lat}, ${long}`, link), false);
    }
    case 'story_mention':
      return contentWith('story_mention', withLink, text !== '');
    case 'fallback':
    case 'share':
    case 'post':
    case 'reel':
    case 'ig_post':
    case 'ig_reel':
    case 'ig_story':
      return withLink === '' ? unsupported(type) : contentWith('share', withLink, text !== '');
    case 'template': {
      const parts = payload?.product?.elements ?? payload?.elements ?? [];
      // A subtitle is the shop's own text, often a price: beside words of the sender it would be read as theirs.
      const shown = parts.map(each => (text === '' ? lines(each.title, each.subtitle) : each.title));
      const described = lines(text, payload?.text, ...shown, named, link);
      return described === '' ? unsupported(type) : contentWith('share', described, text !== '');
    }
    default:
      return text === '' ? unsupported(type) : contentWith('text', text, true);
  }
}
