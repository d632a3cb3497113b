import { customerMarksIn, termKindsIn } from '../../../../domain/assistant/index.js';
import type { Talk } from '../talk.js';

/**
 * Whether a message with a list also says what lowers its price: "soy maestra, 24 cuadernos ya con el descuento", "un lavado para el
 * martes".
 */
export const saysWhoOrWhen = ({ text, acts }: Talk): boolean =>
  termKindsIn(text).includes('DISCOUNT') || customerMarksIn(acts.folded).length > 0;
