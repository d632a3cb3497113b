import { collectAgain } from '../../domain/flows/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because an invoice has one task of this kind. */
export const collectAgainTask = defineTask('flows/collect-again', (context, payload) => collectAgain(context, payload));
