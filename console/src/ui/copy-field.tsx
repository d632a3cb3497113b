import { useTexts } from '../app/intl';
import { IconButton } from './button';
import { toast } from './toast';
import { uiTexts } from './ui.texts';

/** A value to be entered elsewhere: a button copies it, and a click into the field selects it. */
export const CopyField = ({ label, value }: { label: string; value: string }) => {
  const say = useTexts(uiTexts);
  return (
    <div className="min-w-0">
      <p className="mb-1 text-xs font-medium text-ink-2">{label}</p>
      <div className="flex items-center gap-1 rounded-md border border-line-strong bg-raised pl-2">
        <input
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
