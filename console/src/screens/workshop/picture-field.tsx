import { useTexts } from '../../app/intl';
import { Input } from '../../ui/field';
import { Picture } from '../../ui/picture';
import { catalogueTexts } from './workshop.texts';

/** The public address of a product's picture, with the picture beside it. */
export const PictureField = ({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | null | undefined;
  onChange(address: string): void;
}) => {
  const say = useTexts(catalogueTexts);
  const address = value.trim();
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <Input
          label={say('picture')}
          name="imageUrl"
          type="url"
          value={value}
          hint={say('pictureHint')}
          error={error}
          autoComplete="off"
          onChange={event => onChange(event.target.value)}
        />
      </div>
      {/^https:\/\/[^/]+\.[^/]+/.test(address) && <Picture address={address} className="mt-5 size-16 flex-none" />}
    </div>
  );
};
