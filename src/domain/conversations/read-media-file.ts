import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { longUseCase } from '../shared/use-case.js';
import { announcedFile } from './announced-file.js';
import type { ChannelProvider } from './channel.port.js';
import type { MediaFile } from './media-source.port.js';
import './ports.js';

const largestBytes = 100 * 1024 * 1024;
const timeoutMs = 10_000;
const mediaStatement: Statement = {
  name: 'media.load',
  text: `select d.provider_media_id as "providerMediaId", d.sha256, d.file_name as "fileName", a.provider, a.credentials
    from message_media d join message m on m.id = d.message_id join channel_account a on a.id = m.channel_account_id where d.id = $1`,
};

/**
 * Opens a message's file at the vendor that keeps it, for whoever holds a signed link; its bytes come as they are taken.
 * Null where there is none to be had: the account has no access token, the vendor has dropped it (Meta after seven days), or
 * it is not what was announced. Where that shows only at the end of a large file, its bytes end in an error.
 */
export const readMediaFile = longUseCase({
  name: 'conversations.read-media-file',
  permission: 'media:read',
  input: z.object({ mediaId: z.uuid() }),
  async run({ read, ports, log }, { mediaId }): Promise<(MediaFile & { fileName: string | null }) | null> {
    const [media] = await read.query<{
      providerMediaId: string | null;
      sha256: string | null;
      fileName: string | null;
      provider: ChannelProvider;
      credentials: string;
    }>(mediaStatement, [mediaId]);
    const source = media && ports.mediaSources[media.provider];
    if (!media?.providerMediaId || !source) return null;
    const credentials = JSON.parse(ports.secrets.open(media.credentials)) as Record<string, string>;
    const file = await source.open(media.providerMediaId, credentials, { maxBytes: largestBytes, timeoutMs });
    if (!file) return null;
    const { fileName, provider } = media;
    try {
      const bytes = await announcedFile(file.bytes, media.sha256);
      if (bytes) return { ...file, bytes, fileName };
      log.warn({ mediaId, provider }, 'a file is not the one that was announced');
    } catch (error) {
      log.warn({ mediaId, provider, error: String(error) }, 'a file could not be read');
    }
    return null;
  },
});
