import { type ClassificationParts, scoreOf } from '../../../domain/assistant/index.js';
import type { Evidence } from './judgement.js';

/** How many of the contact's messages a lead's score uses, including the last one. */
export const scoredTurns = 10;
/**
 * Factor on every part for each later message of substance: the strongest sign of the oldest of ten messages still counts for five
 * sixths.
 */
const kept = 0.98;
/** Factor on every part when the contact says that they no longer want it. */
const leftAfterWithdrawal = 0.4;

/** COURTESY (thanks, greetings, a bare yes) and SPAM say nothing about the lead; WITHDRAWAL takes back what was said before. */
export type TurnKind = 'SUBSTANCE' | 'COURTESY' | 'SPAM' | 'WITHDRAWAL';

export interface ScoredTurn {
  parts: ClassificationParts;
  signals: readonly string[];
  kind: TurnKind;
}

/** Returns how a message of a conversation affects the lead's score. */
export function turnKind({ intent, sentiment, temperature, has }: Evidence): TurnKind {
  if (intent === 'SPAM') return 'SPAM';
  if (has('WITHDRAWN') && temperature !== 'HOT') return 'WITHDRAWAL';
  return intent === 'GENERAL_INQUIRY' && sentiment !== 'NEGATIVE' && temperature === 'COLD' ? 'COURTESY' : 'SUBSTANCE';
}

const partNames = ['urgency', 'decisionPower', 'budget', 'fit'] as const;
const strongestOf = (one: ClassificationParts, two: ClassificationParts): ClassificationParts => ({
  urgency: Math.max(one.urgency, two.urgency),
  decisionPower: Math.max(one.decisionPower, two.decisionPower),
  budget: Math.max(one.budget, two.budget),
  fit: Math.max(one.fit, two.fit),
});
const times = (parts: ClassificationParts, factor: number): ClassificationParts => ({
  urgency: parts.urgency * factor,
  decisionPower: parts.decisionPower * factor,
  budget: parts.budget * factor,
  fit: parts.fit * factor,
});

/**
 * Returns the score of a contact's messages, given oldest first: the strongest sign for each part, slightly weaker for each later message
 * of substance. Complaints and questions after an order do not lower it; only a withdrawal does, and later wishes count anew.
 */
export function scoreTurns(turns: readonly ScoredTurn[]): { parts: ClassificationParts; signals: string[] } {
  let parts: ClassificationParts = { urgency: 0, decisionPower: 0, budget: 0, fit: 0 };
  let best = 0;
  let signals = new Set<string>();
  for (const turn of turns) {
    if (turn.kind === 'SPAM') continue;
    if (turn.kind === 'WITHDRAWAL') {
      parts = times(parts, leftAfterWithdrawal);
      best *= leftAfterWithdrawal;
      signals = new Set(turn.signals);
      continue;
    }
    if (turn.kind === 'SUBSTANCE') {
      parts = times(parts, kept);
      best *= kept;
    }
    parts = strongestOf(parts, turn.parts);
    best = Math.max(best, scoreOf(turn.parts));
    for (const signal of turn.signals) signals.add(signal);
  }
  // The parts of several lukewarm messages add up, but to at most 10 points above the best message.
  const limit = best + 10;
  const sum = scoreOf(parts);
  const fair = sum > limit ? times(parts, limit / sum) : parts;
  for (const name of partNames) parts = { ...parts, [name]: Math.round(fair[name]) };
  return { parts, signals: [...signals].slice(-6) };
}
