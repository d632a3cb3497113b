import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { releaseFile } from './begin-import.js';
import { RecordImport, setProblem, stopUndo } from './import.entity.js';
import { importTexts as text } from './imports.texts.js';

/** A part holds the lock while its rows are written, on a busy machine longer than requests wait for a lock. They end after ten seconds. */
const waitForPart: Statement = {
  name: 'import.wait-for-part',
  text: `select set_config('lock_timeout', '9s', true)`,
};

/**
 * Stops an import, a dry run or an undo that a job is carrying out: the part under way is finished, and no further one is begun. What an
 * import has done stays until it is undone; an undo is continued by undoing again.
 */
export const stopImport = useCase({
  name: 'imports.stop-import',
  permission: 'import:stop',
  input: z.object({ importId: z.string() }),
  audit: {
    'import.stopped': {
      subject: 'import',
      shows: ({ kind, status, created, updated }: RecordImport) => ({ kind, status, created, updated }),
    },
  },
  async run({ tx, clock, audit }, { importId }) {
    await tx.query(waitForPart);
    const imported = isId(importId)
      ? await tx.em.findOne(RecordImport, { id: importId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!imported) throw new DomainError('NOT_FOUND', 'Import not found.', ['importId']);
    if (imported.status !== 'RUNNING' && imported.status !== 'UNDOING')
      throw new DomainError('CONFLICT', 'The import is not in progress, so there is nothing to stop.', ['importId']);
    audit['import.stopped'].beforeAndAfter(imported);
    const { language } = await loadTenant(tx, tx.tenantId);
    if (imported.status === 'UNDOING') {
      stopUndo(imported, text.coded(language, 'undoStopped', { done: imported.restored + imported.kept }));
    } else {
      const hasDone = !imported.dryRun && imported.created + imported.updated > 0;
      setProblem(
        imported,
        hasDone ? text.coded(language, 'stopped', { row: imported.position }) : text.coded(language, 'stoppedBefore'),
      );
      imported.status = 'FAILED';
      imported.finishedAt = clock.now();
    }
    await releaseFile(tx, imported);
    tx.record('import.updated', { importId: imported.id });
    return imported.id;
  },
});
