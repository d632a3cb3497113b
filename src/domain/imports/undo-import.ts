import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { jobKeyOf } from './begin-import.js';
import { RecordImport } from './import.entity.js';
import { partRows } from './import-part.js';
import { undoPart } from './undo-part.js';

const undoDays = 7;

/**
 * Undoes an import within seven days: restores the values that it changed and removes the records that it created. A value that people
 * changed since then stays, and so does a record that something refers to. Few rows are undone in the request, many by a job.
 */
export const undoImport = useCase({
  name: 'imports.undo-import',
  permission: 'import:undo',
  input: z.object({ importId: z.string() }),
  audit: {
    'import.undone': {
      subject: 'import',
      shows: ({ kind, status, created, updated }: RecordImport) => ({ kind, status, created, updated }),
    },
  },
  async run({ tx, clock, scope, audit }, { importId }) {
    const imported = isId(importId)
      ? await tx.em.findOne(RecordImport, { id: importId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!imported) throw new DomainError('NOT_FOUND', 'Import not found.', ['importId']);
    const now = clock.now();
    if (imported.dryRun)
      throw new DomainError('CONFLICT', 'This was a dry run: there are no changes to undo.', ['importId']);
    if (imported.status === 'RUNNING')
      throw new DomainError('CONFLICT', 'The import is still in progress. Try again when it finishes.', ['importId']);
    if (imported.status !== 'DONE' && imported.status !== 'FAILED')
      throw new DomainError('CONFLICT', 'The import has already been undone.', ['importId']);
    if (now.getTime() - imported.createdAt.getTime() > undoDays * 86_400_000)
      throw new DomainError('EXPIRED', `An import can only be undone within ${undoDays} days.`, ['importId']);
    audit['import.undone'].beforeAndAfter(imported);
    imported.status = 'UNDOING';
    imported.problem = null;
    imported.codes = null;
    imported.undoneAt = now;
    imported.undoneBy = scope.userId;
    if (imported.created + imported.updated <= partRows) {
      while (await undoPart(tx, imported, now));
    } else {
      tx.record('import.updated', { importId: imported.id });
      await tx.enqueue('imports/run', { importId: imported.id }, { jobKey: jobKeyOf(imported.id) });
    }
    return imported.id;
  },
});
