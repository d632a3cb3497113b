import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isOwnTrouble } from '../meant/own-trouble.js';
import { showProducts } from '../products/product-part.js';
import { isWork } from '../said/done-to.js';
import type { Talk } from '../talk.js';
import { answerEmergency } from './emergency-part.js';

const ofLooking = /\b(?:diagnos|revis|repar|evalua|valora|inspec|repair|check ?up)/u;
/** Words of "visita de diagnóstico", which is for whatever is wrong; "revisión de frenos" is not. */
const general =
  /(?<!\p{L})(?:visitas?|diagnosticos?|revision|revisiones|evaluacion|valoracion|inspeccion|general|tecnic[oa]|inicial|servicio|de|a|domicilio|diagnos[ei]s|inspection|check ?up|visit|home|call|service)(?!\p{L})/gu;
/** What the shop itself sold or did, or a wish for what follows from it. */
const ofShop =
  /\b(?:compr\p{L}+|vend\p{L}+|garantia|ustedes|llego|entreg\p{L}+|(?:me|nos) (?:instal|pus|hic|arregl|repar|coloc|cambi|dej)\p{L}+|bought|sold|warranty|you|delivered|arrived)\b/u;

/** The service of looking at things or repairing them that a message means: the one whose texts have its words, otherwise the only one. */
function serviceFor(talk: Talk): FoundItem[] {
  const { tools, text } = talk;
  const isMeant = (item: FoundItem) => isWork(item) && ofLooking.test(foldName(item.name));
  const named = tools.products(text).filter(item => item.named && isMeant(item));
  if (named.length > 0) return named;
  const isGeneral = ({ name }: FoundItem) => foldName(name).replace(general, '').trim() === '';
  return tools.products(talk.label('repairAsked')).filter(isGeneral);
}

/**
 * Pain and emergencies come first. "Mi aire no enfría" is no complaint to a shop that looks at such things: shows the service. Returns
 * false if the shop has none, or if the thing is the shop's own work.
 */
export function answerOwnTrouble(talk: Talk): boolean {
  if (answerEmergency(talk)) return true;
  const { acts, state } = talk;
  if (!isOwnTrouble(acts.folded) || ofShop.test(acts.folded) || acts.asksPrice || state.items.length > 0) return false;
  const [one, other] = serviceFor(talk);
  if (!one || other) return false;
  showProducts(talk, [one]);
  return true;
}
