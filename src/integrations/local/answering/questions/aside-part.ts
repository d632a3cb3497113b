import { foldName } from '../../../../domain/shared/fold.js';
import { showCart } from '../cart/cart.js';
import { isTakenOnce } from '../said/done-to.js';
import { lastAnswer } from '../said/last-answer.js';
import { givesName } from '../said/question-forms.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';

const polite =
  "(?:hola|buen[oa]s?(?: dias| tardes| noches)?|gracias|thanks|thank you|hi|hello|hey|bien|muy|todo|good|great|fine|yo|i'?m|all|doing|well|por dicha|gracias a dios|(?:j[aei]|h[aei]){2}\\w*|lol|aqui|ahi vamos|pura vida)";
/** "¿Todo bien y tú?", "how are you?": a courtesy, not a question that a text of the shop answers. */
const kindness = new RegExp(
  String.raw`^\W*(?:${polite}\W+)*(?:(?:y|and)\W+)?(?:(?:how|what) about (?:you|yourself)|(?:y )?(?:tu|usted|ustedes|vos)|you|yourself|como (?:esta[ns]?|te va|les va|le va|vas|van|amanecio|amanecieron)(?: (?:usted|ustedes|hoy|todo|todos))?|que tal(?: (?:todo|va|vas|estas?))?|how (?:are|r) (?:you|u|things)(?: (?:doing|today))?|how(?:'s| is) it going|how do you do|todo bien)\W*(?:hoy|today)?\W*$`,
  'u',
);
/** "That's ridiculous", "qué abuso": a comment on what the customer was told. */
const remark =
  /^\W*(?:(?:wow|omg|no|uy|ay|pero|but|pues|well|man|ufa?)\W+)*(?:(?:that|this|it)(?:'?s| is| sounds) |(?:eso |esto )?(?:es|esta|me parece|suena) |(?:que|how) )?(?:so |such |just |really |totally |an? |un |una |muy |tan |bien )?(?:ridiculous|crazy|insane|absurd|unfair|nonsense|outrageous|joke|scam|rip-?off|ridicul[oa]|absurd[oa]|injust[oa]|robo|abuso|locura|chiste|burla|barbaridad|estafa|feo|terrible|horrible|awful|mal)\W*$/u;
const wordless = /^[^\p{L}\d?¿]*\p{Extended_Pictographic}[^\p{L}\d?¿]*$/u;

/**
 * Answers a message that asks nothing of the shop (a name, a courtesy, a comment, an emoji) with a short sentence, and returns to the
 * state of the conversation. Returns false for all other messages.
 */
export function answerAside(talk: Talk): boolean {
  const { voice, acts, input } = talk;
  if (input.awaitsPerson) return false;
  const parts = questionsIn(talk.text);
  if (wordless.test(input.text)) return backTo(talk);
  if (kindness.test(acts.folded)) talk.add(voice.say('wellToo'));
  else if (remark.test(acts.folded)) {
    talk.add(voice.once('sorry'), voice.once('colleague'));
    talk.asks('PERSON');
    talk.buttons('person');
    return true;
  } else if (
    (parts.length > 0 && parts.every(part => givesName(foldName(part))) && !wasAskedFor(talk)) ||
    isNameAlone(talk)
  )
    talk.add(voice.say('allRight'));
  else return false;
  return backTo(talk);
}

/** "Silvina Páez" while an order is open: a first and a last name, and no product. */
const isNameAlone = ({ input, state, tools, text }: Talk): boolean =>
  state.items.length > 0 &&
  /^\s*\p{Lu}\p{Ll}+(?:\s(?:(?:de|del|la|los)\s)?\p{Lu}\p{Ll}+){1,3}\W*$/u.test(input.text) &&
  tools.products(text).every(({ named }) => !named);

/** Whether the last answer asked for a name, by which an order is looked up. */
const wasAskedFor = ({ input }: Talk): boolean => /\b(?:nombre|name)\b[^.!]*\?/iu.test(lastAnswer(input));

/** Repeats what the conversation waits for: the confirmation of an order, a number, a choice; otherwise asks what the customer needs. */
function backTo(talk: Talk): boolean {
  const { state, voice } = talk;
  if (state.items.length > 0) showCart(talk);
  else if (state.asked === 'QUANTITY') talk.closeWith(voice.say(isForOne(talk) ? 'wantsIt' : 'howMany'));
  else if (state.asked === 'WHICH') talk.closeWith(voice.say('askWhich'));
  else talk.closeWith(voice.say(talk.input.history.length > 0 ? 'askFurther' : 'greetingAsk'));
  return true;
}
const isForOne = ({ state, tools }: Talk): boolean =>
  state.focus !== null && tools.called(state.focus).slice(0, 1).some(isTakenOnce);
