import { proposesVisit } from '../../../../domain/assistant/index.js';
import { isChat } from '../said/question-forms.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';
import { missedVisit } from './agenda-part.js';
import { tellsOfBusiness } from './business-part.js';

/** Handles a message with one question about the business and nothing about products. */
export const asksOfBusiness = (talk: Talk): boolean => {
  if (talk.acts.buys || talk.acts.takes || talk.acts.asksToOrder) return false;
  // Where the agent books, whoever proposes an hour is offered it instead of being told that the shop is open.
  const { folded } = talk.acts;
  if (talk.input.books && (proposesVisit(folded) || missedVisit(folded))) return false;
  const [question, other] = questionsIn(talk.text).filter(part => !isChat(part));
  return question !== undefined && other === undefined && tellsOfBusiness(talk, question);
};
