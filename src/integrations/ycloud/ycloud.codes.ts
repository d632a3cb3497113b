import { type Verdict, verdicts } from '../channel-wire/rejections.js';
import { whatsAppVerdict } from '../whatsapp/whatsapp.codes.js';

/** The meaning of YCloud's own codes. WhatsApp's codes are nested in the error and are treated as Meta's. */
const own: Readonly<Record<string, Verdict>> = {
  TOO_MANY_REQUESTS: verdicts.accountLimited,
  UNAUTHORIZED: verdicts.accountBroken,
  FORBIDDEN: verdicts.accountBroken,
  BALANCE_INSUFFICIENT: verdicts.accountBroken,
  // The account was closed, or the number or its business account is not connected any more, as when its owner registers it anew.
  ACCOUNT_UNAVAILABLE: verdicts.accountBroken,
  WHATSAPP_PHONE_NUMBER_UNAVAILABLE: verdicts.accountBroken,
  WHATSAPP_WABA_UNAVAILABLE: verdicts.accountBroken,
  INTERNAL_SERVER_ERROR: verdicts.later,
  SERVICE_UNAVAILABLE: verdicts.later,
};

/**
 * Returns the meaning of a code in the answer to a send or in a later status. WhatsApp's code takes precedence over YCloud's.
 * Returns null if both are unknown.
 */
export function yCloudVerdict(code: string | undefined, ofWhatsApp: string | undefined): Verdict | null {
  const byWhatsApp = ofWhatsApp && /^\d{1,9}$/.test(ofWhatsApp) ? whatsAppVerdict(Number(ofWhatsApp)) : null;
  return byWhatsApp ?? (code !== undefined && Object.hasOwn(own, code) ? (own[code] ?? null) : null);
}
