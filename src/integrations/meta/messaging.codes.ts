import { type Verdict, verdicts, verdictsByCode } from '../channel-wire/rejections.js';

/** What stands behind a code that means several things. */
const bySubcode = verdictsByCode<number>(
  // Outside the window, on Messenger and on Instagram; the tag for people is too late, or was not granted to the app.
  [verdicts.windowClosed, [2018065, 2018278, 2534022]],
  // No such person, or they cannot be written to: blocked, gone, or another program has the conversation.
  [verdicts.never, [1545041, 2018001, 2018108, 2018300, 2534014]],
  // The file could not be fetched or is too large.
  [verdicts.never, [2018007, 2018008, 2018047, 2018074]],
  // More of this to one person in a time than Meta allows.
  [verdicts.contactLimited, [2018352, 2018354]],
);

const known = verdictsByCode<number>(
  // Meta's own trouble.
  [verdicts.later, [1, 2, 1200]],
  // Rates: of the app (4), a token's user (17), the page (32, 80006), the Instagram account (80002), a call (613).
  [verdicts.accountLimited, [4, 17, 32, 341, 613, 80002, 80006]],
  // The token, its permissions, or the page's standing: every send will fail.
  [verdicts.accountBroken, [0, 3, 10, 102, 190, 368, 458, 459, 460, 463, 464, 467]],
  // The person cannot be reached now, or the request is none.
  [verdicts.never, [551, 10900, 10903]],
);

/** What a code of Messenger's or Instagram's means; null for one that nobody has told us of. */
export function messagingVerdict(code: number, subcode: number | undefined): Verdict | null {
  const verdict = subcode === undefined ? undefined : bySubcode.get(subcode);
  if (verdict) return verdict;
  return code >= 200 && code <= 299 ? verdicts.accountBroken : (known.get(code) ?? null);
}
