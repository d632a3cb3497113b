import { type Verdict, verdicts, verdictsByCode } from '../channel-wire/rejections.js';

/**
 * The meaning of Twilio's error codes. In a status report, after a send was accepted, only account problems matter: nothing is
 * sent again.
 */
const known = verdictsByCode<number>(
  // Problems at Twilio, or on the way.
  [verdicts.later, [20500, 20503, 30008, 63012, 63033]],
  // Too many: API requests, messages in the number's queue, WhatsApp's rate, or the daily limit of the sandbox or the account.
  [verdicts.accountLimited, [14107, 20429, 21611, 30001, 30022, 63018, 63038]],
  // Wrong credentials, a closed account, a number that does not belong to the account or is not enabled for this, or
  // one that carriers block since it is not verified or registered (30032, 30033, 30034).
  [
    verdicts.accountBroken,
    [
      20003, 20005, 20008, 20404, 21212, 21603, 21606, 21659, 21660, 30002, 30032, 30033, 30034, 63001, 63002, 63007,
      63020, 63112,
    ],
  ],
  [verdicts.windowClosed, [63016]],
  // The person answered STOP to the number, and Twilio sends them nothing more from it until they answer START.
  [verdicts.optedOut, [21610]],
  // A problem with the number, the country, the text or the template: the same message gets the same answer.
  [
    verdicts.never,
    [21211, 21217, 21408, 21612, 21614, 21617, 21619, 21620, 21655, 21656, 63003, 63005, 63013, 63015, 63021, 63024],
  ],
  [verdicts.never, [63027, 63028, 63030, 63032, 63040, 63049, 63051]],
);

export const twilioVerdict = (code: number): Verdict | null => known.get(code) ?? null;
