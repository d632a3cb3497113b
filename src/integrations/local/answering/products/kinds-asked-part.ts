import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

/** "¿De qué sabores hay?", "y colores?", "what flavors": asks in which kinds the thing that is spoken of comes, and names no thing. */
const asksKinds =
  /^\W*(?:(?:y|e|ok|bueno|and|ah|si|perfecto|oye|oiga|disculpe)\W+)*(?:(?:de|en|con|in) )?(?:(?:que|q|cuales|cual|what|which) )?(?:son |es |are |is )?(?:l[oa]s |the )?(?:otr[oa]s )?(?:sabor(?:es)?|color(?:es)?|rellenos?|aromas?|disenos?|modelos?|flavou?rs?|colou?rs?|scents?)(?:\W+(?:hay|tiene[ns]?|tenes|maneja[ns]?|vienen?|trae[ns]?|son|seria[n]?|queda[ns]?|disponibles?|lo|la|l[oa]s|en|do|does|it|they|you|you guys|is|are|come|comes|have|there|que|ofrecen?|venden?))*\W*$/u;
/** "Durazno, fresa, nuez", "vainilla o chocolate": whether a sentence is a list of kinds and nothing else. */
function isOfKinds(sentence: string): boolean {
  const kinds = foldName(sentence)
    .replace(/\.$/u, '')
    .split(/, | (?:o|y|u|or|and) /u);
  return kinds.length > 1 && kinds.every(kind => aKind.test(kind));
}
const aKind = /^\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2}$/u;

/**
 * Answers in which flavours or colours the things that are spoken of come, from the lists in their texts. Returns false if something else
 * is asked, or if no text lists any.
 */
export function answerKindsAsked(talk: Talk): boolean {
  const { acts, state, tools, input } = talk;
  if (!asksKinds.test(acts.folded)) return false;
  const last = lastAnswer(input);
  const shown = input.dialogue.offered.filter(name => last.includes(name));
  const names = shown.length > 0 ? shown : state.focus === null ? [] : [state.focus];
  const told = names.flatMap(name =>
    tools
      .called(name)
      .flatMap(({ description }) => sentencesOf(description).filter(isOfKinds))
      .map(sentence => ({ name, sentence })),
  );
  const alike = new Set(told.map(({ sentence }) => sentence));
  if (told.length === 0) return tools.pending.length > 0;
  for (const { name, sentence } of alike.size === 1 ? told.slice(0, 1) : told)
    talk.tells(sentence, sentence, alike.size === 1 ? '' : `${name}:`);
  return true;
}
