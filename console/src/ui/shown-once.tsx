import { useTexts } from '../app/intl';
import { Button } from './button';
import { CopyField } from './copy-field';
import { uiTexts } from './ui.texts';

/** The end of a dialog whose answer has a value that is not shown again. `value` is null if the answer came without it. */
export const ShownOnce = ({
  text,
  label,
  value,
  onDone,
}: {
  text: string;
  label: string;
  value: string | null;
  onDone(): void;
}) => {
  const say = useTexts(uiTexts);
  return (
    <div className="flex flex-col gap-3 p-4">
      <p role="status">{text}</p>
      {value !== null && <CopyField label={label} value={value} focused />}
      <Button kind="solid" className="h-8" onClick={onDone}>
        {say('done')}
      </Button>
    </div>
  );
};
