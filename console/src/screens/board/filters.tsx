import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { BoardSellersDocument } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { SearchField } from '../../ui/search-field';
import { SellerSelect } from '../../ui/seller-select';
import { Toggle } from '../../ui/toggle';
import { boardTexts } from './board.texts';
import type { Sum } from './columns';
import { Money } from './money';
import { type BoardSearch, kinds, stays } from './search';
import type { BoardState } from './stages';

export interface Pipeline {
  id: string;
  name: string;
  active: boolean;
}

const openSums = ({ stages }: BoardState, weighted: boolean): Sum[] => {
  const sums = new Map<string, number>();
  for (const { kind, probability, totals } of stages) {
    if (kind !== 'OPEN') continue;
    for (const { currency, value } of totals)
      sums.set(currency, (sums.get(currency) ?? 0) + Number(value) * (weighted ? probability / 100 : 1));
  }
  return [...sums].map(([currency, value]) => ({ currency, value }));
};

/** The pipeline, its total value, and the filters. All of it is in the address. */
export const Filters = ({
  board,
  pipelineId,
  pipelines,
  search,
  onChange,
  onNew,
}: {
  board: BoardState;
  pipelineId: string;
  pipelines: readonly Pipeline[];
  search: BoardSearch;
  onChange(part: Partial<BoardSearch>): void;
  /** Creates an opportunity; null if the user may not, or if the pipeline accepts no new ones. */
  onNew: (() => void) | null;
}) => {
  const say = useTexts(boardTexts);
  const navigate = useNavigate({ from: '/board/{-$pipelineId}' });
  const { user } = useViewer();
  const [{ data }] = useQuery({ query: BoardSellersDocument });
  const sellers = data?.sellers ?? [];
  const count = board.stages.reduce((sum, stage) => sum + (stage.kind === 'OPEN' ? stage.opportunityCount : 0), 0);
  const filtered = Boolean(search.seller || search.risk || search.kind || search.q || search.stay);
  return (
    <div className="flex flex-none flex-col gap-2 border-b bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Select
          bare
          label={say('pipeline')}
          value={pipelineId}
          className="max-w-64 font-semibold"
          onChange={event =>
            void navigate({ params: { pipelineId: event.target.value }, search: { ...search, card: undefined } })
          }
        >
          {pipelines.map(({ id, name, active }) => (
            <option key={id} value={id}>
              {active ? name : `${name} (${say('archived')})`}
            </option>
          ))}
        </Select>
        {onNew && (
          <Button kind="solid" icon="plus" aria-keyshortcuts="n" className="h-8" onClick={onNew}>
            <span className="max-sm:sr-only">{say('newDeal')}</span>
          </Button>
        )}
        <dl className="ml-auto flex min-w-0 items-baseline gap-3 text-xs whitespace-nowrap">
          <dt className="sr-only">{say('open')}</dt>
          <dd className="hidden text-ink-3 sm:block">{say('count', { count })}</dd>
          <dt className="text-ink-3">{say('open')}</dt>
          <dd className="-ml-1.5 truncate font-semibold">
            <Money sums={openSums(board, false)} />
          </dd>
          <dt className="hidden text-ink-3 md:block" title={say('weightedHint')}>
            {say('weighted')}
          </dt>
          <dd className="-ml-1.5 hidden font-semibold md:block">
            <Money sums={openSums(board, true)} />
          </dd>
        </dl>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <SearchField
          label={say('search')}
          value={search.q}
          className="w-full sm:w-56"
          onChange={q => onChange({ q })}
        />
        <div className="relative flex w-full items-center gap-1.5 overflow-x-auto p-0.5 *:flex-none sm:contents">
          <div className="max-w-44">
            <SellerSelect
              bare
              label={say('seller')}
              value={search.seller ?? ''}
              others={[
                { value: '', label: say('everySeller') },
                ...(user.seller ? [{ value: user.seller.id, label: say('mine') }] : []),
              ]}
              sellers={sellers.filter(({ id }) => id !== user.seller?.id)}
              onChoose={seller => onChange({ seller: seller || undefined })}
            />
          </div>
          <Select
            bare
            label={say('kind')}
            value={search.kind ?? ''}
            className="max-w-40"
            onChange={event => onChange({ kind: kinds.find(kind => kind === event.target.value) })}
          >
            <option value="">{say('everyKind')}</option>
            {kinds.map(kind => (
              <option key={kind} value={kind}>
                {say(kind)}
              </option>
            ))}
          </Select>
          <Select
            bare
            label={say('stay')}
            value={search.stay ?? ''}
            className="max-w-60"
            onChange={event => onChange({ stay: stays.find(days => days === Number(event.target.value)) })}
          >
            <option value="">{say('anyStay')}</option>
            {stays.map(days => (
              <option key={days} value={days}>
                {say('stayOver', { count: days })}
              </option>
            ))}
          </Select>
          <Toggle
            icon="alert"
            label={say('risk')}
            on={search.risk === true}
            onChange={on => onChange({ risk: on || undefined })}
          />
          {filtered && (
            <Button
              kind="plain"
              icon="close"
              onClick={() =>
                onChange({ seller: undefined, risk: undefined, kind: undefined, q: undefined, stay: undefined })
              }
            >
              {say('clear')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
};
