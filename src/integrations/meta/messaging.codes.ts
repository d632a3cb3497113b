import { type Verdict, verdicts, verdictsByCode } from '../channel-wire/rejections.js';

/** The meaning of subcodes, for codes that mean several things. */
const bySubcode = verdictsByCode<number>(
  // Outside the window, on Messenger and on Instagram; the tag for human agents is too late, or was not granted to the app.
  [verdicts.windowClosed, [2018065, 2018278, 2534022]],
  // The person does not exist or cannot be reached: blocked, deleted, or another program controls the conversation.
  [verdicts.never, [1545041, 2018001, 2018108, 2018300, 2534014]],
  // The file could not be fetched or is too large.
  [verdicts.never, [2018007, 2018008, 2018047, 2018074]],
  // More messages of this kind to one person than Meta allows in a period.
  [verdicts.contactLimited, [2018352, 2018354]],
);

const known = verdictsByCode<number>(
  // Meta's own problems.
  [verdicts.later, [1, 2, 1200]],
  // Rate limits of the app (4), a token's user (17), the page (32, 80006), the Instagram account (80002), a call (613).
  [verdicts.accountLimited, [4, 17, 32, 341, 613, 80002, 80006]],
  // The token, its permissions, or the page's standing: every send will fail.
  [verdicts.accountBroken, [0, 3, 10, 102, 190, 368, 458, 459, 460, 463, 464, 467]],
  // The person cannot be reached now, or the request is invalid.
  [verdicts.never, [551, 10900, 10903]],
);

/** Returns the meaning of a code of Messenger or Instagram, or null if the code is unknown. */
export function messagingVerdict(code: number, subcode: number | undefined): Verdict | null {
  const verdict = subcode === undefined ? undefined : bySubcode.get(subcode);
  if (verdict) return verdict;
  return code >= 200 && code <= 299 ? verdicts.accountBroken : (known.get(code) ?? null);
}
