import type { Language } from '../shared/translations.js';
import phrases from './consent-phrases.json' with { type: 'json' };

/*
 * Words by which people say that they want no messages, or want them again. Only a message that consists of nothing else, but for thanks
 * or the reason beside it, counts:
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

/** Whole requests as people word them, folded; those in the lists above are what carriers know. */
const forms = (['es', 'en'] as const).map(language => ({
  language,
  said: phrases.stoppingForms[language].map(form => new RegExp(`^(?:${form})$`, 'u')),
}));
/** A greeting, thanks or a reason beside the request. */
const before = new RegExp(`^(?:${phrases.beside.before}) `, 'u');
const after = new RegExp(` (?:${phrases.beside.after})$`, 'u');
/** Fewer words of the lists mean something else beside others: "gracias, no más" ends an order. */
const fewestWords = 3;
const mostBeside = 4;

const longest = 120;

/** Null for every message that says anything else. Accents, case, punctuation and a "please" make no difference. */
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

/** A request to be written to no more, with what people put beside it: "no estoy interesada, dejen de escribirme". */
function stopIn(words: string): ConsentWord | null {
  let rest = words;
  for (let step = 0; step <= mostBeside; step++) {
    const listed = rest.split(' ').length >= fewestWords ? known.get(rest) : undefined;
    if (listed?.optedOut) return listed;
    const form = forms.find(({ said }) => said.some(each => each.test(rest)));
    if (form) return { optedOut: true, language: form.language };
    const without = rest.replace(before, '');
    const next = without === rest ? rest.replace(after, '') : without;
    if (next === rest) return null;
    rest = next;
  }
  return null;
}
