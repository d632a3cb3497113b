import { z } from 'zod';
import { BadInput } from '../../domain/shared/domain-error.js';
import { isObject } from '../channel-wire/json.js';
import { decodeBytes } from '../email/email.headers.js';

const field = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

/**
 * The fields that a form may have. Every other field is ignored: data that decides about leads and tenants is never taken from
 * a visitor. `_gotcha` is a hidden field that only programs fill in.
 */
const formSchema = z.object({
  publicKey: field,
  _gotcha: field,
  name: field,
  last_name: field,
  email: field,
  phone: field,
  company: field,
  city: field,
  subject: field,
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

/** Other names of the fields: in Spanish, and in form builders. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  name: ['nombre', 'nombre_completo', 'nombres', 'full_name', 'first_name', 'first-name', 'your-name'],
  last_name: ['apellido', 'apellidos', 'last-name', 'lastname'],
  email: ['correo', 'correo_electronico', 'e-mail', 'your-email'],
  phone: ['telefono', 'celular', 'movil', 'whatsapp', 'tel', 'your-phone'],
  company: ['empresa', 'compania'],
  city: ['ciudad'],
  subject: ['asunto', 'motivo', 'your-subject'],
  message: ['mensaje', 'consulta', 'comentario', 'comentarios', 'your-message'],
};
const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
/** Returns a name such as «Teléfono» or "Correo electrónico" in the form of an identifier. */
const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase().replace(/\s+/gu, '_');

/** Returns the fields under Embudo's names. A field with Embudo's own name takes precedence over other names. */
function withCanonicalNames(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all = { ...fields };
  const byPlainName = new Map(Object.entries(fields).map(([name, value]) => [plain(name), value]));
  for (const [ours, others] of Object.entries(otherNames))
    if (!isFilled(all[ours]))
      all[ours] = [ours, ...others].map(name => byPlainName.get(name)).find(isFilled) ?? all[ours];
  return all;
}

/** Any text can be parsed as form fields. A text that was meant as form fields begins with a name and "=". */
const beginsAsForm = /^[\w%][\w.%+*[\]-]*=/;

/**
 * Returns form fields as text. A page that is not in UTF-8, as old ones are not, sends the bytes of its own charset. Each run of
 * bytes is read as UTF-8 if it is that, otherwise as Windows-1252.
 */
const inUtf8 = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, bytes =>
    encodeURIComponent(decodeBytes(Buffer.from(bytes.replaceAll('%', ''), 'hex'), 'utf-8')),
  );

/** Reads JSON, or the fields of an HTML form. Throws BadInput if the body is neither. */
export function formFields(body: Buffer): FormFields {
  const text = body.toString('utf8').trimStart();
  if (beginsAsForm.test(text))
    return formSchema.parse(withCanonicalNames(Object.fromEntries(new URLSearchParams(inUtf8(text)))));
  try {
    const root: unknown = JSON.parse(text);
    if (isObject(root)) return formSchema.parse(withCanonicalNames(root));
  } catch {
    // Incomplete JSON is treated as below.
  }
  throw new BadInput('The body is neither a form nor a JSON object.');
}
