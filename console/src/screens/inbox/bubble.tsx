import { memo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import type { ThreadMessageFragment } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { Icon, type IconName } from '../../ui/icon';
import { failureOf } from './failure';
import { failureTexts } from './failure.texts';
import { awaitsTranscript, personOf } from './message';
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
    const formats = useFormats();
    const { direction, author, body, status, media, transcript, sentAt, quickReplies } = message;
    const inbound = direction === 'INBOUND';
    if (author === 'SYSTEM')
      return (
        <p className="my-1 text-center text-xs text-ink-3">
          {body} · {formats.time(sentAt)}
        </p>
      );
    const writer = inbound ? name : author === 'AI_AGENT' ? say('bot') : (personOf(message) ?? say('team'));
    const failed = status === 'FAILED';
    return (
      <div className={cx('flex flex-col', inbound ? 'items-start' : 'items-end')}>
        {isFirst && (
          <p className="mb-0.5 flex items-center gap-1 px-1 text-2xs font-medium text-ink-3">
            {!inbound && <Icon name={author === 'AI_AGENT' ? 'bot' : 'person'} size={11} />}
            {writer}
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
          {!message.withdrawnAt && media.map(file => <File key={file.url} file={file} name={name} />)}
          {body && <p className="text-base leading-[20px] break-words whitespace-pre-wrap">{body}</p>}
          {media.some(({ voice }) => voice) && (transcript || awaitsTranscript(media, transcript)) && (
            <p className="mt-1 text-sm text-ink-2 italic">
              <span className="sr-only">{say('transcript')}: </span>
              {transcript ?? say('noTranscript')}
            </p>
          )}
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

const File = ({ file, name }: { file: Media; name: string }) => {
  const say = useTexts(threadTexts);
  const formats = useFormats();
  if (file.state === 'EXPIRED' || file.state === 'UNAVAILABLE')
    return <p className="py-1 text-sm text-ink-3 italic">{file.problem ?? say('expired')}</p>;
  const source = here(file.url);
  if (file.mimeType.startsWith('image/'))
    return (
      <a href={source} target="_blank" rel="noreferrer">
        <img
          src={source}
          alt={say('picture', { name })}
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
