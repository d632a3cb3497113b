import { memo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import type { ThreadMessageFragment } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { Icon, type IconName } from '../../ui/icon';
import { failureOf } from './failure';
import { failureTexts } from './failure.texts';
import { inboxTexts } from './inbox.texts';
import {
  automaticKindOf,
  awaitsTranscript,
  lengthOfCall,
  type Origin,
  originOf,
  personOf,
  placeOf,
  wordlessOf,
} from './message';
import { usePreview } from './preview';
import { threadTexts } from './thread.texts';

type Media = ThreadMessageFragment['media'][number];
const stateIcon: Record<ThreadMessageFragment['status'], IconName> = {
  QUEUED: 'clock',
  UNKNOWN: 'alert',
  SENT: 'check',
  DELIVERED: 'checks',
  READ: 'checks',
  FAILED: 'alert',
};

/** Converts a link of the API to one of this origin: the API may use another address for the server than the browser does. */
const here = (url: string): string => {
  const { pathname, search } = new URL(url, location.origin);
  return `${pathname}${search}`;
};

/** One message: customers on the left, the business on the right, with another colour for the bot. */
export const Bubble = memo(
  ({ message, name, isFirst }: { message: ThreadMessageFragment; name: string; isFirst: boolean }) => {
    const say = useTexts(threadTexts);
    const sayInbox = useTexts(inboxTexts);
    const writerOf = useWriter(name);
    const formats = useFormats();
    const { direction, author, body, status, media, transcript, sentAt, quickReplies } = message;
    const inbound = direction === 'INBOUND';
    if (author === 'SYSTEM')
      return (
        <p className="my-1 text-center text-xs text-ink-3">
          {body} · {formats.time(sentAt)}
        </p>
      );
    const wordless = wordlessOf(message);
    const length = lengthOfCall(message);
    const place = placeOf(message);
    const origin = originOf(message.origin);
    const automatic = automaticKindOf(message);
    const failed = status === 'FAILED';
    const subject = message.email?.subject || message.subject;
    return (
      <div className={cx('flex flex-col', inbound ? 'items-start' : 'items-end')}>
        {isFirst && (
          <p className="mb-0.5 flex items-center gap-1 px-1 text-2xs font-medium text-ink-3">
            {!inbound && <Icon name={author === 'AI_AGENT' ? 'bot' : 'person'} size={11} />}
            {writerOf(message)}
            {automatic && ` · ${say(automatic)}`}
          </p>
        )}
        <div
          className={cx(
            'max-w-[88%] rounded-xl border px-3 py-1.5 sm:max-w-[76%]',
            inbound ? 'rounded-bl-sm bg-bubble-in' : 'rounded-br-sm',
            !inbound && (author === 'AI_AGENT' ? 'bg-bubble-bot' : 'bg-bubble-out'),
            !inbound && 'border-transparent',
            failed && 'border-bad',
            message.id.startsWith('sending-') && 'opacity-70',
          )}
        >
          {message.withdrawnAt && <p className="text-base text-ink-3 italic">{say('withdrawn')}</p>}
          {!message.withdrawnAt && media.map(file => <File key={file.url} file={file} name={name} shows={body} />)}
          {origin && <OriginLine origin={origin} />}
          {message.replyTo && <Quote message={message.replyTo} name={name} isReaction={message.kind === 'reaction'} />}
          {subject && <p className="text-sm font-semibold break-words">{subject}</p>}
          {wordless || length ? (
            <p className="text-base text-ink-3 italic">
              {wordless === 'unsupported'
                ? say('unsupportedHint')
                : sayInbox(wordless ?? 'spoken', { length: length ?? '' })}
            </p>
          ) : (
            body && (
              <p dir="auto" className="text-base leading-[20px] break-words whitespace-pre-wrap">
                {body}
              </p>
            )
          )}
          {place && (
            <a
              href={`https://www.google.com/maps/search/?api=1&query=${place}`}
              target="_blank"
              rel="noreferrer"
              className="text-sm text-accent hover:underline"
            >
              {say('map')}
            </a>
          )}
          {media.some(({ voice }) => voice) && (transcript || awaitsTranscript(media, transcript)) && (
            <p className="mt-1 text-sm text-ink-2 italic">
              <span className="sr-only">{say('transcript')}: </span>
              {transcript ?? say('noTranscript')}
            </p>
          )}
          {message.kind === 'number_request' && <p className="mt-1.5 text-xs text-ink-2">{say('asksForNumber')}</p>}
          {quickReplies.length > 0 && (
            <ul className="mt-1.5 flex flex-wrap gap-1">
              {quickReplies.map(reply => (
                <li key={reply} className="rounded-full border border-line-strong px-2 text-xs leading-5 text-ink-2">
                  {reply}
                </li>
              ))}
            </ul>
          )}
          <p className="mt-0.5 flex items-center justify-end gap-1 text-2xs text-ink-3">
            {message.waitingUntil && status === 'QUEUED' && (
              <span>{say('waitingUntil', { at: formats.relative(message.waitingUntil) })}</span>
            )}
            {message.sandbox && <span>{say('sandbox')}</span>}
            {message.editedAt && !message.withdrawnAt && (
              <span title={formats.moment(message.editedAt)}>{say('edited')}</span>
            )}
            <time dateTime={sentAt} title={formats.moment(sentAt)}>
              {formats.time(sentAt)}
            </time>
            {!inbound && (
              <span
                role="img"
                aria-label={say(status)}
                title={say(status)}
                className={cx(status === 'READ' && 'text-accent', (failed || status === 'UNKNOWN') && 'text-bad')}
              >
                <Icon name={stateIcon[status]} size={13} />
              </span>
            )}
          </p>
        </div>
        {failed && <FailureLine error={message.error} />}
      </div>
    );
  },
);

type Written = Pick<ThreadMessageFragment, 'direction' | 'author' | 'seller' | 'user'>;

/** Returns a function that names the writer of a message in the thread with the contact of that name. */
function useWriter(name: string): (message: Written) => string {
  const say = useTexts(threadTexts);
  return message => {
    if (message.direction === 'INBOUND') return name;
    return message.author === 'AI_AGENT' ? say('bot') : (personOf(message) ?? say('team'));
  };
}

/** The message that another one answers or reacts to. */
const Quote = ({
  message,
  name,
  isReaction,
}: {
  message: NonNullable<ThreadMessageFragment['replyTo']>;
  name: string;
  isReaction: boolean;
}) => {
  const say = useTexts(threadTexts);
  const preview = usePreview();
  const writerOf = useWriter(name);
  return (
    <blockquote className="mb-1 border-l-2 border-line-strong pl-2 text-xs text-ink-3">
      <p>{say(isReaction ? 'reactedTo' : 'quoted', { name: writerOf(message) })}</p>
      <p dir="auto" className="line-clamp-2 break-words">
        {preview(message)}
      </p>
    </blockquote>
  );
};

/** What brought the customer to write: an advertisement, a product, a story. */
const OriginLine = ({ origin: { kind, about, url } }: { origin: Origin }) => {
  const say = useTexts(threadTexts);
  const words = `${say(kind)}${about ? `: ${about}` : ''}`;
  return (
    <p dir="auto" className="mb-1 line-clamp-2 border-l-2 border-line-strong pl-2 text-xs break-words text-ink-3">
      {url ? (
        <a href={url} target="_blank" rel="noreferrer" className="hover:underline">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
};

/** Says why a message failed, in words if the reason is a common one, and always as the provider told it. */
const FailureLine = ({ error }: { error: string | null }) => {
  const say = useTexts(threadTexts);
  const sayFailure = useTexts(failureTexts);
  const kind = error ? failureOf(error) : null;
  const told = kind && error ? `${sayFailure(kind)} (${error})` : error;
  return (
    <p className="mt-0.5 max-w-[76%] px-1 text-xs text-bad">
      {say('FAILED')}
      {told ? `: ${told}` : ''}
    </p>
  );
};

/** `shows` is the text of its message: what a picture of the catalogue shows. */
const File = ({ file, name, shows }: { file: Media; name: string; shows: string }) => {
  const say = useTexts(threadTexts);
  const formats = useFormats();
  if (file.state === 'EXPIRED' || file.state === 'UNAVAILABLE')
    return <p className="py-1 text-sm text-ink-3 italic">{file.problem ?? say('expired')}</p>;
  // A picture of the catalogue is at its own public address.
  const isLinked = file.state === 'LINKED';
  const source = isLinked ? file.url : here(file.url);
  if (file.mimeType.startsWith('image/'))
    return (
      <a href={source} target="_blank" rel="noreferrer">
        <img
          src={source}
          alt={isLinked ? shows : say('picture', { name })}
          loading="lazy"
          className="my-1 max-h-64 rounded-lg bg-sunken"
        />
      </a>
    );
  if (file.mimeType.startsWith('audio/'))
    // biome-ignore lint/a11y/useMediaCaption: the transcript is shown below it
    return <audio controls preload="none" src={source} className="my-1 h-9 w-64 max-w-full" />;
  if (file.mimeType.startsWith('video/'))
    // biome-ignore lint/a11y/useMediaCaption: customers send no captions
    return <video controls preload="none" src={source} className="my-1 max-h-64 rounded-lg" />;
  const title = file.fileName ?? file.mimeType;
  return (
    <a
      href={source}
      download={file.fileName ?? ''}
      aria-label={say('download', { name: title })}
      className="my-1 flex items-center gap-2 rounded-lg border border-line-strong px-2 py-1.5"
    >
      <Icon name="paperclip" />
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {file.sizeBytes != null && (
        <span className="text-xs text-ink-3">
          {formats.number(file.sizeBytes / 1000, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })}
        </span>
      )}
    </a>
  );
};
