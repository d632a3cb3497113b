import { hourMs } from '../shared/durations.js';
import { foldName } from '../shared/fold.js';
import type { Language } from '../shared/translations.js';
import { closureTexts } from './case-closure.texts.js';

/** The facts that decide whether a case seems solved. */
export interface ClosureFacts {
  lastDirection: 'INBOUND' | 'OUTBOUND' | null;
  lastStatus: string | null;
  lastMessageAt: Date | null;
  /** The customer's last message, and its sentiment from -1 to 1, which is null if it was not analysed. */
  lastInbound: string | null;
  lastInboundSentiment: number | null;
  /** Whether somebody has answered between the opening of the newest case and the customer's last message. */
  isAnswered: boolean;
  /** What the customer wrote after that answer and before their last message. */
  unanswered: readonly string[];
}
export interface Closure {
  solved: boolean;
  /** Confidence of `solved`, from 0 to 1. */
  confidence: number;
  reason: string;
  /** Whether the customer gave thanks or said that it is solved. */
  thanked: boolean;
}

const saysSolved = /\b(resuelto|solucionado|ya quedo|todo bien|solved|sorted|all good)\b/;
/** Before anybody has answered, these are only polite: "quiero hablar con alguien, gracias". */
const thanks = /\b(gracias|listo|perfecto|excelente|thanks|thank you|perfect)\b/;
const butStill =
  /\b(pero|aun no|todavia no|no funciona|no sirve|sigue igual|no me llega|no ha llegado|but|still|not working|doesn t work)\b|\?/;
const denied =
  /\b(?:no|not|nada|nunca|tampoco|isn t|wasn t|hasn t)(?: (?:se|me|nos|lo|la|los|las|le|esta|estan|estoy|quedo|quedaron|fue|ha|han|sido|del|de|todo|nada|muy|been|it|is|was|all|yet|fully|completely))* (?:resuelt[oa]s?|solucionad[oa]s?|resolvieron|solucionaron|list[oa]s?|perfect[oa]?|excelente|bien|solved|sorted|resolved|good)\b/;
/** Whether a customer's folded text says that something is not solved or not well: "no está resuelto", "nada quedó bien". */
export const deniesSolved = (words: string): boolean => denied.test(words.replace(/['’]/g, ' '));
/** Whether a customer's folded text says that something is still open. */
export const wantsMore = (words: string): boolean => butStill.test(words);

const silentHours = 48;
const upsetBelow = -0.3;

/** Judges whether a case seems solved, by the customer's words, by delivery and by silence. Pure function. */
export function evaluateClosure(facts: ClosureFacts, now: Date, language: Language): Closure {
  const words = foldName(facts.lastInbound ?? '');
  const isUpset = (facts.lastInboundSentiment ?? 0) < upsetBelow;
  const isCourteous = (text: string) => thanks.test(text) || saysSolved.test(text);
  // Without an answer, thanks are mere politeness: the question before them is still open.
  const isAnswered = facts.isAnswered && facts.unanswered.every(text => isCourteous(foldName(text)));
  const isContent = saysSolved.test(words) || (isAnswered && thanks.test(words));
  const isThanked = isContent && !wantsMore(words) && !deniesSolved(words) && !isUpset;
  const verdict = (
    solved: boolean,
    confidence: number,
    why: Parameters<typeof closureTexts>[1],
    values = {},
  ): Closure => ({
    solved,
    confidence,
    reason: closureTexts(language, why, values),
    thanked: isThanked,
  });
  if (facts.lastDirection === 'INBOUND') {
    if (isThanked) return verdict(true, 0.9, 'thanked');
    return verdict(false, isUpset ? 0.95 : 0.85, isUpset ? 'upset' : 'waits');
  }
  if (facts.lastDirection === null) return verdict(false, 0.5, 'recent');
  if (facts.lastStatus === 'FAILED') return verdict(false, 0.95, 'undelivered');
  const hours = facts.lastMessageAt ? Math.floor((now.getTime() - facts.lastMessageAt.getTime()) / hourMs) : 0;
  if (isThanked) return verdict(true, 0.92, 'thanked');
  if (hours >= silentHours && !isUpset) return verdict(true, 0.7, 'silent', { hours });
  return verdict(false, 0.6, isUpset ? 'upset' : 'recent');
}
