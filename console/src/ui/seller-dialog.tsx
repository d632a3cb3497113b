import { useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../app/intl';
import { FindSellersDocument } from '../gql/graphql';
import { useSearchText } from '../lib/use-search-text';
import { useErrorText } from '../lib/write';
import { Button } from './button';
import { Dialog } from './dialog';
import { FindField } from './find-field';
import type { Choice, SellerName } from './seller-choice';
import { uiTexts } from './ui.texts';

const mostShown = 8;

/** Finds a seller of a large team by a part of the name. */
export const SellerDialog = ({
  title,
  others,
  onChoose,
  onClose,
}: {
  title: string;
  others: readonly Choice[];
  onChoose(value: string, seller: SellerName | null): void;
  onClose(): void;
}) => {
  const say = useTexts(uiTexts);
  const errorText = useErrorText();
  const [asked, setAsked] = useState<string>();
  const [text, setText] = useSearchText(asked, setAsked);
  const [{ data, error, fetching }] = useQuery({
    query: FindSellersDocument,
    variables: { text: asked ?? '' },
    pause: !asked,
  });
  const found = asked && data ? data.sellers : [];
  const status = error
    ? errorText(error)
    : asked && !fetching && (found.length === 0 ? say('nobodyFound') : found.length > mostShown && say('typeMore'));
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="flex flex-col gap-3 overflow-y-auto p-4">
        {others.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {others.map(({ value, label }) => (
              <Button key={value} onClick={() => onChoose(value, null)}>
                {label}
              </Button>
            ))}
          </div>
        )}
        <FindField
          label={say('sellerName')}
          text={text}
          onText={setText}
          found={found
            .slice(0, mostShown)
            .map(({ id, displayName, department }) => ({ id, name: displayName, note: department ?? null }))}
          isFinding={fetching || (text.trim() || undefined) !== asked}
          foundLabel={title}
          status={status}
          onChoose={id => onChoose(id, found.find(each => each.id === id) ?? null)}
        />
      </div>
    </Dialog>
  );
};
