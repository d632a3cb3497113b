import type { PreparedAnswer } from './prepare-answer.js';
import { isFactTool } from './tools/agent-tools.js';

/** OUTDATED where the contact wrote on, or was answered, while the answer was prepared: it is to be prepared again. */
export type AnswerOutcome = 'DONE' | 'OUTDATED';

/** Whether a tool has changed something, such as placed an order: the customer is told of it, whatever they wrote meanwhile. */
export const changesSomething = ({ actions }: Pick<PreparedAnswer, 'actions'>): boolean =>
  actions.some(({ tool, problem }) => problem === null && !isFactTool(tool));
