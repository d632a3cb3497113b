import type { DialogueState } from '../../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { lastAnswer } from '../said/last-answer.js';

interface LeftOpen {
  quantity: number;
  product: string;
  /** Whether the last answer has said so already. */
  isReminded: boolean;
}

/** Returns the choice that stays open after a message that asks something else; null for none. */
export function leftOpen(input: AnswerInput, state: DialogueState, asks: boolean): LeftOpen | null {
  const { pending, offered, asked } = input.dialogue;
  const isOpen = asked === 'WHICH' && state.asked === 'WHICH' && asks;
  const [first = ''] = offered;
  if (pending === undefined || state.pending !== undefined || !isOpen || first === '') return null;
  if (state.offered.join('\n') !== offered.join('\n')) return null;
  // After other products were shown, the choice is no longer open; the reminder is given once.
  const last = lastAnswer(input);
  if (!last.includes(first)) return null;
  const product = first.split(/\s+/)[0] ?? first;
  return { quantity: pending, product, isReminded: last.includes(`${pending} × ${product}.`) };
}
