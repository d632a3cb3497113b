import { joinWordings } from '../../../domain/shared/translations.js';
import { appointmentWordings } from './local-answer-appointments.texts.js';
import { courtesyWordings } from './local-answer-courtesies.texts.js';
import { orderWordings } from './local-answer-orders.texts.js';
import { productWordings } from './local-answer-products.texts.js';
import { questionWordings } from './local-answer-questions.texts.js';
import { sumWordings } from './local-answer-sums.texts.js';

/**
 * Wordings of the local model for customers, in the polite form of each language (usted in Spanish). `name` is empty or starts with a
 * comma. No wording contains a price, a day or a promise.
 */
export const answerWordings = joinWordings(
  courtesyWordings,
  questionWordings,
  productWordings,
  orderWordings,
  sumWordings,
  appointmentWordings,
);
