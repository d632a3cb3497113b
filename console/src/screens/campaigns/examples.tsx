import { useFormats, useTexts } from '../../app/intl';
import { languageName } from '../../lib/language-name';
import { newCampaignTexts } from './campaigns.texts';
import type { CampaignPreview } from './use-preview';

/** What one of the contacts would read, in each language of the campaign. */
export const Examples = ({ versions }: { versions: CampaignPreview['versions'] }) => {
  const say = useTexts(newCampaignTexts);
  const formats = useFormats();
  return versions.map(({ language, contacts, subject, example }, at) => (
    <div key={language ?? at} className="flex flex-col gap-1">
      {versions.length > 1 && (
        <p className="text-xs text-ink-2">
          {say('inLanguage', { language: languageName(language ?? '', formats.language), count: contacts })}
        </p>
      )}
      {example !== null && (
        <div className="w-fit max-w-full rounded-lg bg-bubble-out px-3 py-2 break-words whitespace-pre-wrap">
          {subject !== null && <p className="font-semibold">{subject}</p>}
          <p>{example}</p>
        </div>
      )}
    </div>
  ));
};
