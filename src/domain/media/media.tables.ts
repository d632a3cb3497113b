import { defineTables, everything } from '../shared/tables.js';
import { MediaUpload } from './media-upload.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const mediaTables = defineTables('media', {
  stored_file: {
    holds: 'the content of a file, whose bytes lie in the file storage',
    rights: 'staff',
    grants: { app: everything, jobs: 'select' },
    erasedWhole: 'sha256',
    plain: 'size_bytes mime_type stored_at',
    // An erasure removes the reference to a file; the file is deleted once no message refers to it.
    reachedBy: 'media.delete-unused',
    retention: { by: 'media.delete-unused' },
    unseen: 'opened by signed links alone',
  },
  media_upload: {
    holds: 'a file that somebody uploaded to send it, or that came with a message that is still to be processed',
    entity: MediaUpload,
    rights: 'tenant',
    grants: { app: everything, jobs: 'select, delete' },
    erasedWhole: 'file_name',
    plain: 'file_id mime_type size_bytes uploaded_by origin',
    // An upload after the message is for another one, such as the same price list for somebody else.
    ofMessages: {
      rows: `t.tenant_id = app.tenant() and exists (select from message_media d join message m on m.id = d.message_id
        where d.tenant_id = t.tenant_id and d.message_id = any ($1) and d.file_id = t.file_id and m.created_at >= t.created_at)`,
    },
    retention: { by: 'media.forget-uploads' },
    unseen: 'shown to whoever uploads, once',
  },
  file_transcript: {
    holds: 'what is said in a file',
    rights: 'staff',
    grants: { app: everything },
    erasedWhole: 'text',
    plain: 'file_id provider model',
    reachedBy: 'media.delete-transcripts',
    retention: { by: 'media.delete-transcripts' },
    unseen: 'shown as the transcript of the message',
  },
});
