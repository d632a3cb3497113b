import { foldName } from '../../shared/fold.js';
import type { Language } from '../../shared/translations.js';
import { isCourtesy } from './courtesy.js';

/** A longer message also says something else, which the agent or a person should read. */
const mostWords = 14;

const paid =
  /(?<!\bno )\b(?:(?:ya|si|recien|apenas|ayer|hoy|anoche) (?:(?:se|te|les?|lo|la) )*(?:pag(?:ue|amos|aron|o)|deposit(?:e|amos|aron|o)|transfer(?:i|imos|ieron)|cancel(?:e|amos|aron)|abon(?:e|amos)|envi(?:e|amos)|mand(?:e|amos)|hic(?:e|imos))|(?:esta|quedo|fue|ha sido) (?:ya )?(?:pagad[oa]|cancelad[oa]|depositad[oa]|transferid[oa])|acab(?:o|amos) de (?:pagar|depositar|transferir|cancelar|hacer)|(?:pago|deposito|transferencia|sinpe) (?:ya )?(?:hech[oa]|realizad[oa]|list[oa]|enviad[oa])|(?:adjunto|aqui (?:esta|va)|le (?:envio|mando|paso)) (?:el )?comprobante|(?:i|we)(?:'ve| have)? (?:already |just )?(?:paid|transferred|deposited)|already paid|just paid|(?:payment|transfer) (?:is )?(?:sent|done|made))\b/u;
const when =
  /\b(?:hoy|manana|pasado|lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|quincena|fin de mes|proxim[oa]|tarde|noche|rato|luego|despues|cuando|el \d{1,2}|dias?|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|payday|soon|later|once|when)\b/u;
const paying =
  /\b(?:(?:l[eoa]s? |te )*(?:pag|deposit|transfier|transfer|cancel|abon)(?:o|amos|are|aremos|ar|arle|arlo|arla|imos|iremos|ir|eremos)|hago (?:el|la) (?:pago|deposito|transferencia)|(?:i|we)(?:'ll| will| am going to| can| plan to)? (?:pay|transfer|deposit)|paying)\b/u;
const doubts = /[?¿]|\b(?:no (?:puedo|tengo|voy|debo|reconozco|me)|pero|but|can't|cannot|won't|don't|error|reclamo)\b/u;

/**
 * Returns whether a reply to a reminder says that the invoice is paid or will be, or only takes note of it; null if it says anything else,
 * doubts it or asks, which the agent or a person answers. "Ok" takes note only of what was written last: it may answer what the agent asked
 * meanwhile.
 */
export function readPayment(reply: string, _language: Language, isLast: boolean): 'paid' | 'later' | 'noted' | null {
  const folded = foldName(reply).replaceAll('’', "'");
  if (doubts.test(folded) || folded.split(/\s+/u).length > mostWords) return null;
  if (paid.test(folded)) return 'paid';
  if (paying.test(folded) && when.test(folded)) return 'later';
  return isLast && isCourtesy(reply) ? 'noted' : null;
}
