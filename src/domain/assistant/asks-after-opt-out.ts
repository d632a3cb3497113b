import { readConsentWord } from '../contacts/index.js';
import type { MessageContext } from './message-context.js';

/**
 * Whether a contact who wants no messages asks something all the same: neither the word that opted them out, nor thanks, nor spam. The
 * agent may not answer it.
 */
export const asksAfterOptOut = ({ optedOut, body, understood, status, destination }: MessageContext): boolean =>
  optedOut &&
  status === 'BOT' &&
  destination === 'CHATBOT' &&
  understood !== null &&
  understood.primary !== 'SPAM' &&
  (understood.primary !== 'GENERAL_INQUIRY' || body.includes('?')) &&
  readConsentWord(body) === null;
