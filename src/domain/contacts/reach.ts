/** Calling code and digits of a national number, by the region of a tenant's locale: people leave out their own country. */
const numbering: Record<string, [code: string, digits: number]> = {
  AR: ['54', 10],
  BO: ['591', 8],
  BR: ['55', 11],
  CA: ['1', 10],
  CL: ['56', 9],
  CO: ['57', 10],
  CR: ['506', 8],
  DO: ['1', 10],
  EC: ['593', 9],
  ES: ['34', 9],
  GB: ['44', 10],
  GT: ['502', 8],
  HN: ['504', 8],
  MX: ['52', 10],
  NI: ['505', 8],
  PA: ['507', 8],
  PE: ['51', 9],
  PR: ['1', 10],
  PY: ['595', 9],
  SV: ['503', 8],
  US: ['1', 10],
  UY: ['598', 8],
  VE: ['58', 10],
};

/**
 * A phone number as everything else stores it: '+' and digits. A number without a country is one of the tenant's own.
 * Null where the text is no phone number.
 */
export function readPhone(text: string, locale: string): string | null {
  const compact = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  if (!/^\+?\d{5,20}$/.test(compact)) return null;
  // Mexico dropped the "1" of its mobile numbers; the same person comes without it elsewhere.
  const digits = withCountry(compact, locale)?.replace(/^521(\d{10})$/, '52$1') ?? '';
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null;
}

function withCountry(compact: string, locale: string): string | null {
  if (compact.startsWith('+')) return compact.slice(1);
  const region = /-([A-Za-z]{2})$/.exec(locale)?.[1]?.toUpperCase() ?? '';
  const [code, length] = numbering[region] ?? [];
  if (code === undefined || length === undefined) return null;
  const national = compact.replace(/^0+/, '');
  return national.length > length && national.startsWith(code) ? national : code + national;
}

/** An e-mail address in lower case; null where the text is none. */
export function readEmail(text: string): string | null {
  const address = text.trim().toLowerCase();
  return address.length <= 254 && /^[^\s@"<>]+@[^\s@"<>.]+(\.[^\s@"<>.]+)+$/.test(address) ? address : null;
}
