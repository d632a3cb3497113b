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
  /^\W{0,5}(?:auto(?:matic)?[\s-]?(?:reply|response)|autoreply|re(?:spuesta|sposta) autom[aá]tica|contestaci[oó]n autom[aá]tica|r[eé]ponse automatique|automatische antwort|abwesenheit|out of (?:the )?office|fuera de (?:la )?oficina|fora do escrit[oó]rio|(?:estoy|estar[eé]) (?:ausente|fuera de)|mensaje de ausencia|aus[eê]ncia tempor[aá]ria|on (?:vacation|holiday)|away from (?:the )?office)/i;
const undelivered =
  /^\W{0,5}(?:undeliver(?:able|ed)|mail delivery (?:failed|failure|subsystem)|delivery (?:status notification|has failed|failure|incomplete)|returned mail|failure notice|no se (?:puede|pudo) entregar|no entregado|correo (?:no entregado|devuelto)|n[aã]o (?:foi poss[ií]vel entregar|entregue)|entrega fallida|error de entrega)/i;
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
  const isReport = /^multipart\/report\b/.test(type);
  if (isReport && /report-type\s*=\s*"?delivery-status/.test(type)) return 'bounce';
  if (daemon.test(from ?? '') || (isNullSender && undelivered.test(subject))) return 'bounce';
  if (headers.has('x-failed-recipients') || headers.has('x-ms-exchange-message-is-ndr')) return 'bounce';
  const submitted = own('auto-submitted').split(/[;\s]/)[0] ?? '';
  const precedence = own('precedence');
  const replied =
    // A receipt that the mail was read, or a complaint about it.
    isReport ||
    (submitted !== '' && submitted !== 'no') ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some(name => headers.has(name) && own(name) !== 'no') ||
    /\b(?:all|oof|autoreply)\b/.test(own('x-auto-response-suppress')) ||
    precedence === 'auto_reply';
  if (replied || isNullSender || absent.test(subject)) return 'auto-reply';
  const listed = headers.has('list-id') || headers.has('list-unsubscribe');
  return listed || bulkPrecedence.has(precedence) ? 'bulk' : null;
}
