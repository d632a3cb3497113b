import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import type { Talk } from '../talk.js';
import { showProducts } from './product-part.js';

const kinds =
  '(?:tipos?|clases?|cortes?|variedad(?:es)?|marcas?|modelos?|estilos?|opciones|presentaciones|productos?|cosas|partes?|kinds?|types?|models?|cuts?)';
const asksKind = new RegExp(
  String.raw`^\W*(?:(?:y|bueno|ok|entonces|hola|oiga|pero|buenas|and|so)\W+)*(?:que|q|cual(?:es)?|what|which)\s(?:${kinds}\s(?:(?:de|del|of)\s)?)?(\p{L}{3,}(?:\s(?:de|para|sin|con|of|for)\s\p{L}{3,})?)\s(?:me\s)?(?:tienen?|tienes|tenes|hay|venden?|vendes|manejan?|manejas|ofrecen?|hacen|traen?|do you (?:have|sell|carry))(?:\s(?:disponibles?|ahorita|hoy))?\W*$`,
  'u',
);

/**
 * "¿Qué cortes de cerdo tienen?", "¿qué pollo hay?": shows all products that are named by this word, whatever they are called. Returns
 * false if the question asks for a property, or fewer than two products are named.
 */
export function listsKind(talk: Talk, question: string): boolean {
  const [, kind = ''] = asksKind.exec(foldName(question)) ?? [];
  if (kind === '' || property.test(kind)) return false;
  const named = bestNamed(talk.tools.products(kind));
  if (named.length < 2) return false;
  // Each of them is asked for, however closely its name matches.
  showProducts(
    talk,
    named.map(item => ({ ...item, score: 1 })),
  );
  return true;
}
const property =
  /^(?:colou?r(?:es|s)?|tallas?|talles?|tamanos?|sabor(?:es)?|medidas?|horarios?|dias?|fechas?|formas?|precios?|promocion(?:es)?|ofertas?|descuentos?|garantia|metodos?|medios?|sizes?|flavou?rs?)\b/u;
