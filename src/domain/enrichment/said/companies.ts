import { foldName } from '../../shared/fold.js';
import { capital, foldedSet, particles } from './words.js';

/** First words of names of businesses. */
const businessWords = foldedSet(`
  abarrotes, academia, agencia, agropecuaria, agroservicio, almacén, almacenes, asociación, autolavado, autorepuestos, bar, bazar, bodega, boutique,
  bufete, cafetería, café, cámara, carnicería, centro, cevichería, clínica, clínicas, colegio, comercial, comercializadora, compañía, confecciones,
  constructora, construcciones, consultora, consultores, consultorio, cooperativa, corporación, corporativo, depósito, desarrollos, despacho,
  distribuidora, dulcería, editorial, electrónica, empresa, empresas, escuela, estética, estudio, fábrica, farmacia, ferretería, ferreterías, finca,
  floristería, frutería, fundación, funeraria, gasolinera, gimnasio, grupo, heladería, hostal, hotel, hospital, importadora, imprenta, industrias,
  ingeniería, inmobiliaria, instituto, inversiones, joyería, jardín, laboratorio, laboratorios, lavandería, librería, maderas, marisquería, materiales,
  mercado, mini-súper, minisúper, mueblería, muebles, municipalidad, óptica, panadería, papelería, pastelería, peluquería, pizzería, pollos, productos,
  pulpería, refrigeración, repuestos, restaurante, salón, seguros, servicios, soda, soluciones, spa, súper, supermercado, taller, talleres, textiles,
  tienda, tiendas, transportes, turismo, universidad, verdulería, veterinaria, vidriería, vivero, zapatería, taquería, tortillería`);
const lastWords = foldedSet(`
  sa, srl, ltda, limitada, sas, inc, llc, corp, corporation, ltd, company, co, hardware, store, stores, shop, group, solutions, services, supplies, supply,
  restaurant, hotel, clinic, bakery, pharmacy, construction, builders, foods, logistics, technologies, consulting, associates, partners, motors, spa`);
const legalEnd =
  /(?:S\.? ?A\.?|S\.? ?R\.? ?L\.?|S\.? de R\.? ?L\.?(?: de C\.? ?V\.?)?|S\.? ?A\.? de C\.? ?V\.?|Ltda\.?|S\.? ?A\.? ?S\.?|Inc\.?|LLC|Corp\.?|Ltd\.?)$/u;

const piece = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}&.'-]{0,30}`;
/** The expression of the name of a business: words with capitals, and small words between them. */
export const companyName = `(?:${piece})(?: (?:${piece}|de|del|la|las|los|el|y|e|&|and|of|the)){0,6}`;

/** Returns the name without small words and signs at its end. */
export function trimCompany(text: string): string {
  const words = text.split(' ');
  while (words.length > 1 && (particles.has(words.at(-1) ?? '') || /^(?:el|e|&|and|of|the)$/.test(words.at(-1) ?? '')))
    words.pop();
  const name = words.join(' ');
  return legalEnd.test(name) ? name : name.replace(/[.,'-]+$/, '');
}

export const isBusinessWord = (word: string): boolean => businessWords.has(foldName(word));

/** Whether a name is that of a business: by its first word, its last word or its legal form. */
export function isCompany(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2) return false;
  const last = foldName(words.at(-1) ?? '').replaceAll('.', '');
  return isBusinessWord(words[0] ?? '') || lastWords.has(last) || legalEnd.test(name);
}

export const isPersonName = (name: string): boolean =>
  new RegExp(`^${capital}(?: (?:de |del |de la |de los )?${capital}){1,4}$`, 'u').test(name) && !isCompany(name);
