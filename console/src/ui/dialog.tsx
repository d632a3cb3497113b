import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../app/intl';
import { cx } from '../lib/classes';
import { IconButton } from './button';
import { uiTexts } from './ui.texts';

const fields = 'input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled)';

/**
 * A dialog over the page. Escape closes it, and the focus returns to where it was. A click beside it closes it too, but not once something
 * was typed into its form.
 */
export const Dialog = ({
  open,
  onClose,
  title,
  bare,
  className,
  backTo,
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
  children: ReactNode;
}) => {
  const say = useTexts(uiTexts);
  const [opener] = useState(() => document.activeElement);
  const isTyped = useRef(false);
  return (
    <Radix.Root open={open} onOpenChange={next => next || onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          aria-describedby={undefined}
          onInput={({ target }) => {
            isTyped.current ||= target instanceof Element && target.closest('form') !== null;
          }}
          onPointerDownOutside={event => {
            if (isTyped.current) event.preventDefault();
          }}
          // Focuses the first input field, and not the close button, which comes first in the page.
          onOpenAutoFocus={event => {
            const field = (event.currentTarget as HTMLElement | null)?.querySelector<HTMLElement>(fields);
            if (!field) return;
            event.preventDefault();
            field.focus();
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
            {!bare && <IconButton icon="close" label={say('close')} onClick={onClose} />}
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
