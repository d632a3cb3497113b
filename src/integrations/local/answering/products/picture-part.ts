import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { isChat } from '../said/question-forms.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';
import { itemLine } from './item-line.js';

/** The most pictures that an answer shows; the server sends no more. */
const mostPictures = 3;

/** "¿Tienes fotos?", "quiero ver una imagen", "can I see a picture?": asks to be shown something. */
export const asksOfPictures =
  /\b(?:(?:mand|envi|pas|compart|muestr|mostr|ensen|tien|tenes|hay|veo|ver)\p{L}* (?:\p{L}+ ){0,2}?(?:fotos?|fotitos?|fotografias?|imagen(?:es)?|videos?)|(?:send|show|have|see|got) (?:\p{L}+ ){0,2}?(?:pictures?|photos?|pics?|images?|videos?))\b/u;
/** "Foto de la sierra", "a picture of the drill, please": the same without a verb. */
const asksBare =
  /^\W*(?:(?:y|and|una?|alguna|la|las|sus?|a|any|some|the) )?(?:fotos?|fotitos?|fotografias?|imagen(?:es)?|pictures?|photos?|pics?)(?: (?:del?|of)\b|\W*(?:por favor|porfa\w*|please|pls)?\W*$)/u;
/** "Le mando una foto": the customer sends one, or asks whether they may. */
export const sendsOwnPicture =
  /\b(?:les?|te|os) (?:mando|envio|paso|comparto|puedo (?:mandar|enviar|pasar))\b|\bpuedo (?:mandar|enviar|pasar)\w*\b|\b(?:mande|envie|pase)(?:les?)? (?:un[oa]s? |la |las |el )?(?:foto|imagen|video)|\b(?:a ?donde|donde|como|por donde) (?:les? |te |se |l[oa]s )*(?:mando|envio|paso|subo|adjunto)\b|\bse l[oa]s (?:mando|envio|paso)\b|\bwhere (?:do|can|should) i send\b|\bi(?:'ll| will| can|'ve)? (?:send|sent|share)\b|\bcan i send\b|\bsi (?:les?|te) (?:mando|envio|paso)\b/u;
const several = /\b(?:fotos|imagenes|fotografias|pictures|photos|pics|images|ambas|ambos|both|todas|todos|all)\b/u;
const moving = /\bvideos?\b/u;

/** Whether a folded question asks for pictures, and not whether the customer may send one. */
const asksForPicture = (folded: string): boolean =>
  (asksOfPictures.test(folded) || asksBare.test(folded)) && !sendsOwnPicture.test(folded);

/** Answers a message that only asks for pictures, also in the words of a wish: "quiero ver una foto del taladro" orders nothing. */
export function answerPicture(talk: Talk): boolean {
  const [question, other] = questionsIn(talk.text).filter(part => !isChat(part));
  if (question === undefined || other !== undefined || /\d/u.test(question)) return false;
  return asksForPicture(foldName(question)) && showsPicture(talk, question);
}

/**
 * Sends the pictures of the products that a question means, and tells the facts of those without one. Returns false if the shop has no
 * picture of them: an article may say where they can be seen.
 */
export function showsPicture(talk: Talk, question: string): boolean {
  if (!talk.input.showsPictures) return false;
  const folded = foldName(question);
  const meant = meantIn(talk, folded);
  if (meant.length === 0) return asksWhich(talk);
  const pictured = meant.filter(({ picture }) => picture).slice(0, mostPictures);
  if (pictured.length === 0 || (moving.test(folded) && !/foto|imagen|pic|photo/u.test(folded))) return false;
  const items = pictured.map(({ name }) => ({ product: name, quantity: 1 }));
  const { pictures, problem } = talk.tools.use('send_pictures', { items });
  // The calls that are still to come write the answer again.
  if (problem !== null && talk.tools.pending.length === 0) return false;
  const sent = pictures?.sent ?? [];
  talk.add(talk.voice.say(sent.length > 1 ? 'pictures' : 'picture', { product: sent.join(', ') }));
  const missing = meant.filter(({ picture }) => !picture).slice(0, mostPictures);
  if (missing.length > 0) tellsFacts(talk, missing);
  talk.showed(pictured);
  if (talk.state.asked === 'WHICH' && pictured.length === 1) talk.asks(null);
  return true;
}

/** Says that there is no picture of the products that are meant, and tells what is known of them. Returns false if none is meant. */
export function tellsWithoutPicture(talk: Talk, question: string): boolean {
  const meant = talk.input.showsPictures ? meantIn(talk, foldName(question)).slice(0, mostPictures) : [];
  if (meant.length === 0) return false;
  tellsFacts(talk, meant);
  talk.showed(meant);
  talk.unknown();
  return true;
}

function tellsFacts(talk: Talk, items: readonly FoundItem[]): void {
  talk.add(talk.voice.say('noPictureOf', { product: items.map(({ name }) => name).join(', ') }));
  talk.addLines(items.map(item => itemLine(item, talk.input.language)));
  for (const { description } of items) if (description !== '') talk.tells(description);
}

/** Asks of what a picture is wanted, if the shop has any. */
function asksWhich(talk: Talk): boolean {
  const pictured = talk.tools.products('').filter(({ picture }) => picture);
  if (pictured.length === 0) return false;
  talk.add(talk.voice.say('pictureOfWhich'));
  talk.asks('PICTURE');
  talk.chooseAmong(pictured.slice(0, mostPictures).map(({ name }) => name));
  return true;
}

/** Answers "de la sierra", after the agent asked of what a picture is wanted. */
export function answerPictureOf(talk: Talk): boolean {
  if (talk.input.dialogue.asked !== 'PICTURE') return false;
  talk.asks(null);
  const named = bestNamed(talk.tools.products(talk.text));
  if (named.length === 0 || /\d/u.test(talk.text)) return false;
  return showsPicture(talk, talk.text) || tellsWithoutPicture(talk, talk.text);
}

/** Returns the products that a question means: those it names, otherwise those that were spoken of last. */
function meantIn(talk: Talk, folded: string): FoundItem[] {
  const { state, tools } = talk;
  const rest = folded
    .replace(asksOfPictures, ' ')
    .replace(/\b(?:fotos?|fotitos?|fotografias?|imagen(?:es)?|videos?|pictures?|photos?|pics?|images?)\b/gu, ' ');
  const named = bestNamed(tools.products(rest));
  const spoken = named.find(({ name }) => name === state.focus);
  if (spoken && !several.test(folded)) return [spoken];
  if (named.length > 0) return named;
  const called = (names: readonly string[]) => names.flatMap(name => tools.called(name));
  const last = state.spoken?.at(-1) ?? [];
  if (several.test(folded) && last.length > 1 && (state.focus === null || last.includes(state.focus)))
    return called(last);
  if (state.focus !== null) return called([state.focus]);
  return called(state.items.map(({ product }) => product));
}
