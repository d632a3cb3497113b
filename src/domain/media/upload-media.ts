import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn, runOnce } from '../shared/once.js';
import { cut } from '../shared/texts.js';
import { longUseCase } from '../shared/use-case.js';
import type { ReceivedFile } from './file-storage.port.js';
import { typeOf } from './file-type.js';
import { keepFile } from './keep-file.js';

const lasting = repeatReturnsIdIn('media_upload');

/** A file that came with a request and is not stored yet. */
export class UploadedFile {
  constructor(
    readonly received: ReceivedFile,
    readonly fileName: string | null,
    /** The type that the client states. */
    readonly mimeType: string,
  ) {}
}

const insert: Statement = {
  name: 'media.insert-upload',
  text: `insert into media_upload (tenant_id, id, file_id, mime_type, size_bytes, file_name, uploaded_by)
    values (app.tenant(), $1, $2, $3, $4, $5, $6)`,
};

declare module '../shared/use-case.js' {
  interface Ports {
    /** Whether some channel can send files of this type. */
    canSendType(mimeType: string): boolean;
  }
}

/** Stores a file that is to be sent, once per content, and returns its id, which `sendMessage` accepts for a day. */
export const uploadMedia = longUseCase({
  name: 'media.upload-media',
  permission: 'media:upload',
  input: z.object({ file: z.instanceof(UploadedFile), idempotencyKey }),
  audit: notAudited('An upload that nobody sends is forgotten after a day; sending it has an entry.'),
  async run(context, { file, idempotencyKey: key }): Promise<string> {
    const { received } = file;
    if (received.sizeBytes === 0) throw new DomainError('INVALID', 'The file is empty.', ['file']);
    const found = typeOf(received.head, file.mimeType);
    if (found.program || !context.ports.canSendType(found.mimeType))
      throw new DomainError('INVALID', `No channel can send files of this type (${found.mimeType}).`, ['file']);
    const fileName = file.fileName === null ? null : cut(file.fileName, 'name');
    const { actor } = context;
    let id = '';
    const { mimeType } = found;
    await keepFile(
      context,
      { received, mimeType },
      {
        async refer(tx, kept) {
          const said = { sha256: received.sha256, fileName, idempotencyKey: key };
          id = await runOnce({ tx, actor }, 'media.upload-media', said, lasting, async () => {
            const made = newId();
            const by = personOf(actor);
            await tx.query(insert, [made, kept.id, kept.mimeType, kept.sizeBytes, fileName, by]);
            return made;
          });
        },
      },
    );
    return id;
  },
});
