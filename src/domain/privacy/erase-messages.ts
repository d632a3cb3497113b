import { lockMessagePart, type MessagePlace, messagesInAPart } from '../contacts/index.js';
import { eraseEvents, findEventsOfMessages } from '../conversations/index.js';
import { sweepFilesSoon } from '../media/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { lazy } from '../shared/lazy.js';
import { eraseStatements } from '../shared/table-statements.js';
import type { Language } from '../shared/translations.js';
import { privacyTexts } from './privacy.texts.js';

const steps = lazy(() => eraseStatements('ofMessages'));
const eraseDecisions: Statement = { name: 'erase.decisions', text: 'select app.erase_decisions($1)' };
const forgetJobs: Statement = { name: 'erase.jobs', text: 'select app.forget_jobs($1)' };

export interface ErasedPart {
  /** The position where the next part begins; null if the conversation has no older messages. */
  next: MessagePlace | null;
  messages: string[];
  /** The ledger rows of the messages, which `forget` empties. They are locked after all messages (ADR 0083, order of locks). */
  events: string[];
}

/** The placeholder for erased texts that may not be empty. */
export const erasedWord = (language: Language): string => privacyTexts(language, 'erased');

/**
 * Erases the next messages of a conversation, newest first, with all rows that belong to them. The caller must call `forget` afterwards.
 */
export async function eraseMessagePart(
  tx: Transaction,
  conversationId: string,
  before: MessagePlace,
  word: string,
): Promise<ErasedPart> {
  const part = await lockMessagePart(tx, conversationId, before);
  const ids = part.map(({ id }) => id);
  const events = await findEventsOfMessages(tx, ids);
  if (ids.length > 0)
    for (const { needsWord, ...step } of steps()) await tx.query(step, needsWord ? [ids, word] : [ids]);
  // Sweeps their files, unless other messages refer to the same ones.
  if (ids.length > 0) await sweepFilesSoon(tx);
  return { next: ids.length === messagesInAPart ? (part.at(-1) ?? null) : null, messages: ids, events };
}

/**
 * Empties the ledger rows, and deletes the agent's decisions about the subjects and the waiting jobs about them. Returns the number of
 * ledger rows that were emptied.
 */
export async function forget(tx: Transaction, subjects: string[], events: string[]): Promise<number> {
  const emptied = await eraseEvents(tx, events);
  await tx.query(eraseDecisions, [subjects]);
  await tx.query(forgetJobs, [[...subjects, ...events]]);
  return emptied;
}
