import { type EmailHeaders, headerOf } from './email.headers.js';

/** The kind of program that wrote a mail. */
export type Automatic = 'bounce' | 'auto-reply' | 'bulk';

interface Mail {
  headers: EmailHeaders;
  subject: string;
  from: string | null;
  /** Empty for the null sender, by which servers say that nobody should answer; null if it is unknown. */
  envelopeFrom: string | null;
}

const absent =
  /^\W{0,5}(?:auto(?:matic)?[\s-]?(?:reply|response)|autoreply|respuesta autom[aá]tica|contestaci[oó]n autom[aá]tica|out of (?:the )?office|fuera de (?:la )?oficina|(?:estoy|estar[eé]) (?:ausente|fuera de)|mensaje de ausencia|on (?:vacation|holiday)|away from (?:the )?office)/i;
const undelivered =
  /^\W{0,5}(?:undeliver(?:able|ed)|mail delivery (?:failed|failure|subsystem)|delivery (?:status notification|has failed|failure|incomplete)|returned mail|failure notice|no se (?:puede|pudo) entregar|no entregado|correo (?:no entregado|devuelto)|entrega fallida|error de entrega)/i;
const daemon = /^(?:mailer-daemon|mail-daemon|postmaster)@/;
const bulkPrecedence = new Set(['bulk', 'junk', 'list']);

/**
 * Returns the kind of program that wrote the mail, or null if a person wrote it. It uses the headers that RFC 3834 and 3464
 * require, and signs of programs that do not follow them.
 */
export function automaticKind({ headers, subject, from, envelopeFrom }: Mail): Automatic | null {
  const own = (name: string) => headerOf(headers, name).toLowerCase();
  const type = own('content-type');
  const isNullSender = envelopeFrom === '' || own('return-path') === '<>';
  if (/^multipart\/report\b/.test(type) && /report-type\s*=\s*"?delivery-status/.test(type)) return 'bounce';
  if (daemon.test(from ?? '') || (isNullSender && undelivered.test(subject))) return 'bounce';
  if (headers.has('x-failed-recipients')) return 'bounce';
  const submitted = own('auto-submitted').split(/[;\s]/)[0] ?? '';
  const precedence = own('precedence');
  const replied =
    (submitted !== '' && submitted !== 'no') ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some(name => headers.has(name) && own(name) !== 'no') ||
    /\b(?:all|oof|autoreply)\b/.test(own('x-auto-response-suppress')) ||
    precedence === 'auto_reply';
  if (replied || isNullSender || absent.test(subject)) return 'auto-reply';
  const listed = headers.has('list-id') || headers.has('list-unsubscribe');
  return listed || bulkPrecedence.has(precedence) ? 'bulk' : null;
}
