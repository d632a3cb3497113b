import { z } from 'zod';
import { isObject } from '../channel-wire/json.js';
import { formBody } from './form.body.js';
import { type FlatField, flatFields } from './form.flat.js';
import { typeformFields } from './form.typeform.js';

const field = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

/**
 * The fields that have a meaning. Every other field is at most text to read: data that decides about leads and tenants is never taken
 * from a visitor. `_gotcha` is a hidden field that only programs fill in.
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
  name: [
    'nombre',
    'nombre_completo',
    'nombres',
    'nombre_y_apellido',
    'nombre_y_apellidos',
    'full_name',
    'first_name',
    'first-name',
    'firstname',
    'your-name',
  ],
  last_name: ['apellido', 'apellidos', 'last-name', 'lastname', 'surname'],
  email: ['correo', 'correo_electronico', 'e-mail', 'email_address', 'mail', 'your-email'],
  phone: [
    'telefono',
    'celular',
    'movil',
    'whatsapp',
    'tel',
    'telephone',
    'phone_number',
    'numero_de_telefono',
    'mobile',
    'your-phone',
  ],
  company: ['empresa', 'compania', 'company_name', 'empresa_nombre'],
  city: ['ciudad'],
  subject: ['asunto', 'motivo', 'your-subject'],
  message: ['mensaje', 'consulta', 'comentario', 'comentarios', 'comment', 'comments', 'your-message'],
};
/** Returns a name such as «Teléfono», "Correo electrónico" or "firstName" in the form of an identifier. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/[a-z](?=[A-Z])/g, '$&_')
    .toLowerCase()
    .replace(/[\s:*?\u00bf]+/g, ' ')
    .trim()
    .replaceAll(' ', '_');

const ours = Object.keys(formSchema.shape);
const oursByOther = new Map(
  Object.entries(otherNames).flatMap(([own, others]) => others.map(other => [other, own] as const)),
);
const rankOf = (own: string, name: string): number => (otherNames[own] ?? []).indexOf(name) + 1;

/** Other fields that say something about the form, the browser or the record, and nothing that a visitor wrote. */
const technical = new Set(
  (
    'id type ref role score status action token nonce submit button referer referrer user_agent remote_ip ip version timestamp ' +
    'powered_by event event_type event_id hidden required locale lang source medium campaign redirect subject_line created_at ' +
    'submitted_at landed_at webhook_url execution_mode terms privacy consent acceptance honeypot page_url'
  ).split(' '),
);
const technicalPart = /(?:_id$|^id_|token|nonce|csrf|captcha|^_|^utm_|^wpcf7|^form_|^hs_|password|secret)/;
const longestAnswer = 500;
const mostAnswers = 20;

export interface Submission {
  fields: FormFields;
  /** Answers to questions that only this form asks, with the names that it gives them. */
  answers: FlatField[];
}

/**
 * Reads a submission under Embudo's names. A field with Embudo's own name takes precedence over other names, and a filled one over an
 * empty one. What is left are answers to the form's own questions: text for the seller to read, which decides nothing.
 */
export function readSubmission(body: Buffer): Submission {
  const root = formBody(body);
  const wrapped = isObject(root.body) && isObject(root.headers) ? root.body : root;
  const chosen = new Map<string, { value: string; rank: number }>();
  const answers: FlatField[] = [];
  for (const { name, value } of typeformFields(wrapped) ?? flatFields(wrapped)) {
    const id = plain(name);
    const own = ours.includes(name) ? name : (oursByOther.get(id) ?? (ours.includes(id) ? id : undefined));
    if (own !== undefined) {
      const rank = name === own ? -1 : rankOf(own, id);
      const known = chosen.get(own);
      const isBetter = known === undefined || (value !== '' && (known.value === '' || rank < known.rank));
      if (isBetter) chosen.set(own, { value, rank });
    } else if (value.trim() !== '' && id !== '' && !technical.has(id) && !technicalPart.test(id) && !/^\d+$/.test(id))
      answers.push({ name: name.trim().slice(0, 80), value: value.trim().slice(0, longestAnswer) });
  }
  const fields = formSchema.parse(Object.fromEntries([...chosen].map(([own, { value }]) => [own, value])));
  return { fields, answers: answers.slice(0, mostAnswers) };
}
