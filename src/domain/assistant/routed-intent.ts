import type { NamedEntities } from './entities/name-entities.js';
import type { MessageContext } from './message-context.js';
import type { Understanding } from './understanding.js';

/** A few words in a dialogue ("uno de cada uno", "y pizza?") read as a complaint by chance: only a sure reading counts. */
const fewWords = 5;
const sureComplaint = 0.75;

/** The intent that routing goes by. */
export function routedIntent(
  { body, dialogue }: MessageContext,
  { intent }: Understanding,
  entities: NamedEntities | null,
): Understanding['intent']['primary'] {
  const isCase = intent.primary === 'COMPLAINT' || intent.primary === 'WARRANTY_CLAIM';
  const short = body.trim().split(/\s+/).length <= fewWords;
  const goesOn = dialogue.greeted || (entities?.catalogue.length ?? 0) > 0;
  return goesOn && isCase && short && intent.confidence < sureComplaint ? 'GENERAL_INQUIRY' : intent.primary;
}

/** Whether an order is under way, or begins here: products of the catalogue, with quantities. */
export const isOrdering = ({ dialogue }: MessageContext, entities: NamedEntities | null): boolean =>
  (dialogue.asked !== null && dialogue.asked !== 'PERSON') ||
  dialogue.items.length > 0 ||
  (entities !== null && entities.quantities.length > 0 && entities.catalogue.length > 0);
