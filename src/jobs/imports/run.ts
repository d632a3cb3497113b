import { giveUpImport, runImport } from '../../domain/imports/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because each part notes, in its own transaction, how far it has come. */
export const runImportTask = defineTask('imports/run', (context, payload) => runImport(context, payload), {
  onGiveUp: (context, payload) => giveUpImport(context, payload),
});
