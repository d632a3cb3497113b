import { z } from 'zod';
import { BadInput } from '../../domain/shared/domain-error.js';
import { isObject } from '../channel-wire/json.js';

const field = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

/**
 * What a form may say. Every other field is left unread: what decides about leads and tenants is never taken from a
 * visitor. `_gotcha` is the field that people do not see, and machines fill in.
 */
export const formSchema = z.object({
  publicKey: field,
  _gotcha: field,
  name: field,
  email: field,
  phone: field,
  company: field,
  city: field,
  message: field,
  page: field,
  utm_source: field,
  utm_medium: field,
  utm_campaign: field,
  utm_term: field,
  utm_content: field,
  gclid: field,
  fbclid: field,
});
export type FormFields = z.output<typeof formSchema>;

/** What fields of forms are called beside our names for them: in Spanish, and by makers of forms. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  name: ['nombre', 'nombre_completo', 'full_name', 'your-name'],
  email: ['correo', 'correo_electronico', 'e-mail', 'your-email'],
  phone: ['telefono', 'celular', 'movil', 'whatsapp', 'tel', 'your-phone'],
  company: ['empresa', 'compania'],
  city: ['ciudad'],
  message: ['mensaje', 'consulta', 'comentario', 'comentarios', 'your-message'],
};
const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
/** «Teléfono» and "Correo electrónico" as they would stand in code. */
const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase().replace(/\s+/gu, '_');

/** The fields under our names. What stands under our own name is taken before what stands under another. */
function underOurNames(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = { ...fields };
  const byPlainName = new Map(Object.entries(fields).map(([name, value]) => [plain(name), value]));
  for (const [ours, others] of Object.entries(otherNames))
    if (!isFilled(all[ours]))
      all[ours] = [ours, ...others].map(name => byPlainName.get(name)).find(isFilled) ?? all[ours];
  return all;
}

/** Any text can be read as the fields of a form; one that was meant as such begins with a name and its "=". */
const beginsAsForm = /^[\w%][\w.%+*[\]-]*=/;

/** Reads JSON, or the fields of an HTML form. Throws BadInput where the body is neither. */
export function formFields(body: Buffer): FormFields {
  const text = body.toString('utf8').trimStart();
  if (beginsAsForm.test(text)) return formSchema.parse(underOurNames(Object.fromEntries(new URLSearchParams(text))));
  try {
    const root: unknown = JSON.parse(text);
    if (isObject(root)) return formSchema.parse(underOurNames(root));
  } catch {
    // As below: half an object is none.
  }
  throw new BadInput('The body is no form and no JSON object.');
}
