import { useEffect, useRef } from 'react';
import { useTexts } from '../app/intl';
import { IconButton } from './button';
import { toast } from './toast';
import { uiTexts } from './ui.texts';

/** A value to be entered elsewhere: a button copies it, and a click into the field selects it. */
export const CopyField = ({
  label,
  value,
  focused = false,
}: {
  label: string;
  value: string;
  /** Whether it takes the focus when it appears, which selects the value. */
  focused?: boolean;
}) => {
  const say = useTexts(uiTexts);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <div className="min-w-0">
      <p className="mb-1 text-xs font-medium text-ink-2">{label}</p>
      <div className="flex items-center gap-1 rounded-md border border-line-strong bg-raised pl-2">
        <input
          ref={field}
          readOnly
          aria-label={label}
          value={value}
          onFocus={event => event.target.select()}
          className="h-8 min-w-0 flex-1 bg-transparent font-mono text-xs outline-none"
        />
        <IconButton
          icon="copy"
          label={say('copy', { what: label })}
          onClick={() => void navigator.clipboard.writeText(value).then(() => toast.good(say('copied')))}
        />
      </div>
    </div>
  );
};
