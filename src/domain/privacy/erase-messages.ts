import { lockMessagePart, type MessagePlace, messagesInAPart } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { blankLedger, findEventsOfMessages } from './ledger-traces.js';
import { messageTables, type PersonalTable } from './personal-tables.js';

interface Step extends Statement {
  table: string;
  needsWord: boolean;
}

/** What takes the personal part of a list of tables away, in its order. */
export const stepsOf = (scope: string, tables: readonly PersonalTable[]): Step[] =>
  tables
    .filter(({ blank }) => blank !== '')
    .map(({ table, rows, blank }) => ({
      table,
      name: `erase.${scope}.${table}`,
      text:
        blank === null
          ? `delete from ${table} t where ${rows} returning t.id`
          : `update ${table} t set ${blank} where ${rows}`,
      needsWord: blank?.includes('$2') ?? false,
    }));
const steps = stepsOf('messages', messageTables);
const eraseDecisions: Statement = { name: 'erase.decisions', text: 'select app.erase_decisions($1)' };
const forgetJobs: Statement = { name: 'erase.jobs', text: 'select app.forget_jobs($1)' };

export interface ErasedPart {
  /** From where to go on; null where the conversation has no older messages. */
  next: MessagePlace | null;
  messages: string[];
  /** Their rows in the ledger, which are locked after all messages: `forget` empties them. */
  events: string[];
}

/** The word that stands for a text that may not be empty. */
export const erasedWord = (language: 'es' | 'en'): string => (language === 'en' ? 'Erased' : 'Borrado');

/** Erases the next messages of a conversation with all that hangs on them, the newest first. The caller goes on to `forget`. */
export async function eraseMessagePart(
  tx: Transaction,
  conversationId: string,
  before: MessagePlace,
  word: string,
): Promise<ErasedPart> {
  const part = await lockMessagePart(tx, conversationId, before);
  const ids = part.map(({ id }) => id);
  const events = await findEventsOfMessages(tx, ids);
  if (ids.length > 0) for (const { needsWord, ...step } of steps) await tx.query(step, needsWord ? [ids, word] : [ids]);
  return { next: ids.length === messagesInAPart ? (part.at(-1) ?? null) : null, messages: ids, events };
}

/** Empties ledger rows, and takes away what agents decided about these things and the jobs that wait for them. Gives how many ledger rows held something. */
export async function forget(tx: Transaction, subjects: string[], events: string[]): Promise<number> {
  const emptied = await blankLedger(tx, events);
  await tx.query(eraseDecisions, [subjects]);
  await tx.query(forgetJobs, [[...subjects, ...events]]);
  return emptied;
}
