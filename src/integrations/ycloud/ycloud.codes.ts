import { type Verdict, verdicts } from '../channel-wire/rejections.js';
import { whatsAppVerdict } from '../whatsapp/whatsapp.codes.js';

/** YCloud's own codes; those of WhatsApp come inside and are judged as Meta's. */
const own: Readonly<Record<string, Verdict>> = {
  TOO_MANY_REQUESTS: verdicts.accountLimited,
  UNAUTHORIZED: verdicts.accountBroken,
  FORBIDDEN: verdicts.accountBroken,
  BALANCE_INSUFFICIENT: verdicts.accountBroken,
  INTERNAL_SERVER_ERROR: verdicts.later,
  SERVICE_UNAVAILABLE: verdicts.later,
};

/** What a code means, in the answer to a send as in a later status: WhatsApp's decides before YCloud's. Null where nobody knows either. */
export function yCloudVerdict(code: string | undefined, ofWhatsApp: string | undefined): Verdict | null {
  const byWhatsApp = ofWhatsApp && /^\d{1,9}$/.test(ofWhatsApp) ? whatsAppVerdict(Number(ofWhatsApp)) : null;
  return byWhatsApp ?? (code !== undefined && Object.hasOwn(own, code) ? (own[code] ?? null) : null);
}
