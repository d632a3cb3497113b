import type { Statement } from '../shared/database.port.js';

/** Finds the transcript of file $1. */
export const findTranscript: Statement = {
  name: 'media.find-transcript',
  text: 'select text from file_transcript where tenant_id = app.tenant() and file_id = $1',
};
/** Stores a transcript, only if the file still exists: an erasure may have removed it meanwhile. */
export const keepTranscript: Statement = {
  name: 'media.keep-transcript',
  text: `insert into file_transcript (tenant_id, file_id, text, provider, model)
    select f.tenant_id, f.id, $2, $3, $4 from stored_file f where f.tenant_id = app.tenant() and f.id = $1 for key share
    on conflict (tenant_id, file_id) do nothing`,
};
