import { isDenied, start } from './words.js';

const department = `(?: (?:de|del)(?: la| el)? (?:compras|ventas|proyectos|proyecto|obra|bodega|mantenimiento|logística|operaciones|tienda|sucursal|finca|producción|mercadeo|marketing|finanzas|recursos humanos|sistemas|taller|hotel|restaurante|negocio)|(?: general| técnico| comercial| administrativo| administrativa))?`;
const spanish = `(?:gerente|gerenta|dueñ[oa]|propietari[oa]|soci[oa]|encargad[oa]|administrador|administradora|director|directora|jef[ea]|asistente|secretari[oa]|contador|contadora|arquitect[oa]|ingenier[oa](?: civil| industrial)?|maestr[oa] de obras?|contratista|electricista|fontanero|abogad[oa]|médic[oa]|dentista|veterinari[oa]|chef|comprador|compradora|supervisor|supervisora|coordinador|coordinadora)${department}`;
const english = `(?:(?:general|purchasing|sales|store|office|project|site|procurement|operations|facilities|hotel|restaurant) manager|owner|co-owner|ceo|cfo|cto|founder|co-founder|director|accountant|architect|(?:civil )?engineer|contractor|electrician|plumber|buyer|head of (?:purchasing|operations|sales)|assistant manager|manager)`;
const ofContact = new RegExp(
  String.raw`${start}(?:soy|trabajo como|me desempeño como|i'm|i am|i work as)(?: el| la| un| una| the| an| a)? (${spanish}|${english})(?![\p{L}])`,
  'giu',
);
const alone = new RegExp(`^(?:${spanish}|${english})$`, 'iu');

/** Whether a text is a job title and nothing else. */
export const isJobTitle = (text: string): boolean => alone.test(text.trim());

export const writeTitle = (title: string): string =>
  /^c[efot]o$/i.test(title) ? title.toUpperCase() : title.slice(0, 1).toUpperCase() + title.slice(1).toLowerCase();

/** Returns the job title that the writer of a text claims; null if there is none. */
export function jobTitleAt(text: string): string | null {
  for (const match of text.matchAll(ofContact)) if (!isDenied(text, match.index)) return writeTitle(match[1] ?? '');
  return null;
}
