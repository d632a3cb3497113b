import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../app/intl';
import { useLive } from '../../app/use-live';
import type { DealLineFragment } from '../../gql/graphql';
import type { Pages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Failure } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { Part } from '../../ui/part';
import { panelTexts } from './lists.texts';

/** What may be sold to a lead or a customer; each leads to its card on the board. */
export const Deals = ({ pages }: { pages: Pages<DealLineFragment> }) => {
  const say = useTexts(panelTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const { rows, error } = pages;
  useLive(pages.readAgain);
  if (rows.length === 0 && !error) return null;
  return (
    <Part title={say('deals')}>
      {error && <Failure text={errorText(error)} onAgain={pages.readAgain} />}
      <ul aria-label={say('deals')} className="flex flex-col gap-1">
        {rows.map(deal => (
          <li key={deal.id} className="flex justify-between gap-2">
            <Link
              to="/board/{-$pipelineId}"
              params={{ pipelineId: deal.pipeline.id }}
              search={{ card: deal.id }}
              className="min-w-0 break-words text-accent hover:underline"
            >
              {deal.title}
            </Link>
            <span className="flex-none">{formats.money(deal.value, deal.currency)}</span>
          </li>
        ))}
      </ul>
      <More pages={pages} />
    </Part>
  );
};
