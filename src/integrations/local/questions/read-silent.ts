import type { QuestionText } from './question-text.js';
import { firstList } from './read-lists.js';

const wrote = '(?:contest|respond)(?:aron|ieron|io|ado|ido|o|an|en|e|a)';
const have = '(?:(?:han|ha|hayan|haya) )?';
const messages =
  '(?: (?:a )?(?:(?:nuestros|mis|los|las|ningun[oa]?(?: de (?:nuestros|mis))?) )?(?:mensajes?|correos?|nada))?';
const answered = '(?:repl(?:y|ied|ies)|answer(?:ed|s)?|respond(?:ed|s)?|(?:wrote|written|got|gotten|came) back)';
const us = '(?:(?: to)? (?:us|me|our messages?|any(?: of our)? messages?))';
/** Who does not answer the business. Who waits for its answer is in read-waiting.ts. */
const silent = [
  `(?:(?:que|y|pero|quien(?:es)?) )?(?:nunca|jamas) (?:(?:nos|me) )?${have}${wrote}${messages}`,
  `(?:(?:que|y|pero|quien(?:es)?) )?(?:(?:aun|todavia) )?no (?:nos|me) ${have}${wrote}${messages}`,
  `(?:(?:que|y|pero|quien(?:es)?) )?no ${have}${wrote} (?:a )?(?:nuestros|mis|ningun[oa]?(?: de (?:nuestros|mis))?) mensajes?`,
  `(?<=(?:escribi|escribimos|mandamos|contactamos|hablamos|mensajes?) )(?:y|pero|que) (?:(?:aun|todavia) )?no ${have}${wrote}`,
  `(?:(?:que|y|pero) )?no (?:(?:nos|me) )?${have}${wrote} (?:nunca|jamas)`,
  'que (?:aun |todavia |ya )?no (?:(?:nos|me) )?(?:contestan?|responden?)(?: nunca)?',
  'sin respuesta (?:del?|de (?:la|los|las)) (?:client[ea]s?|contactos?|personas?|leads?|prospectos?)',
  '(?:que )?(?:nos|me) (?:dejaron|dejo|han dejado) en (?:visto|leido)',
  `(?:(?:who|that|which|and|but) )?(?:(?:have|has) )?never ${answered}${us}?`,
  `(?:(?:who|that|which|and|but) )?(?:did|have|has|do|does)(?:nt| not) ${answered}${us}`,
  '(?:(?:who|that) )?(?:have |has )?ghosted us',
] as const;

/** That the business wrote to them. */
const written = [
  '(?:a )?(?:(?:los|las|l[oa]s|quien(?:es)?) )?(?:que )?(?:(?:les?|los|las) )?(?:(?:hemos|he) )?(?:escribi(?:mos|do)?|mand(?:amos|e|ado)|contact(?:amos|e|ado)|hablamos)(?: (?:un )?mensajes?)?',
  '(?:(?:that|who|whom) )?(?:we|i) (?:have )?(?:wrote|written|messaged|contacted|texted)(?: to)?',
] as const;
const people =
  '(?:leads?|prospectos?|prospects?|clientes?|clientas?|customers?|clients?|contactos?|contacts?|gente|people|personas)';

/**
 * Reads whether those are asked for who have never answered the business: they are conversations, whatever the question calls the people.
 */
export function readSilent(text: QuestionText): boolean {
  const about = firstList(text)?.means ?? null;
  const isOfPeople =
    about === null || about === 'LEADS' || about === 'CUSTOMERS' || about === 'CONTACTS' || about === 'CONVERSATIONS';
  if (!isOfPeople || !silent.some(words => text.take(words) !== null)) return false;
  for (const words of written) text.take(words);
  while (text.take(people));
  if (firstList(text)?.means !== 'CONVERSATIONS') text.put('conversaciones');
  return true;
}
