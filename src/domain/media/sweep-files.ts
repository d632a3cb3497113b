import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { longUseCase } from '../shared/use-case.js';

const most = 500;
const uploadLastsMs = dayMs;
/** How long an arrived file without its message is kept: longer than any outage of the workers that process messages. */
const arrivedLastsMs = 7 * dayMs;

const forgetUploads: Statement = {
  name: 'media.forget-uploads',
  text: `delete from media_upload where tenant_id = app.tenant() and id = any (array(
      select u.id from media_upload u where u.tenant_id = app.tenant() and u.created_at < $1 and (u.origin = 'UPLOAD' or u.created_at < $3)
      order by u.created_at, u.id limit $2)) returning id`,
};
const unused = `not exists (select from message_media d where d.tenant_id = f.tenant_id and d.file_id = f.id)
      and not exists (select from media_upload u where u.tenant_id = f.tenant_id and u.file_id = f.id)
      and not exists (select from record_import i where i.tenant_id = f.tenant_id and i.file_id = f.id)`;
/** Locks unused files; the next statement then checks them again, because it sees references that were added since. */
const lockUnused: Statement = {
  name: 'media.lock-unused',
  text: `select f.id from stored_file f where f.tenant_id = app.tenant() and ${unused} order by f.id limit $1 for update skip locked`,
};
const deleteTranscripts: Statement = {
  name: 'media.delete-transcripts',
  text: `delete from file_transcript t using stored_file f
    where t.tenant_id = app.tenant() and t.file_id = any ($1) and f.tenant_id = t.tenant_id and f.id = t.file_id and ${unused}`,
};
const deleteUnused: Statement = {
  name: 'media.delete-unused',
  text: `delete from stored_file f where f.tenant_id = app.tenant() and f.id = any ($1) and ${unused} returning f.id`,
};

/**
 * Removes files that nothing refers to any more: files of erased contacts, of deleted messages, and uploads older than a day. Safe to
 * repeat: the bytes are removed by a separate job, enqueued when their row is deleted.
 */
export const sweepFiles = longUseCase({
  name: 'media.sweep-files',
  permission: 'media:sweep',
  input: z.object({}),
  audit: notAudited('Removes what other use cases, which have entries, no longer need.'),
  async run({ transaction, clock }) {
    const ago = (ms: number) => new Date(clock.now().getTime() - ms);
    const more = await transaction(async tx => {
      const uploads = await tx.query(forgetUploads, [ago(uploadLastsMs), most, ago(arrivedLastsMs)]);
      const files = await removeUnused(tx);
      return uploads.length === most || files === most;
    });
    if (more) await transaction(tx => tx.enqueue('media/sweep', {}, { jobKey: 'media/sweep' }));
  },
});

async function removeUnused(tx: Transaction): Promise<number> {
  const found = await tx.query<{ id: string }>(lockUnused, [most]);
  if (found.length === 0) return 0;
  const ids = found.map(({ id }) => id);
  tx.send(deleteTranscripts, [ids]);
  const gone = await tx.query<{ id: string }>(deleteUnused, [ids]);
  if (gone.length > 0) await tx.enqueue('media/remove-bytes', { fileIds: gone.map(({ id }) => id) });
  return found.length;
}

/** Enqueues the sweep of files that this transaction has released. */
export const sweepFilesSoon = (tx: Transaction): Promise<void> =>
  tx.enqueue('media/sweep', {}, { jobKey: 'media/sweep' });
