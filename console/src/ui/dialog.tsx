import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../app/intl';
import { cx } from '../lib/classes';
import { useBack } from '../lib/use-back';
import { Button, IconButton } from './button';
import { uiTexts } from './ui.texts';

const fields = 'input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled)';

/** What a dialog without fields offers, below its head with the cross. */
const choices = ':scope > :not(:first-child) :is(a[href], button:not(:disabled))';

/**
 * Focuses the first field of a dialog when it comes, and until then what may be chosen, unless the user has moved on from where the dialog
 * began.
 */
function awaitField(box: HTMLElement, begun: HTMLElement | null): void {
  let choice = begun;
  const watch = new MutationObserver(() => {
    const field = box.querySelector<HTMLElement>(fields);
    if (field) watch.disconnect();
    const next = field ?? (choice ? null : box.querySelector<HTMLElement>(choices));
    if (!next) return;
    if ([box, box.querySelector('button'), choice].includes(document.activeElement as HTMLElement)) next.focus();
    choice ??= next;
  });
  watch.observe(box, { childList: true, subtree: true });
}

/**
 * A dialog over the page. Escape closes it, and the focus returns to where it was. A click beside it closes it too, but not once something
 * was typed into its form: then Escape and the cross ask before it is lost. Going back, as phones do to close something, closes it or asks
 * in the same way, and does not leave the screen.
 */
export const Dialog = ({
  open,
  onClose,
  title,
  bare,
  className,
  backTo,
  asksItself = false,
  children,
}: {
  open: boolean;
  onClose(): void;
  title: string;
  /** Whether the title is only for screen readers. */
  bare?: boolean;
  className?: string;
  /** Returns the element to focus afterwards, if the previously focused one may have been rendered again elsewhere. */
  backTo?(): HTMLElement | null;
  /** Whether `onClose` itself asks before something is lost. */
  asksItself?: boolean;
  children: ReactNode;
}) => {
  const say = useTexts(uiTexts);
  const [opener] = useState(() => document.activeElement);
  const isTyped = useRef(false);
  const content = useRef<HTMLDivElement>(null);
  /** The field that was focused when the dialog began to ask. */
  const [asking, setAsking] = useState<Element | null>(null);
  const keepOn = () => {
    if (asking instanceof HTMLElement) asking.focus();
    setAsking(null);
  };
  const leave = () => {
    // A form that was sent may have given way to its result.
    const isAtStake = isTyped.current && !asksItself && content.current?.querySelector('form');
    if (!isAtStake) onClose();
    else if (asking) keepOn();
    else setAsking(document.activeElement);
  };
  useBack(() => {
    // Another dialog may be open over this one.
    const isTop = open && [...document.querySelectorAll('[role=dialog]')].at(-1) === content.current;
    if (isTop) leave();
    return isTop;
  });
  return (
    <Radix.Root open={open} onOpenChange={next => next || leave()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          ref={content}
          aria-describedby={undefined}
          onInput={({ target }) => {
            isTyped.current ||= target instanceof Element && target.closest('form') !== null;
          }}
          onPointerDownOutside={event => {
            if (isTyped.current) event.preventDefault();
          }}
          // Focuses the first field or choice, and not the cross, which comes first in the page.
          onOpenAutoFocus={event => {
            const box = event.currentTarget as HTMLElement;
            const field = box.querySelector<HTMLElement>(fields);
            const target = field ?? box.querySelector<HTMLElement>(choices);
            if (!field) awaitField(box, target);
            if (!target) return;
            event.preventDefault();
            target.focus({ preventScroll: !field });
          }}
          // Radix returns the focus to its own trigger, which these dialogs do not have.
          onCloseAutoFocus={event => {
            const target = backTo?.() ?? opener;
            if (!(target instanceof HTMLElement) || !target.isConnected) return;
            event.preventDefault();
            target.focus();
          }}
          className={cx(
            'fixed top-[12vh] left-1/2 z-40 flex max-h-[76vh] w-[min(34rem,calc(100vw-1.5rem))] -translate-x-1/2 flex-col overflow-hidden rounded-xl border border-line-strong bg-raised shadow-lift',
            className,
          )}
        >
          <div className={bare ? 'sr-only' : 'flex items-center justify-between border-b py-2 pr-2 pl-4'}>
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            {!bare && <IconButton icon="close" label={say('close')} onClick={leave} />}
          </div>
          {children}
          {asking && (
            <div role="alert" className="flex flex-none flex-wrap items-center gap-2 border-t bg-warm-soft px-4 py-2.5">
              <span className="flex-1">{say('unsaved')}</span>
              <Button onClick={onClose}>{say('discard')}</Button>
              <Button kind="solid" autoFocus onClick={keepOn}>
                {say('keepOn')}
              </Button>
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
