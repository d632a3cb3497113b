import { foldName } from '../../../../domain/shared/fold.js';
import { answerBeside } from '../cart/beside-part.js';
import { passOn } from '../cart/pass-on.js';
import type { Talk } from '../talk.js';

const who =
  '(?:person[ae]?s?|human[oa]?|alguien|encargad[oa]|gerente|duen[oa]|jef[ea]|responsable|asesor[a]?|agente|vendedor[a]?|supervisor[a]?|administrador[a]?|doctor[a]?|dra?|medic[oa]|tecnic[oa]|mecanic[oa]|veterinari[oa]|especialista|ejecutiv[oa]|representante|recepcion|companer[oa]|someone|somebody|anyone|manager|owner|agent|representative|rep|staff|team)';
const few = String.raw`(?:\S+ ){0,3}?`;
/** "¿Me pasa con la encargada?", "put me through to someone": asks to be served by a person. */
const wishes = [
  String.raw`\b(?:habl(?:ar|e|o|emos)|platicar|charlar|comuni\w+|contact\w+|p[aá]s[ae](?:me|r|rme|n|s|nos)?|pong[ao](?:me|s|n)?|transf\w+|conect\w+|derivar?\w*|speak|talk|connect|chat|put me|pass me|transfer)\s${few}(?:con|a|to|with)\s(?:\S+ ){0,2}?${who}\b`,
  String.raw`\b(?:que )?(?:me |nos )?(?:atienda|atiende|llame|marque|escriba|conteste|responda|contacte|llamen|contacten) (?:de una vez |ya |por favor )?(?:un[oa]? |el |la |algun[oa]? )?(?:\S+ )?${who}\b`,
  String.raw`\b(?:quiero|necesito|prefiero|ocupo|deme|paseme|pasame|get me|give me|let me (?:have|get)|can i (?:get|have)|i want|i need|i'd like) (?:a )?(?:un[oa]? |al |a |an |el |la |some )?(?:real |actual |live |human |de verdad )?(?:person[ae]?|human[oa]?|encargad[oa]|gerente|supervisor|manager|human being)\b`,
  String.raw`^\W*(?:(?:mejor|ya|no|y|pero|o|bueno)\W+)*con (?:una?|el|la|algun[oa]?) (?:person[a]|human[oa]|encargad[oa]|gerente|duen[oa])\b`,
  // "A real person" never means a product. The question whether the agent is a machine has other words.
  String.raw`\b(?:real|actual|live) (?:person|human|people|humans|somebody|someone)\b|\b(?:somebody|someone|anybody|anyone) real\b|\b(?:human|live) (?:agent|operator|being|representative)\b|\b(?:persona|humano|alguien) (?:real|de verdad|de carne y hueso)\b`,
  String.raw`\b(?:is|are) there (?:a |an |any |some )?(?:human|person|people|humans|somebody|someone)\b(?: (?:there|here|around|i can|to|who can|available))|\bhay (?:alguna? |algun |una? )?(?:persona|humano|alguien) (?:ahi|con quien|que (?:me )?(?:atienda|conteste|responda))`,
  // A message on another channel is written by a person, and so is a call made.
  String.raw`\b(?:escr[ií]b[ae]n?|m[aá]nd[ae]n?)(?:me|nos) (?:un mensaje |un whats\w* )?(?:al?|por|en|a mi) (?:mi )?(?:whats\w*|wsp|wasap|guasap|cel(?:ular)?|numero|telefono|este numero)\b|\b(?:write|text|message) (?:to )?me (?:on|at|by) (?:my )?(?:whatsapp|phone|cell|mobile|number|\+?\d{6})`,
  String.raw`\b(?:me|nos) (?:pueden?|podr[ai]n?|podrian?|puedes|podrias) (?:llamar|marcar|hacer una llamada)\b|^\W*(?:(?:mejor|si|por favor|porfa)\W+)*(?:ll[aá]m[ae]n?me|m[aá]rqu?[ae]n?me)\b|\b(?:prefiero|quiero|quisiera|mejor) (?:que|q) me (?:llam\w+|marqu\w+)|\b(?:can|could|would) (?:you|someone|somebody) (?:please )?call me\b`,
].map(pattern => new RegExp(pattern, 'u'));
/** "¿Con quién hablo para una cita?" and stories about others: nobody is asked to take over. */
const noWish =
  /\b(?:cita|consulta|sesion|turno|appointment) con\b|\b(?:ya|ayer|antes) (?:habl[eo]|hable|pase|me atendio)\b|\b(?:i (?:already )?(?:spoke|talked))\b/u;

/** Whether the customer wants to talk to a person now, rather than telling that they did or asking for an appointment. */
export const asksPerson = (text: string): boolean => {
  const folded = foldName(text).replaceAll('’', "'");
  return wishes.some(pattern => pattern.test(folded)) && !noWish.test(folded);
};

/**
 * Passes a customer who asks for a person on, after answering the other questions. Returns false if the message does not ask for a
 * person.
 */
export function passesOn(talk: Talk): boolean {
  if (!asksPerson(talk.text)) return false;
  if (talk.text.includes('?')) answerBeside(talk);
  passOn(talk);
  return true;
}
