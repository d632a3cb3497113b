import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import './file-storage.port.js';
import { storageKey } from './keep-file.js';

/** Removes the bytes of files whose rows are deleted. Safe to repeat: a key is never used for a second row. */
export const removeBytes = longUseCase({
  name: 'media.remove-bytes',
  permission: 'media:sweep',
  input: z.object({ fileIds: z.array(z.uuid()) }),
  audit: notAudited('The second half of media.sweep-files.'),
  async run({ ports, scope }, { fileIds }) {
    for (const id of fileIds) await ports.files.remove(storageKey(scope.tenantId, id));
  },
});
