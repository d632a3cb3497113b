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
    reachedBy: 'media.forget-uploads',
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
