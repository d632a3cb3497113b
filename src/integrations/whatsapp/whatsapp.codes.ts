import { type Verdict, verdicts, verdictsByCode } from '../channel-wire/rejections.js';

/** The meaning of Meta's error codes. Vendors that forward to WhatsApp return the same codes. */
const known = verdictsByCode<number>(
  // Meta's own problems.
  [verdicts.later, [1, 2, 131000, 131016, 131057]],
  // Rate limits of the app (4), a token's user (17, 32), a call (613), the business account, the number, and the pair of number
  // and contact (131056).
  [verdicts.accountLimited, [4, 17, 32, 341, 613, 80007, 130429]],
  [verdicts.contactLimited, [131056]],
  // The token, its permissions, the account's standing, its payment or the number's registration and display name (131037):
  // every send will fail.
  [verdicts.accountBroken, [0, 3, 10, 33, 102, 190, 368, 463, 467, 131005, 131031, 131037, 131042, 131045, 133010]],
  [verdicts.windowClosed, [470, 131047]],
  [verdicts.marketingOptedOut, [131050]],
  // Undeliverable, an experiment, spam (131048), the person's share of adverts (131049), an unsupported type or template.
  [verdicts.never, [130472, 131026, 131048, 131049, 131051, 131062, 132000, 132001, 132012, 132015]],
);

/** Returns the meaning of a code, or null if the code is unknown. */
export function whatsAppVerdict(code: number): Verdict | null {
  if (code >= 200 && code <= 299) return verdicts.accountBroken;
  return known.get(code) ?? null;
}
