import { answerOwnedList } from '../products/owned-list-part.js';
import { answerSaved } from '../sums/saved-part.js';
import type { Talk } from '../talk.js';
import { answerMishap } from './mishap-part.js';
import { answerVacancy } from './vacancy-part.js';

/**
 * Answers what is asked of services before a visit is noted: what happens if it rains or breaks, what is still free, what a pack saves,
 * what several own things cost.
 */
export const answerServiceAsked = (talk: Talk): boolean =>
  answerMishap(talk) || answerVacancy(talk) || answerSaved(talk) || answerOwnedList(talk);
