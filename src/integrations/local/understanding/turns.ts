import { type ClassificationParts, scoreOf } from '../../../domain/assistant/index.js';
import type { Evidence } from './judgement.js';

/** How many of the contact's messages a lead's score rests on, the last one included. */
export const scoredTurns = 10;
/** What a part is worth one substantial message later: the keenest sign of ten messages ago still counts for five sixths. */
const kept = 0.98;
/** What is left of every part once the contact says that he no longer wants it. */
const leftAfterWithdrawal = 0.4;

/** COURTESY says nothing of the lead (thanks, greetings, a bare yes); SPAM neither; WITHDRAWAL takes back what was said before. */
export type TurnKind = 'SUBSTANCE' | 'COURTESY' | 'SPAM' | 'WITHDRAWAL';

export interface ScoredTurn {
  parts: ClassificationParts;
  signals: readonly string[];
  kind: TurnKind;
}

/** What a message of a conversation does to the score of the lead. */
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
 * The score of a contact's messages, oldest first: of each part the strongest sign, a little weaker for each message of substance
 * since. Complaints and questions after an order take nothing from it; only a withdrawal does, and what is wanted later counts anew.
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
  // Parts of several lukewarm messages add up, but not to more than a step above the warmest of them.
  const limit = best + 10;
  const sum = scoreOf(parts);
  const fair = sum > limit ? times(parts, limit / sum) : parts;
  for (const name of partNames) parts = { ...parts, [name]: Math.round(fair[name]) };
  return { parts, signals: [...signals].slice(-6) };
}
