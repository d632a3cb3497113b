import { foldName } from '../../shared/fold.js';
import type { AnswerInput } from '../language-model.port.js';

/** "Aquí tiene la foto", "le mando unas imágenes", "here is the picture": announces a picture that comes with the answer. */
const announced =
  /\b(?:aqui (?:tienes?|esta|estan|van?)|(?:te|le|les) (?:envio|mando|adjunto|comparto|paso)|est[ae]s? (?:es|son)) (?:la|las|el|una|unas|su|sus) (?:fotos?|fotografias?|imagen(?:es)?)\b|\b(?:here (?:is|are)|here's|i(?:'m| am) sending(?: you)?|i(?:'ve| have) attached) (?:the|a|some|your) (?:pictures?|photos?|pics?|images?)\b/u;

/** Returns the words of a draft that announce a picture although none goes with it; null if there are none. */
export function unsentPicture(text: string, { results }: Pick<AnswerInput, 'results'>): string | null {
  if (results.some(({ pictures }) => (pictures?.sent ?? []).length > 0)) return null;
  return announced.exec(foldName(text))?.[0] ?? null;
}
