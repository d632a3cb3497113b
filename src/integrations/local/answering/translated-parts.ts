import type { DialogueState } from '../../../domain/assistant/index.js';
import { writtenIn } from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { lazy } from '../../../domain/shared/lazy.js';
import { mostSentences, remembered } from '../../../domain/shared/remembered.js';
import { definedTexts, type Language } from '../../../domain/shared/translations.js';
import { inEnglish } from '../translating/translate.js';

/** A character that stands for a name while the rest is translated; from here on one for each name of a text. */
const firstMask = 0xe000;
/** The end of a sentence; the point of "9 a. m. y 5 p. m." is none. */
const sentenceEnds = /(?<=[\p{L}\p{N}%)\u201d"]{2}[.;!?])\s+|(?<=[.!?])\s+(?=[\p{Lu}\u00bf\u00a1])/u;
const quote = '{text}';
/** What the agent says itself before a sentence of the shop: "Once more:". */
const leadsIn = (language: Language): string[] =>
  definedTexts
    .filter(({ catalogue }) => catalogue.startsWith('local-answer-'))
    .flatMap(({ wordings }) => wordings[language])
    .filter(wording => wording.endsWith(quote))
    .map(wording => wording.slice(0, -quote.length));

/**
 * Returns the parts of an answer as the customer reads them, and what is said of that once in a conversation: for one who writes in English
 * the sentences of the shop are translated as far as their words are known, and others stay as the shop wrote them. `isForeign` says
 * whether something in another language than the customer's is quoted.
 */
export function partsFor(
  input: AnswerInput,
  state: DialogueState,
  parts: readonly string[],
  isForeign: boolean,
): { parts: readonly string[]; notice: ('translated' | 'asWritten')[] } {
  const translator = translators[input.language];
  if (!translator) return { parts, notice: isForeign ? ['asWritten'] : [] };
  const listed = (input.products?.() ?? input.catalogue).map(({ name }) => name);
  const names = [...listed, ...state.offered, ...(state.spoken ?? []).flat()];
  const told = translatedParts(parts, names, translator);
  return {
    parts: told.isTranslated ? told.parts : parts,
    notice: told.isLeft ? ['asWritten'] : told.isTranslated ? ['translated'] : [],
  };
}

interface Translator {
  language: Language;
  /** Kept, because the same sentences are asked for again by parts that look for them in the last answer. */
  translate(sentence: string): string | null;
  leads(): readonly string[];
}
/** What translates the sentences of shops into a language; into others nothing does. */
const translators: Partial<Record<Language, Translator>> = {
  en: { language: 'en', translate: remembered(inEnglish, mostSentences), leads: lazy(() => leadsIn('en')) },
};

interface TranslatedParts {
  parts: string[];
  /** Whether something was translated. */
  isTranslated: boolean;
  /** Whether something is still in Spanish, because too few of its words are known. */
  isLeft: boolean;
}

/**
 * Returns the parts of an answer with their Spanish sentences in plain English. What is in English already stays, and so do the names,
 * which are what the shop's goods are called in its lists.
 */
function translatedParts(
  parts: readonly string[],
  names: readonly string[],
  { language, translate, leads }: Translator,
): TranslatedParts {
  const all = parts.join('\n');
  const longestFirst = [...new Set(names)]
    .filter(name => name !== '' && all.includes(name))
    .sort((one, other) => other.length - one.length);
  let isTranslated = false;
  let isLeft = false;
  const sentence = (whole: string): string => {
    const lead = leads().find(each => whole.startsWith(each)) ?? '';
    return lead + fact(whole.slice(lead.length));
  };
  const fact = (text: string): string => {
    const own = writtenIn(text);
    if (own === language) return text;
    const { masked, kept } = withMasks(text, longestFirst);
    const translated = translate(masked);
    if (translated === null) {
      isLeft ||= own !== null;
      return text;
    }
    isTranslated ||= translated !== masked;
    return withNames(translated, kept);
  };
  const line = (text: string): string => text.split(sentenceEnds).map(sentence).join(' ');
  return { parts: parts.map(part => part.split('\n').map(line).join('\n')), isTranslated, isLeft };
}

/** Hides names of several words, and those of one word that lead a line ("Casco: Colores negro y rojo"). */
function withMasks(text: string, names: readonly string[]): { masked: string; kept: string[] } {
  const kept: string[] = [];
  let masked = text;
  for (const name of names) {
    const hidden = String.fromCharCode(firstMask + kept.length);
    const isPhrase = name.includes(' ');
    const next = isPhrase ? masked.replaceAll(name, hidden) : masked.replaceAll(`${name}:`, `${hidden}:`);
    if (next === masked) continue;
    masked = next;
    kept.push(name);
  }
  return { masked, kept };
}

const withNames = (text: string, kept: readonly string[]): string =>
  kept.reduce((said, name, at) => said.replaceAll(String.fromCharCode(firstMask + at), name), text);
