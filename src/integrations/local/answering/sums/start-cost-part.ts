import { type FoundItem, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import { isByTime } from '../meant/sold-by-unit.js';
import { itemLine } from '../products/item-line.js';
import { onlyNamed } from '../products/product-part.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

const asksStartCost =
  /\b(?:cuanto|que) (?:(?:tengo|tendria|hay|habria|debo|es|seria|toca|se|que|pago|pagar|pagaria|paga|dar|poner|cuesta|sale|en total|lo|mes) )+(?:para|por|pa) (?:empezar|iniciar|comenzar|arrancar|entrar|inscribir\p{L}*|matricular\p{L}*)|\b(?:pago|cuota|desembolso) inicial\b|\bprimer pago\b|\bcuanto (?:\p{L}+ ){0,3}(?:al inicio|de entrada|el primer mes)\b|\bhow much (?:\p{L}+ ){0,5}to (?:start|enroll?|sign up|begin|get started|join)\b/u;
const enrolment = /^(?:matricula|inscripcion|registro|afiliacion|enrol\p{L}*|registration|sign-?up)(?!\p{L})/u;
const ofEnrolment = /\b(?:matricul|inscri|afili|enrol|regist)\p{L}*/u;
const ofFirstTime = /\b(?:primer(?:a)?|mes|mensualidad|semana|first|month)\b/u;

/**
 * "¿Cuánto pago para empezar?" where a fee is charged for enrolling: tells it with the first month of what is spoken of, and their sum;
 * with several of them to choose from, the prices alone. Returns false where nothing is sold by the month or no such fee is.
 */
export function answerStartCost(talk: Talk): boolean {
  const { acts, tools, state, text } = talk;
  if (!asksStartCost.test(acts.folded) || acts.removes || state.items.length > 0) return false;
  const [fee, other] = tools
    .products(talk.label('enrolmentAsked'))
    .filter(({ name, price }) => enrolment.test(foldName(name)) && price !== null);
  if (!fee || other) return false;
  const said = tools
    .articles(text)
    .flatMap(({ body }) => sentencesOf(body))
    .find(each => ofEnrolment.test(foldName(each)) && ofFirstTime.test(foldName(each)));
  const meant = meantNow(talk, fee);
  const [one, more] = meant;
  if (!one) return false;
  if (more) {
    talk.addLines([...meant, fee].map(item => `• ${itemLine(item, talk.input.language)}`));
    talk.showed(meant);
    talk.closeWith(talk.voice.once('askWhich'));
    talk.asks('WHICH');
    talk.chooseAmong(meant.map(({ name }) => name));
  } else {
    const many = state.priced?.find(({ product }) => product === one.name)?.quantity ?? 1;
    talk.counts = true;
    showTotal(
      talk,
      [fee, one].map(({ name }) => ({ product: name, quantity: many })),
    );
    state.focus = one.name;
  }
  if (said !== undefined) talk.tells(said);
  return true;
}

/** Returns what the first time of is paid: the named thing, otherwise those that are still to choose from, otherwise the current one. */
function meantNow(talk: Talk, fee: FoundItem): FoundItem[] {
  const { tools, state, text, input } = talk;
  const named = onlyNamed(talk, text);
  const last = state.spoken?.at(-1) ?? [];
  const isOpen = input.dialogue.asked === 'WHICH' && last.length > 1;
  const focus = inFocus(talk);
  const pool =
    named && named.name !== fee.name
      ? [named]
      : isOpen || (focus !== null && last.length > 1 && last.includes(focus.name) && (state.priced ?? []).length === 0)
        ? last.flatMap(name => tools.called(name))
        : focus
          ? [focus]
          : [];
  return pool.filter(item => item.name !== fee.name && item.price !== null && isByTime(item));
}
