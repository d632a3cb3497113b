import { type ClipboardEvent, type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import { cx } from '../../lib/classes';
import { modKey, useKeys } from '../../lib/keyboard';
import { hasOnlyTouch } from '../../lib/media';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import { toast } from '../../ui/toast';
import { mostFiles, takeFiles } from './outbox';
import { threadTexts } from './thread.texts';
import { type ThreadConversation, useNow, windowOf } from './thread-head';
import { useOutbox } from './use-outbox';

const QuickReplies = lazy(() =>
  reached(() => import('./quick-replies')).then(module => ({ default: module.QuickReplies })),
);
const TemplateDialog = lazy(() =>
  reached(() => import('./template-dialog')).then(module => ({ default: module.TemplateDialog })),
);

/**
 * The field for a seller's message. A message is shown as sent at once; if the server rejects it, it is listed above the field and can be
 * sent again.
 */
export const Composer = ({
  conversation,
  isAwaited,
}: {
  conversation: ThreadConversation;
  /** Whether its text was begun before the conversation was read. */
  isAwaited: boolean;
}) => {
  const say = useTexts(threadTexts);
  const { id, contact, status } = conversation;
  const maySell = useMaySell();
  const limit = windowOf(conversation, useNow());
  const closed = limit !== null && !limit.open;
  const { draft, unsent, type, append, attach: attachTo, detach, send: sendDraft } = useOutbox(id);
  const { text, files } = draft;
  const busy = unsent.some(({ state }) => state === 'uploading');
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = '0';
    area.style.height = `${text ? Math.min(Math.max(area.scrollHeight, 40), 180) : 40}px`;
  }, [text]);
  useEffect(() => {
    const area = field.current;
    if (!isAwaited || !area) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [isAwaited]);
  useKeys({ r: () => maySell && (closed ? setChoosing(true) : field.current?.focus()) });

  const send = async () => {
    if (busy) return;
    const refusal = await sendDraft();
    if (!refusal) return;
    toast.bad(`${refusal.message} ${say('restored')}`);
    if (refusal.code === 'REPLY_WINDOW_CLOSED') setChoosing(true);
  };
  const attach = (chosen: readonly File[]) => {
    const left = attachTo(chosen);
    if (left > 0) toast.bad(say('tooManyFiles', { most: mostFiles, left }));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    const isSent = event.ctrlKey || event.metaKey || !(event.shiftKey || hasOnlyTouch());
    if (event.key !== 'Enter' || !isSent || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length > 0) attach(pasted);
  };

  if (!maySell || contact.optedOut)
    return (
      <p className="flex flex-none items-center gap-2 border-t bg-surface px-4 py-3 text-ink-2">
        <Icon name={maySell ? 'alert' : 'eye'} />
        {say(maySell ? 'optedOut' : 'readOnly')}
      </p>
    );
  return (
    <div className="flex-none border-t bg-surface px-3 py-2">
      {closed ? (
        <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-2 py-1">
          <Icon name="clock" className="text-warm" />
          <p className="min-w-48 flex-1 text-ink-2">{say('windowClosed')}</p>
          <Button kind="solid" icon="template" onClick={() => setChoosing(true)}>
            {say('chooseTemplate')}
          </Button>
        </div>
      ) : (
        <div className="mx-auto max-w-3xl">
          <div className="rounded-lg border border-line-strong bg-raised focus-within:border-accent">
            {files.length > 0 && (
              <ul className="flex flex-wrap gap-1 px-2 pt-2">
                {files.map(({ key, file }) => (
                  <li key={key} className="flex items-center gap-1 rounded bg-sunken pl-2 text-xs">
                    <span className="max-w-40 truncate">{file.name}</span>
                    <IconButton
                      icon="close"
                      label={say('detach', { name: file.name })}
                      className="size-6"
                      onClick={() => detach(key)}
                    />
                  </li>
                ))}
              </ul>
            )}
            <textarea
              ref={field}
              rows={1}
              value={text}
              maxLength={4096}
              aria-label={say('reply')}
              placeholder={say('replyHint')}
              className="block w-full resize-none bg-transparent px-3 py-2 text-base outline-none"
              onChange={event => type(event.target.value)}
              onKeyDown={press}
              onPaste={paste}
            />
            <div className="flex items-center gap-0.5 px-1 pb-1">
              <input
                ref={picker}
                type="file"
                multiple
                hidden
                aria-hidden="true"
                tabIndex={-1}
                onChange={({ currentTarget }) => attach(takeFiles(currentTarget))}
              />
              <IconButton icon="paperclip" label={say('attach')} onClick={() => picker.current?.click()} />
              <Menu trigger={<IconButton icon="reply" label={say('quick')} />} label={say('quick')}>
                <Suspense>
                  <QuickReplies
                    text={text}
                    onChoose={chosen => {
                      append(chosen);
                      setTimeout(() => field.current?.focus());
                    }}
                  />
                </Suspense>
              </Menu>
              <IconButton icon="template" label={say('template')} onClick={() => setChoosing(true)} />
              <span
                className={cx('flex-1 px-2 text-2xs text-ink-3 max-sm:invisible', status === 'HUMAN' && 'invisible')}
              >
                {say('takesOver')}
              </span>
              <Button
                kind="solid"
                icon="send"
                disabled={busy || (!text.trim() && files.length === 0)}
                onClick={() => void send()}
                title={`Enter · ${modKey}Enter`}
              >
                {say('send')}
              </Button>
            </div>
          </div>
        </div>
      )}
      <Suspense>{choosing && <TemplateDialog conversationId={id} onClose={() => setChoosing(false)} />}</Suspense>
    </div>
  );
};
