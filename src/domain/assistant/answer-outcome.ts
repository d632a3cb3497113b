import type { PreparedAnswer } from './prepare-answer.js';
import { isFactTool } from './tools/agent-tools.js';

/** OUTDATED: the contact wrote more, or was answered, while the answer was prepared, so it must be prepared again. */
export type AnswerOutcome = 'DONE' | 'OUTDATED';

/** Whether a tool has changed something, for example placed an order. The customer is then told, whatever they wrote meanwhile. */
export const changesSomething = ({ actions }: Pick<PreparedAnswer, 'actions'>): boolean =>
  actions.some(({ tool, problem }) => problem === null && !isFactTool(tool));
