import type { Language } from '../shared/translations.js';
import phrases from './consent-phrases.json' with { type: 'json' };

/*
 * Words with which people say that they want no messages, or want them again. A message counts only if it contains nothing else, apart from
 * thanks or a reason: "no más de 3 sacos" is an order and "alto voltaje" a product. CANCEL and END are left out, although carriers know
 * them, because here they answer "do you want to cancel the order?". Vendors that act on them report it themselves.
 */
/** Whether a message asks for no messages or for messages again, and its language; null if the word is used in both languages. */
export interface ConsentWord {
  optedOut: boolean;
  /** Whether it names only marketing, as "Stop promotions" does. A contact who asks for messages again asks for both. */
  marketing: boolean;
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
      known.set(phrase, { optedOut, marketing: false, language: language === 'both' ? null : language });

/** Patterns of whole requests in people's own words, in folded text. The lists above hold fixed phrases. */
const forms = (['es', 'en'] as const).map(language => ({
  language,
  said: phrases.stoppingForms[language].map(form => new RegExp(`^(?:${form})$`, 'u')),
}));
/** A word in a request of a form that says that it is about marketing. What people call spam may be anything that the business writes. */
const marketing = new RegExp(`(?:^| )(?:${phrases.marketing})(?: |$)`, 'u');
/** A greeting, thanks or a reason before or after the request. */
const before = new RegExp(`^(?:${phrases.beside.before}) `, 'u');
const after = new RegExp(` (?:${phrases.beside.after})$`, 'u');
/** Minimum length of a listed phrase next to other words. Shorter phrases then mean something else: "gracias, no más" ends an order. */
const fewestWords = 3;
const mostBeside = 4;

const longest = 120;

/** Returns what a message says about consent; null if it says anything else. Ignores accents, case, punctuation and a "please". */
export function readConsentWord(text: string): ConsentWord | null {
  if (text.length > longest) return null;
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return known.get(words.replace(courtesy, '')) ?? stopIn(words);
}

/** Finds a request for no more messages next to other polite words or a reason: "no estoy interesada, dejen de escribirme". */
function stopIn(words: string): ConsentWord | null {
  let rest = words;
  for (let step = 0; step <= mostBeside; step++) {
    const listed = rest.split(' ').length >= fewestWords ? known.get(rest) : undefined;
    if (listed?.optedOut) return listed;
    const form = forms.find(({ said }) => said.some(each => each.test(rest)));
    if (form) return { optedOut: true, marketing: marketing.test(rest), language: form.language };
    const without = rest.replace(before, '');
    const next = without === rest ? rest.replace(after, '') : without;
    if (next === rest) return null;
    rest = next;
  }
  return null;
}
