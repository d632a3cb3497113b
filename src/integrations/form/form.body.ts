import { BadInput } from '../../domain/shared/domain-error.js';
import { isObject, type Json } from '../channel-wire/json.js';
import { decodeBytes } from '../email/email.headers.js';
import { multipartFields } from './form.multipart.js';

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

/** Reads JSON, or the fields of an HTML form in either encoding. Throws BadInput if the body is none of them. */
export function formBody(body: Buffer): Json {
  const text = body.toString('utf8').trimStart();
  if (beginsAsForm.test(text)) return nested([...new URLSearchParams(inUtf8(text))]);
  const parts = text.startsWith('--') ? multipartFields(body) : null;
  if (parts !== null) return nested(parts);
  try {
    const root: unknown = JSON.parse(text);
    if (isObject(root)) return root;
  } catch {
    // Incomplete JSON is treated as below.
  }
  throw new BadInput('The body is neither a form nor a JSON object.');
}

const deepest = 4;

/**
 * Returns the fields as PHP reads them: `a[b]=1` is a field of the object `a`, and `a[]` is a list. Of other fields the last one counts.
 */
function nested(fields: readonly (readonly [string, string])[]): Json {
  const root: Json = Object.create(null);
  for (const [name, value] of fields) {
    const [first = '', ...inner] = name.split('[').map(part => part.replace(/\]$/, ''));
    const isListed = inner.at(-1) === '';
    const path = [first, ...(isListed ? inner.slice(0, -1) : inner)].slice(0, deepest);
    const last = path.pop() ?? '';
    let at = root;
    for (const step of path) {
      const next = at[step];
      const child: Json = isObject(next) ? next : Object.create(null);
      at[step] = child;
      at = child;
    }
    const known = at[last];
    if (isListed && Array.isArray(known)) known.push(value);
    else at[last] = isListed ? [value] : value;
  }
  return root;
}
