import { z } from 'zod';
import { storageKey } from '../media/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { announcedFile } from './announced-file.js';
import type { ChannelProvider } from './channel.port.js';
import type { MediaFile } from './media-source.port.js';
import type { MessageMedia } from './message-media.entity.js';
import './ports.js';
import './provider.port.js';

const maxBytes = 100 * 1024 * 1024;
const timeoutMs = 10_000;
const mediaStatement: Statement = {
  name: 'media.load',
  text: `select d.state, d.file_id as "fileId", d.mime_type as "mimeType", d.size_bytes as "sizeBytes", d.provider_media_id as "providerMediaId", d.sha256, d.file_name as "fileName", a.provider, a.credentials
    from message_media d join message m on m.id = d.message_id join channel_account a on a.id = m.channel_account_id where d.tenant_id = app.tenant() and d.id = $1`,
};

interface Row {
  state: MessageMedia['state'];
  fileId: string | null;
  mimeType: string;
  sizeBytes: number;
  providerMediaId: string | null;
  sha256: string | null;
  fileName: string | null;
  provider: ChannelProvider;
  credentials: string;
}

/** A file that is stored here, of which any part can be read, or one that comes from the vendor as a whole. */
export type OpenedMedia = { fileName: string | null; mimeType: string } & (
  | {
      sizeBytes: number;
      /** Returns null if the storage has lost it. */
      open(range?: { start: number; end: number }): Promise<AsyncIterable<Uint8Array> | null>;
    }
  | (MediaFile & { open?: undefined })
);

/**
 * Returns a message's file for the holder of a signed link: from the storage or, while it is not fetched yet, from the vendor
 * that keeps it. Returns null if it is not available, for which the file's row has the reason. If only the end of a large file at
 * the vendor shows that it is not the announced one, its bytes end in an error.
 */
export const readMediaFile = longUseCase({
  name: 'conversations.read-media-file',
  permission: 'media:read',
  input: z.object({ mediaId: z.uuid() }),
  audit: notAudited('Only reads.'),
  async run(context, { mediaId }): Promise<OpenedMedia | null> {
    const [media] = await context.read.query<Row>(mediaStatement, [mediaId]);
    if (!media) return null;
    if (media.state === 'PENDING') return openAtVendor(context, mediaId, media);
    if (media.state !== 'STORED' || !media.fileId) return null;
    const key = storageKey(context.scope.tenantId, media.fileId);
    const { fileName, mimeType, sizeBytes } = media;
    return { fileName, mimeType, sizeBytes, open: range => context.ports.files.open(key, range) };
  },
});

async function openAtVendor({ ports, log }: ScopedContext, mediaId: string, media: Row): Promise<OpenedMedia | null> {
  const source = ports.providers[media.provider]?.mediaSource;
  if (!media.providerMediaId || !source) return null;
  const { fileName, provider } = media;
  try {
    const credentials = JSON.parse(ports.secrets.open(media.credentials)) as Record<string, string>;
    const file = await source.open(media.providerMediaId, credentials, { maxBytes, timeoutMs });
    if (!file) return null;
    const bytes = await announcedFile(file.bytes, media.sha256);
    if (bytes) return { ...file, bytes, fileName };
    log.warn({ mediaId, provider }, 'a file is not the one that was announced');
  } catch (error) {
    log.warn({ mediaId, provider, error: String(error) }, 'a file could not be read');
  }
  return null;
}
