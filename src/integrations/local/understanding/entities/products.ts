import type { Entities } from '../../../../domain/assistant/index.js';

/** Words that are often followed by a product, in folded text. */
const leads =
  /\b(?:comprar|compro|quiero|necesito|ocupo|busco|adquirir|cotizar|cotizacion de|precio de|cuestan?|valen?|venden|tienen|tenes|manejan|pedido de|reservar|rentar|alquilar|contratar|interesa|interesado en|interesada en|buy|need|want|order|price of|much is|much are|quote for|looking for|sell|have|rent|hire|interested in|is|are)\s(?:(?:comprar|pedir|buy|to buy|to order|to rent|cotizar|rentar|alquilar)\s)?(?:(?:el|la|los|las|un|una|unos|unas|the|a|an|some|any|su|sus|your|\d+|de|of)\s){0,2}(\p{L}[\p{L}-]{2,}(?:\s(?:de|solar|solares|dental|of)\s?\p{L}*)?)/gu;
const noProducts = new Set(
  (
    'que como para por con una uno algo esto eso este esta ese esa aqui hablar saber ver hacer ser estar mas muy bien hoy manana ahora precio informacion ayuda ' +
    'unidades unidad piezas units pieces personas people comprar pedir pagar cotizar rentar contratar devolver cancelar cambiar agendar reservar quejarme dinero reembolso persona humano asesor alguien usted ustedes stock disponible ' +
    'disponibles descuento garantia servicio the this that there you your they something anything someone know talk speak see get pay refund money help order price information ' +
    'available still place make return cancel appointment cita visita presupuesto approved aprobado interested it one them question pregunta duda mi tu su my open hiring'
  ).split(' '),
);

/**
 * Returns up to three nouns that may be what the customer asks for: first the unit words of the quantities, then the words after a verb
 * of wanting.
 */
export function productsIn(folded: string, quantities: Entities['quantities']): string[] {
  const found = new Set<string>();
  for (const { unit } of quantities) if (unit !== null && unit.length > 3 && !noProducts.has(unit)) found.add(unit);
  for (const match of folded.matchAll(leads)) {
    const product = (match[1] ?? '').trim();
    const first = product.split(' ')[0] ?? '';
    if (noProducts.has(first)) continue;
    if (![...found].some(known => known === first || product.startsWith(`${known} `))) found.add(product);
  }
  return [...found].slice(0, 3);
}
