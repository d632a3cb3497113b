import type { Scope, Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { ReceivedFile } from './file-storage.port.js';

const claim: Statement = {
  name: 'media.claim-file',
  text: `insert into stored_file as f (tenant_id, id, sha256, size_bytes, mime_type) values (app.tenant(), $1, $2, $3, $4)
    on conflict (tenant_id, sha256) do update set size_bytes = f.size_bytes
    returning id, mime_type as "mimeType", size_bytes as "sizeBytes", stored_at is not null as stored`,
};
const noteStored: Statement = {
  name: 'media.note-stored',
  text: 'update stored_file set stored_at = coalesce(stored_at, now()) where id = $1',
};

/** A stored file: the same content keeps the type that was detected first. */
export interface KeptFile {
  id: string;
  mimeType: string;
  sizeBytes: number;
}

export const storageKey = (tenantId: string, fileId: string): string => `${tenantId}/${fileId}`;

/**
 * Stores a received file, once per content and tenant. `refer` writes the rows that refer to it, in the transaction that creates its row: a
 * file without references is swept together with its bytes. `stored` runs once the bytes are in the storage. Safe to repeat at any point:
 * the same content has the same key. The received file is always discarded.
 */
export async function keepFile(
  context: Pick<ScopedContext, 'scope' | 'database' | 'requestId'>,
  file: { received: ReceivedFile; mimeType: string },
  {
    refer,
    stored: whenStored,
  }: { refer(tx: Transaction, file: KeptFile): Promise<void>; stored?(tx: Transaction): Promise<void> },
): Promise<KeptFile> {
  const { received, mimeType } = file;
  // A user may store a file without being allowed to read the tenant's files.
  const scope: Scope = { ...context.scope, role: 'SYSTEM' };
  const inTransaction = <T>(run: (tx: Transaction) => Promise<T>) =>
    context.database.transaction(scope, run, context.requestId);
  try {
    const { stored, ...kept } = await inTransaction(async tx => {
      const values = [newId(), received.sha256, received.sizeBytes, mimeType];
      const [row] = await tx.query<KeptFile & { stored: boolean }>(claim, values);
      if (!row) throw new Error('a file was neither made nor found');
      await refer(tx, row);
      if (row.stored) await whenStored?.(tx);
      return row;
    });
    if (stored) return kept;
    await received.keep(storageKey(scope.tenantId, kept.id));
    await inTransaction(async tx => {
      await tx.query(noteStored, [kept.id]);
      await whenStored?.(tx);
    });
    return kept;
  } finally {
    await received.discard();
  }
}
