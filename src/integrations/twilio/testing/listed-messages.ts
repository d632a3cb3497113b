/** A message of Twilio's list as a test describes it. */
export interface TwilioListed {
  sid: string;
  direction: string;
  from: string;
  to: string;
  body: string;
  status: string;
  at: Date;
  errorCode?: number;
  files?: { sid: string; contentType: string }[];
}

/** Returns Twilio's answer to GET Messages.json and to the list of a message's files, or undefined for other paths. */
export function listedMessages(messages: readonly TwilioListed[], path: string): unknown {
  const { pathname, searchParams } = new URL(path, 'https://api.twilio.example');
  const [, ofFile] = /\/Messages\/(\w+)\/Media\.json$/.exec(pathname) ?? [];
  if (ofFile !== undefined) {
    const files = messages.find(({ sid }) => sid === ofFile)?.files ?? [];
    return { media_list: files.map(({ sid, contentType }) => ({ sid, content_type: contentType })) };
  }
  if (!pathname.endsWith('/Messages.json')) return undefined;
  const [from, to] = [searchParams.get('From'), searchParams.get('To')];
  const [after, before] = [searchParams.get('DateSent>'), searchParams.get('DateSent<')];
  const found = messages
    .filter(one => (from === null || one.from === from) && (to === null || one.to === to))
    .filter(({ at }) => (after === null || at >= new Date(after)) && (before === null || at <= new Date(before)));
  return { messages: found.map(wireOf), next_page_uri: null, page_size: 50 };
}

const wireOf = ({ at, errorCode = 0, files = [], ...message }: TwilioListed) => ({
  ...message,
  account_sid: 'AC00000000000000000000000000000001',
  num_media: String(files.length),
  date_created: at.toUTCString(),
  date_sent: at.toUTCString(),
  error_code: errorCode || null,
  error_message: null,
});
