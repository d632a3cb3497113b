import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** Returns what the shop wrote last in the conversation; empty if it has written nothing. */
export const lastAnswer = ({ history }: Pick<AnswerInput, 'history'>): string =>
  history.findLast(({ author }) => author === 'BUSINESS')?.text ?? '';

/** Returns what the customer wrote before the current message; empty if it is the first one. */
export const lastSaid = ({ history }: Pick<AnswerInput, 'history'>): string =>
  history.findLast(({ author }) => author === 'CONTACT')?.text ?? '';

/** Returns the last so many messages of the customer before the current one, oldest first. */
export const saidLately = ({ history }: Pick<AnswerInput, 'history'>, most: number): string[] =>
  history.flatMap(({ author, text }) => (author === 'CONTACT' ? [text] : [])).slice(-most);

/** Whether an answer asks for the name or the number of an order. */
export const asksWhichOrder = (answer: string): boolean => ofOrder.test(foldName(answer));
const ofOrder =
  /(?:nombre o (?:el )?numero|numero o (?:el )?nombre)\b[^.?]*\bpedido|(?:name or number|number or name)\b[^.?]*\border|\bnumero de (?:su )?pedido\b[^.?]*\?|\border number\b[^.?]*\?/u;
