import type { Language } from '../shared/translations.js';
import phrases from './consent-phrases.json' with { type: 'json' };

/*
 * Words by which people say that they want no messages, or want them again. Only a message that consists of nothing else counts:
 * "no más de 3 sacos" is an order and "alto voltaje" a product. CANCEL and END are left out although carriers know them: here they
 * answer "do you want to cancel the order?". Vendors that act on those tell us so themselves.
 */
/** What a message says of being written to, and the language that it says it in, where that is one. */
export interface ConsentWord {
  optedOut: boolean;
  language: Language | null;
}

const courtesy = /^(por favor|please) | (por favor|please)$/g;

const known = new Map<string, ConsentWord>();
for (const [listed, optedOut] of [
  [phrases.stopping, true],
  [phrases.starting, false],
] as const)
  for (const language of ['both', 'en', 'es'] as const)
    for (const phrase of listed[language])
      known.set(phrase, { optedOut, language: language === 'both' ? null : language });

const longest = 80;

/** Null for every message that says anything else. Accents, case, punctuation and a "please" make no difference. */
export function readConsentWord(text: string): ConsentWord | null {
  if (text.length > longest) return null;
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return known.get(words.replace(courtesy, '')) ?? null;
}
