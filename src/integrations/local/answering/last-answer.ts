import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';

/** Returns what the shop wrote last in the conversation; empty if it has written nothing. */
export const lastAnswer = ({ history }: Pick<AnswerInput, 'history'>): string =>
  history.findLast(({ author }) => author === 'BUSINESS')?.text ?? '';
