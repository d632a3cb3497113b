import { bareType, kindOf, MediaUpload } from '../media/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { fitContent } from './fit-content.js';
import { type MediaKind, type OutgoingContent, type Rejection, refusal } from './outgoing.port.js';
import type { ChannelDescriptor } from './provider.port.js';

/** A file of a queued message, as read by the statement that claims it. */
export interface QueuedFile {
  id: string;
  /** Its id in the storage; null if it was removed. */
  fileId: string | null;
  mimeType: string;
  sizeBytes: number;
  fileName: string | null;
  /** The public address of a file that is not stored here; null for all others. */
  link: string | null;
}
/** One of the messages into which a text with files is split: most channels accept one file per message. */
export interface OutgoingPart {
  body: string;
  files: MediaUpload[];
  kind: 'text' | MediaKind;
  quickReplies: string[];
  /** Whether it has the caller's text: its id is the one returned to the caller. */
  main: boolean;
}

const insertFiles: Statement = {
  name: 'send.insert-files',
  text: `insert into message_media (id, tenant_id, message_id, seller_id, position, mime_type, file_name, size_bytes, voice, file_id, state)
    select f.id, app.tenant(), $1, $2, f.position, f.mime_type, f.file_name, f.size_bytes, false, f.file_id, 'STORED'
    from jsonb_to_recordset($3) as f (id uuid, position int, mime_type text, file_name text, size_bytes int, file_id uuid)`,
};

/**
 * Returns the uploads of these ids, in their order. Throws the same NOT_FOUND for another tenant's id, one that was deleted after
 * a day, and one that never existed.
 */
export async function findUploads(tx: Transaction, ids: readonly string[]): Promise<MediaUpload[]> {
  const found = await tx.em.find(MediaUpload, { id: { $in: ids.filter(isId) }, origin: 'UPLOAD' });
  return ids.map(id => {
    const upload = found.find(each => each.id === id.toLowerCase());
    if (upload) return upload;
    throw new DomainError('NOT_FOUND', 'Upload not found, or it is more than a day old.', ['mediaIds']);
  });
}

/**
 * Returns the messages into which a text, files and quick replies are split on this channel. Throws INVALID if the channel cannot
 * send them.
 */
export function partsOf(
  channel: ChannelDescriptor,
  { body, files, quickReplies }: { body: string; files: MediaUpload[]; quickReplies: string[] },
): OutgoingPart[] {
  const text: OutgoingPart = { body, files: [], kind: 'text', quickReplies, main: true };
  if (channel.attachments) return checked(channel, [{ ...text, files }]);
  const alone = files.map(file => ({
    ...text,
    body: '',
    files: [file],
    kind: kindFor(channel, file),
    quickReplies: [],
    main: false,
  }));
  const [first, ...others] = alone;
  if (!first) return checked(channel, [text]);
  if (body === '') return checked(channel, [{ ...first, main: true }, ...others]);
  // The buttons belong under the last message that the contact reads.
  if (quickReplies.length > 0) return checked(channel, [...alone, text]);
  const captioned = { ...first, body, main: true };
  return refusalOf(channel, captioned)?.code === 'caption_too_long'
    ? checked(channel, [text, ...alone])
    : checked(channel, [captioned, ...others]);
}

function checked(channel: ChannelDescriptor, parts: OutgoingPart[]): OutgoingPart[] {
  for (const part of parts) {
    const problem = refusalOf(channel, part);
    if (problem) throw new DomainError('INVALID', problem.reason, [part.files.length > 0 ? 'mediaIds' : 'body']);
    const fitted = fitContent(channel, contentOf(channel, part));
    if (part.quickReplies.length > 0 && 'type' in fitted && fitted.type === 'text')
      throw new DomainError('INVALID', repliesRule(channel), ['quickReplies']);
  }
  return parts;
}

function refusalOf(channel: ChannelDescriptor, part: OutgoingPart): Rejection | null {
  const fitted = fitContent(channel, contentOf(channel, part));
  return 'type' in fitted ? null : fitted;
}

const repliesRule = ({ channel, quickReplies: rule }: ChannelDescriptor): string =>
  rule === null
    ? `${channel} does not support quick replies here.`
    : `${channel} allows at most ${rule.maxCount} different quick replies of at most ${rule.maxLength} characters each, with a text of at most ${rule.maxTextLength}.`;

/**
 * Returns the first kind that the channel accepts for the file. WhatsApp sends WebP pictures only as stickers; channels differ in
 * the types that they accept.
 */
export function kindFor(channel: ChannelDescriptor, { mimeType }: { mimeType: string }): MediaKind {
  const type = bareType(mimeType);
  const natural = kindOf(type);
  const kinds: MediaKind[] = [natural, 'sticker', 'document'];
  return kinds.find(kind => channel.media[kind]?.mimeTypes.includes(type)) ?? natural;
}

/** Returns the content with only the data that the channel's limits need: its files cannot be read yet. */
function contentOf(channel: ChannelDescriptor, { body, files, kind, quickReplies }: OutgoingPart): OutgoingContent {
  const [file] = files;
  if (channel.attachments && file)
    return {
      type: 'text',
      text: body,
      attachments: files.map(each => ({ ...described(each), bytes: async () => null })),
    };
  if (file && kind !== 'text') return { type: 'media', media: { kind, url: '', ...described(file) }, caption: body };
  return quickReplies.length > 0
    ? { type: 'quick-replies', text: body, replies: quickReplies }
    : { type: 'text', text: body };
}

const described = ({
  mimeType,
  sizeBytes,
  fileName,
}: Pick<QueuedFile, 'mimeType' | 'sizeBytes'> & { fileName?: string | null | undefined }) => ({
  mimeType,
  sizeBytes,
  fileName: fileName ?? null,
});

/** Makes the message refer to the files themselves, so that they stay when the uploads are deleted. */
export async function attachFiles(
  tx: Transaction,
  message: { id: string; sellerId: string | null },
  files: readonly MediaUpload[],
): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map(({ mimeType, fileName, sizeBytes, fileId }, position) => ({
    id: newId(),
    position,
    mime_type: mimeType,
    file_name: fileName,
    size_bytes: sizeBytes,
    file_id: fileId,
  }));
  await tx.query(insertFiles, [message.id, message.sellerId, JSON.stringify(rows)]);
}

/** How the files of a queued message are read: by a link for the vendor, or directly. */
export interface FileAccess {
  linkTo(mediaId: string): string;
  open(fileId: string): Promise<AsyncIterable<Uint8Array> | null>;
}

/**
 * Returns the content of a queued message with files: either the vendor fetches the single file by a link, or all files go as
 * attachments.
 */
export function filesContent(
  channel: ChannelDescriptor,
  text: string,
  files: readonly QueuedFile[],
  { linkTo, open }: FileAccess,
): OutgoingContent | Rejection {
  const [file] = files;
  if (file?.link && !channel.attachments) {
    const media = { kind: kindFor(channel, file), url: file.link, ...described(file) };
    return fitContent(channel, { type: 'media', media, caption: text });
  }
  if (!file || files.some(({ fileId }) => fileId === null))
    return refusal('file_removed', 'The file was deleted before it was sent.');
  if (!channel.attachments) {
    const media = { kind: kindFor(channel, file), url: linkTo(file.id), ...described(file) };
    return fitContent(channel, { type: 'media', media, caption: text });
  }
  const attachments = files.map(each => ({
    ...described(each),
    bytes: async () => whole(await open(each.fileId ?? '')),
  }));
  return fitContent(channel, { type: 'text', text, attachments });
}

async function whole(bytes: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> {
  if (bytes === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
