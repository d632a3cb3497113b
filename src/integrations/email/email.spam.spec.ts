import { expect, it } from '@jest/globals';
import { readHeaders } from './email.headers.js';
import { isMarkedAsSpam } from './email.spam.js';

const marked = ({ header = '', score = '', report = '' }) =>
  isMarkedAsSpam({ headers: readHeaders(`${header}\r\n`), score, report });

it.each([
  { score: '5' },
  { score: '7.423' },
  { score: '4.1', report: 'Content analysis details:   (4.1 points, 4.0 required)' },
  { header: 'X-Spam-Flag: YES' },
  { header: 'X-Spam-Status: Yes, score=8.1 required=5.0 tests=URIBL_BLACK' },
  { header: 'X-Forefront-Antispam-Report: CIP:192.0.2.1;SFV:SPM;SCL:5' },
  { header: 'X-MS-Exchange-Organization-SCL: 6' },
])('a mail with %j is spam', mail => expect(marked(mail)).toBe(true));

it.each([
  {},
  { score: '4.99' },
  { score: '-0.1' },
  { score: 'unknown' },
  { score: '5.5', report: 'Content analysis details:   (5.5 points, 6.5 required)' },
  { header: 'X-Spam-Flag: NO' },
  { header: 'X-Spam-Status: No, score=1.1 required=5.0' },
  { header: 'X-Forefront-Antispam-Report: CIP:192.0.2.1;SFV:NSPM;SCL:1' },
  { header: 'X-MS-Exchange-Organization-SCL: -1' },
])('a mail with %j is none', mail => expect(marked(mail)).toBe(false));
