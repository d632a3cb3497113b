import { useTexts } from '../../app/intl';
import { Input } from '../../ui/field';
import { newPostTexts } from './social-posts.texts';

/** The public address of a post's image. */
export const ImageField = ({
  value,
  hint,
  onChange,
}: {
  value: string;
  /** Said instead of what an image must be. */
  hint?: string | undefined;
  onChange(address: string): void;
}) => {
  const say = useTexts(newPostTexts);
  return (
    <Input
      label={say('imageUrl')}
      type="url"
      value={value}
      hint={hint ?? say('imageHint')}
      autoComplete="off"
      onChange={event => onChange(event.target.value)}
    />
  );
};
