import { defineTables, everything } from '../shared/tables.js';
import { RecordImport, RecordImportRow } from './import.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const importTables = defineTables('imports', {
  record_import: {
    holds: 'a file whose rows were brought in',
    entity: RecordImport,
    rights: 'staff',
    grants: { app: everything },
    plain:
      'user_id kind dry_run status file_id sheet sheets columns headings ignored_columns total_rows position created updated failed skipped incomplete restored kept problem codes finished_at undone_at undone_by',
    // The file contains personal names, so it is removed when the import ends.
    reachedBy: 'import.let-file-go',
  },
  record_import_row: {
    holds: 'what became of a row of such a file',
    entity: RecordImportRow,
    rights: 'staff',
    grants: { app: everything },
    // A message may quote a second phone number that stood in the cell.
    personal: { message: 'null', codes: 'null', before: 'null', after: 'null' },
    plain: 'import_id row outcome field fields contact_id contact_made record_id record_made undo',
    derived: 'incomplete',
    merge: { stays: 'it says what the import did to the contact that it found, and goes after a few days' },
    ofContact: { rows: 't.contact_id = $1' },
    retention: { after: 8, since: 'created_at', order: 'created_at, id' },
  },
});
