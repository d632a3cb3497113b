import { foldName } from '../../../../domain/shared/fold.js';
import { waitsUntilReached, withoutReached } from '../said/hours-said.js';
import type { Talk } from '../talk.js';

/**
 * "Déjame pensarlo", "I'll get back to you", "cuando tenga 3 meses entonces": the customer postpones the decision, and the state stays as
 * it is.
 */
const thinking =
  /\b(?:(?:dej[ae]me|dej[ae]n(?:os|me)|deja|permit[ae]me|voy a|vamos a|lo|la|tengo que|quiero|para) (?:lo |la )?(?:voy a |vamos a )?(?:pensar(?:lo|la|l[oa]s|me(?:lo)?)?|piens(?:o|amos)|ver(?:lo)? (?:con mi|bien|y)|consult(?:o|e|ar|arlo|amos) con|(?:platic|coment|habl)(?:o|e|ar|arlo|amos)(?:lo)? con|revis(?:o|ar|arlo))|(?:yo )?(?:les?|te) aviso|lo consulto|(?:me )?l[oa]s? (?:pensare|pensaremos|consultare|platicare)|let me think|i(?:'ll| will) think (?:about|it)|(?:need|have|want) to think|think it over|(?:i(?:'ll| will)|let me) (?:get back|let you know|sleep on))\b/u;
/** "Mañana le confirmo", "luego les aviso": promises an answer for later and confirms nothing now. */
const answersLater =
  /\b(?:manana|luego|despues|al rato|mas tarde|mas tardecito|ahorita|(?:en|por|a) la (?:noche|tarde|manana)|el \p{L}+|lo (?:hablo|consulto|veo|reviso) (?:con \p{L}+ \p{L}+ )?y)\W+(?:yo )?(?:ya )?(?:les?|te) (?:confirmo|aviso|digo|escribo|llamo|marco|hablo)\b|\b(?:les?|te) (?:confirmo|aviso|digo|escribo|hablo|marco|llamo|busco) (?:manana|luego|despues|al rato|mas tarde|otro dia|(?:en|por) la (?:noche|tarde|manana)|la (?:otra|proxima|siguiente|semana)|(?:en )?(?:estos|unos) dias|el \p{L}+)\b|\bi(?:'ll| will) (?:call|text|message|write|check back|hit you up)(?: (?:you|u|back|again)){0,2} (?:later|tomorrow|tonight|soon|next \p{L}+|on \p{L}+)\b/u;
/** Whether the customer puts the decision off. */
export const thinksOver = (talk: Talk): boolean =>
  putsOff(talk) || (answersLater.test(talk.acts.folded) && !/[?¿]/u.test(talk.text));
const putsOff = ({ acts, text }: Talk): boolean =>
  (thinking.test(acts.folded) || (waitsUntilReached(acts.folded) && !acts.buys && !acts.asksPrice)) &&
  !acts.asks &&
  !acts.asksToOrder &&
  !/[?¿\d]/u.test(withoutReached(foldName(text))) &&
  text.trim().split(/\s+/u).length <= 12;
