import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { releaseFile } from './begin-import.js';
import { RecordImport, setProblem, stopUndo } from './import.entity.js';
import { importTexts as text } from './imports.texts.js';

/**
 * Ends an import, or its undo, as failed after its job was given up; otherwise it would stay under way for ever. What it has done stays,
 * and the import can be undone.
 */
export const giveUpImport = longUseCase({
  name: 'imports.give-up-import',
  permission: 'import:run',
  input: z.object({ importId: z.uuid() }),
  audit: notAudited('The import itself tells how it ended.'),
  async run({ transaction, read, scope, clock }, { importId }) {
    const { language } = await loadTenant(read, scope.tenantId);
    await transaction(async tx => {
      const imported = await tx.em.findOne(RecordImport, { id: importId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (imported?.status !== 'RUNNING' && imported?.status !== 'UNDOING') return;
      if (imported.status === 'UNDOING') {
        stopUndo(imported, text.coded(language, 'undoInterrupted'));
      } else {
        const isPartlyDone = !imported.dryRun && imported.created + imported.updated > 0;
        setProblem(
          imported,
          isPartlyDone
            ? text.coded(language, 'interrupted', { row: imported.position })
            : text.coded(language, 'nothingDone'),
        );
        imported.finishedAt = clock.now();
        imported.status = 'FAILED';
      }
      await releaseFile(tx, imported);
      tx.record('import.updated', { importId });
    });
  },
});
