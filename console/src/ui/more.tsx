import { useTexts } from '../app/intl';
import type { Pages } from '../lib/pages';
import { useErrorText } from '../lib/write';
import { Button } from './button';
import { Failure } from './empty-state';
import { moreTexts } from './more.texts';

/** The end of a list that has more rows: a button that reads them, or why they could not be read. Nothing if all rows are shown. */
export const More = ({
  pages: { rows, complete, loading, moreError, readMore },
  className = 'mt-3',
}: {
  pages: Pick<Pages<unknown>, 'rows' | 'complete' | 'loading' | 'moreError' | 'readMore'>;
  className?: string;
}) => {
  const say = useTexts(moreTexts);
  const errorText = useErrorText();
  if (moreError) return <Failure text={errorText(moreError)} onAgain={readMore} />;
  if (complete || loading || rows.length === 0) return null;
  return (
    <Button className={className} onClick={readMore}>
      {say('more')}
    </Button>
  );
};
