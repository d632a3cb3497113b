/** "Pagando en efectivo", "por Nequi", "express": how it is paid, and how soon it is wanted, is no part of a thing's name. */
export const withoutWays = (text: string): string => {
  const rest = text.replace(payment, ', ').replace(haste, ', ');
  return /\p{L}{3}/u.test(rest) ? rest : text;
};
const by =
  'efectivo|cash|transferencia(?: bancaria)?|transfer|tarjetas?(?: de (?:cr[eé]dito|d[eé]bito))?|cr[eé]dito|d[eé]bito|contado|visa|mastercard|yape|plin|nequi|daviplata|sinpe(?: m[oó]vil)?|yappy|zelle|paypal|spei|pix|deuna|mercado ?pago|dat[aá]fono';
const payment = new RegExp(
  String.raw`(?<!\p{L})(?:pag(?:o|as?|ando|ado|amos|ar[eé]?|ara|aria|ar[ií]a)\s)?(?:(?:con|en|por|x|by|with|in|via|v[ií]a)\s(?:(?:una?|la|el|mi|mis)\s)?(?:${by})|(?:de|al) contado)(?!\p{L})`,
  'giu',
);
/** "Pagando en efectivo": returns the words that say how it is paid; empty for none. */
export const wayOfPaying = (text: string): string => (text.match(payment) ?? text.match(means))?.[0].trim() ?? '';
const means = new RegExp(String.raw`(?<!\p{L})(?:${by})(?!\p{L})`, 'iu');
const haste =
  /(?<=\p{L}\s)(?:(?:con|en|de|el|servicio)\s)*(?:expr[eé]s{1,2}|urgentes?|para hoy|(?:el |para el )?mismo d[ií]a|rush|same.?day)(?!\p{L})/giu;

/** "2 edredones express, ¿cuánto?": whether a folded message wants something sooner than usual. */
export const wantsHaste = (folded: string): boolean =>
  /\b(?:express?|urgentes?|mismo dia|para hoy|rush|same.?day)\b/u.test(folded);

/** "¿Y con Banamex a 12 meses el sofá?": asks whether that is possible for it, and what it comes to. */
export const inParts = /\b(?:a|en) \d{1,2} (?:meses|cuotas|pagos|mensualidades|msi|months|instal\p{L}+)\b/u;

/** "¿Se puede pagar con tarjeta?" asks whether that is possible, not for a sum. */
export const mayPay = /\b(?:puedo|puede[ns]?|podemos|podria\w*|se paga|can|could|may|do you|is it possible)\b/u;
