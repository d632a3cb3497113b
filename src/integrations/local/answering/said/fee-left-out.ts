import { type Acts, actsIn } from './acts.js';

const withoutFee =
  /(?<!\p{L})(?:sin|without)\s(?:el\s|la\s|contar el\s|the\s)?(?:env[ií]o|flete|entrega|domicilio|delivery|shipping)(?!\p{L})/giu;
/** "Sin el envío" leaves a fee out of a sum, and removes nothing from the cart. */
export const readActs = (text: string): Acts => actsIn(text.replace(withoutFee, ' '));
