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

/** Any text can be read as the fields of a form; one that was meant as such begins with a name and its "=". */
const beginsAsForm = /^[\w%][\w.%+*[\]-]*=/;

/** Reads JSON, or the fields of an HTML form. Throws BadInput where the body is neither. */
export function formFields(body: Buffer): FormFields {
  const text = body.toString('utf8').trimStart();
  if (beginsAsForm.test(text)) return formSchema.parse(Object.fromEntries(new URLSearchParams(text)));
  try {
    const root: unknown = JSON.parse(text);
    if (isObject(root)) return formSchema.parse(root);
  } catch {
    // As below: half an object is none.
  }
  throw new BadInput('The body is no form and no JSON object.');
}
