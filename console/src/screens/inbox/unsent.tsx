import { useTexts } from '../../app/intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toast';
import { threadTexts } from './thread.texts';
import { useOutbox } from './use-outbox';

/** Messages that were not sent: each can be sent again as the same message, or discarded. */
export const UnsentMessages = ({ conversationId }: { conversationId: string }) => {
  const say = useTexts(threadTexts);
  const { unsent, retry, drop } = useOutbox(conversationId);
  // The thread already shows a message that is being sent, as an optimistic message.
  const shown = unsent.filter(({ state }) => state !== 'sending');
  const again = async (key: string) => {
    const refusal = await retry(key);
    if (refusal) toast.bad(refusal.message);
  };
  if (shown.length === 0) return null;
  return (
    <ul
      aria-label={say('unsent')}
      className="flex max-h-60 flex-none flex-col gap-2 overflow-y-auto border-t bg-paper px-3 py-2 sm:px-5"
    >
      {shown.map(({ key, body, files, state }) => (
        <li key={key} className="mx-auto flex w-full max-w-3xl flex-col items-end">
          <div className="max-w-[88%] rounded-xl rounded-br-sm border border-bad bg-bubble-out px-3 py-1.5 sm:max-w-[76%]">
            {files.map(each => (
              <p key={each.key} className="flex items-center gap-1.5 text-sm">
                <Icon name="paperclip" size={13} />
                <span className="truncate">{each.file.name}</span>
              </p>
            ))}
            {body && <p className="text-base leading-[20px] break-words whitespace-pre-wrap">{body}</p>}
          </div>
          {state === 'uploading' ? (
            <p role="status" className="mt-0.5 px-1 text-xs text-ink-3">
              {say('uploading')}
            </p>
          ) : (
            <div className="mt-1 flex items-center gap-1.5">
              <span role="alert" className="text-xs text-bad">
                {say('notSent')}
              </span>
              <Button onClick={() => void again(key)}>{say('retry')}</Button>
              <Button kind="plain" onClick={() => drop(key)}>
                {say('discard')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};
