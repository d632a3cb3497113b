import { systemActor } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { keepFile } from './keep-file.js';
import type { UploadedFile } from './upload-media.js';

const insert: Statement = {
  name: 'media.insert-arrived',
  text: `insert into media_upload (tenant_id, id, file_id, mime_type, size_bytes, file_name, origin)
    values (app.tenant(), $1, $2, $3, $4, $5, 'MESSAGE')`,
};
const letGo: Statement = {
  name: 'media.forget-arrived',
  text: `delete from media_upload u using stored_file f
    where u.tenant_id = app.tenant() and u.origin = 'MESSAGE' and f.tenant_id = u.tenant_id and f.id = u.file_id and f.sha256 = any ($1)`,
};

/**
 * Stores files that came with a message, before the message itself is stored. Until then a row refers to them, at most for a week. The
 * message finds them by their SHA-256. Throws StorageUnavailable. Safe to repeat: each content is stored once.
 */
export async function keepArrived(
  context: UseCaseContext,
  tenantId: string,
  files: readonly UploadedFile[],
): Promise<void> {
  const { scope } = systemActor(tenantId);
  if (!scope) return;
  const { settings } = await loadTenant(context.database.reader(scope), tenantId);
  for (const { received, mimeType, fileName } of files) {
    if (received.sizeBytes > settings.media.mostBytes) continue;
    const refer = async (tx: Transaction, kept: { id: string; mimeType: string; sizeBytes: number }) => {
      await tx.query(insert, [newId(), kept.id, kept.mimeType, kept.sizeBytes, fileName]);
    };
    await keepFile({ ...context, scope }, { received, mimeType }, { refer });
  }
}

/** Deletes the rows that refer to files which came with a message, once the message itself refers to them. */
export const forgetArrived = (tx: Transaction, hashes: readonly string[]): void => tx.send(letGo, [hashes]);
