import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { lastAnswer, lastSaid } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

const picture = '(?:fotos?|fotitos?|imagen(?:es)?|videos?|capturas?|photos?|pictures?|pics?|images?)';
const ofPicture = new RegExp(String.raw`\b${picture}(?!\p{L})`, 'u');
/** "¿A dónde mando las fotos?", "where do i send the photos" */
const where = new RegExp(
  String.raw`\b(?:a ?donde|donde|como|por donde|a que (?:numero|correo)) (?:(?:les?|te|se|l[oa]s?) ){0,2}(?:mando|envio|paso|subo|adjunto|puedo (?:mandar|enviar|pasar)|se mandan|se envian)(?:l[oa]s|les)?(?: (?:l[oa]s|unas|mis|una|la|esas) ${picture})?(?!\p{L})|\b(?:where|how) (?:do|can|should|could) i (?:send|share|upload) (?:the|my|some|a|it|them)\b`,
  'u',
);
/** "Yo se las mando por acá, ¿ustedes las reciben?" */
const here =
  /\b(?:se l[oa]s (?:mando|envio|paso)|(?:les|te) (?:mando|envio|paso) (?:l[oa]s |unas |una |la )?(?:fotos?|videos?|imagen(?:es)?)|(?:puedo|pueda) (?:mandar|enviar|pasar)(?:les?|sel[oa]s?) (?:l[oa]s |unas |una |la )?(?:fotos?|videos?|imagen(?:es)?)|can i send (?:you )?(?:the |a |some )?(?:photos?|pictures?|pics?))\b[^.!]*(?:\?|\b(?:reciben|aqui|aca|por este|here)\b)/u;
const bySomeWay =
  /\b(?:por|al?|en|via|to|by|through)\s(?:este|aca|aqui|whats\p{L}*|correo|mail|e-?mail|chat|this|here)\b|@/u;

/**
 * Says where the customer's own pictures are to be sent, as an article tells it, otherwise here. Returns false if the customer asks for
 * pictures of the shop, or speaks of no pictures.
 */
export function tellsWherePictures(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  const isOfPictures = [folded, foldName(lastAnswer(talk.input)), foldName(lastSaid(talk.input))].some(said =>
    ofPicture.test(said),
  );
  if (!isOfPictures || !(where.test(folded) || here.test(folded))) return false;
  const told = talk.tools
    .articles(question)
    .flatMap(({ body }) => sentencesOf(body))
    .find(each => ofPicture.test(foldName(each)) && bySomeWay.test(foldName(each)));
  if (told === undefined) talk.add(talk.voice.say('picturesHere'));
  else talk.tells(told);
  return true;
}
