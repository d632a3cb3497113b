import { type DragEvent, useRef, useState } from 'react';
import { useTexts } from '../../app/intl';
import { BringContactsDocument, BringProductsDocument, type ImportStateFragment } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Columns, columnsOf, type Mapping } from './columns';
import { importTexts } from './import.texts';
import { importKinds, type Kind } from './kinds';
import { Figures, Rows } from './outcome-rows';
import { previewOf, readBeginning } from './preview';
import { type Sheet, Sheets, sheetsOf } from './sheets';
import { isBusy, useImport } from './use-import';

const nothing: Mapping = {};

/** The steps of an import: kind, file, columns, and a dry run of every row before anything is stored. */
export const Wizard = ({
  kind,
  onKind,
  onBegun,
}: {
  kind: Kind;
  onKind(kind: Kind): void;
  onBegun(importId: string): void;
}) => {
  const say = useTexts(importTexts);
  const write = useWrite();
  const [file, setFile] = useState<File | null>(null);
  const [beginning, setBeginning] = useState<string[][] | null>(null);
  const [mapping, setMapping] = useState(nothing);
  const [trial, setTrial] = useState<{ state: ImportStateFragment; mapping: Mapping } | null>(null);
  /** The sheets of a workbook that has several, and the one that was chosen among them. */
  const [book, setBook] = useState<Sheet[]>([]);
  const [picked, setPicked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** Why the server rejects the whole file, until it is tried again. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const tried = useImport(trial?.state ?? null);

  const bring = async (
    chosen: File,
    as: Mapping,
    sheet: string | null,
    dryRun: boolean,
  ): Promise<ImportStateFragment | null> => {
    setBusy(true);
    setRefusal(null);
    const idempotencyKey = crypto.randomUUID();
    const input = {
      file: chosen,
      dryRun,
      idempotencyKey,
      ...(Object.keys(as).length > 0 && { mapping: as }),
      ...(sheet !== null && { sheet }),
    };
    const quiet = { quiet: true };
    const answer =
      kind === 'PRODUCT'
        ? await write(BringProductsDocument, { input }, quiet)
        : await write(BringContactsDocument, { input: { ...input, entityType: kind } }, quiet);
    setBusy(false);
    setRefusal(answer.refusal?.message ?? null);
    if (!answer.data) return null;
    return ('importProducts' in answer.data ? answer.data.importProducts : answer.data.importContacts).import ?? null;
  };
  const attempt = async (chosen: File, as: Mapping, sheet: string | null) => {
    const state = await bring(chosen, as, sheet, true);
    if (!state) return;
    setTrial({ state, mapping: as });
    const named = sheetsOf(state.sheets);
    if (named.length > 0) setBook(named);
    // Which sheet the server proposes is known only now.
    if (sheet === null && state.sheet !== null) setBeginning(await readBeginning(chosen, state.sheet));
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setTrial(null);
    setMapping(nothing);
    setBook([]);
    setPicked(null);
    setBeginning(await readBeginning(chosen, null));
    await attempt(chosen, nothing, null);
  };
  const pick = async (chosen: File, sheet: string) => {
    setPicked(sheet);
    setTrial(null);
    setMapping(nothing);
    setBeginning(await readBeginning(chosen, sheet));
    await attempt(chosen, nothing, sheet);
  };
  const begin = async () => {
    const state = file && (await bring(file, mapping, sheet, false));
    if (state) onBegun(state.id);
  };
  /** The sheet that is shown and imported: the chosen one, otherwise the one that the server proposes. */
  const sheet = picked ?? (book.length > 0 ? (tried?.sheet ?? null) : null);
  const stale = trial !== null && trial.mapping !== mapping;
  const good = tried ? tried.created + tried.updated : 0;
  return (
    <>
      <fieldset className="flex gap-1">
        <legend className="mb-1 text-xs font-medium text-ink-2">{say('what')}</legend>
        {importKinds.map(each => (
          <button
            key={each}
            type="button"
            aria-pressed={each === kind}
            className={cx(
              'h-8 rounded-md px-3',
              each === kind ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-2 hover:bg-sunken',
            )}
            onClick={() => onKind(each)}
          >
            {say(each)}
          </button>
        ))}
      </fieldset>
      <FileField file={file} onChoose={chosen => void choose(chosen)} />
      {file && (
        <>
          {book.length > 0 && (
            <Sheets sheets={book} chosen={sheet} disabled={busy} onChoose={name => void pick(file, name)} />
          )}
          {beginning ? (
            <Columns
              kind={kind}
              preview={previewOf(beginning, tried?.headings ?? null)}
              mapping={mapping}
              recognized={!stale && tried ? columnsOf(tried.columns) : null}
              onChange={setMapping}
            />
          ) : (
            !busy && !refusal && <p className="text-ink-2">{say('noPreview')}</p>
          )}
          <section aria-label={say('tried')} className="flex flex-col gap-3 rounded-xl border bg-surface p-4">
            <div className="flex flex-wrap items-center gap-2">
              <h2 className="flex-1 font-semibold">{say(busy || isBusy(tried) ? 'trying' : 'tried')}</h2>
              <Button disabled={busy} onClick={() => void attempt(file, mapping, sheet)}>
                {say('again')}
              </Button>
              <Button
                kind="solid"
                icon="upload"
                disabled={busy || stale || !tried || isBusy(tried) || good === 0}
                onClick={() => void begin()}
              >
                {(refusal && good === 0) || (tried && !isBusy(tried) && good === 0)
                  ? say('nothing')
                  : say('bring', { count: good })}
              </Button>
            </div>
            <div role="alert">{refusal && <p className="text-bad">{refusal}</p>}</div>
            {stale && (
              <p role="status" className="text-warm">
                {say('stale')}
              </p>
            )}
            {tried && (
              <div className={cx('flex flex-col gap-3', stale && 'opacity-50')}>
                {tried.problem && <p className="text-bad">{tried.problem}</p>}
                <Figures state={tried} />
                {!isBusy(tried) && <Rows state={tried} />}
              </div>
            )}
          </section>
        </>
      )}
    </>
  );
};

const FileField = ({ file, onChoose }: { file: File | null; onChoose(file: File | undefined): void }) => {
  const say = useTexts(importTexts);
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by the keyboard
    <div
      className={cx(
        'flex flex-col items-center gap-2 rounded-xl border border-dashed px-4 text-center',
        file ? 'py-3' : 'py-8',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
      )}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="flex items-center gap-2 font-medium">
        <Icon name={file ? 'check' : 'upload'} className={file ? 'text-good' : 'text-ink-3'} />
        {file ? file.name : say('drop')}
      </p>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        aria-label={say('choose')}
        className="sr-only"
        tabIndex={-1}
        onChange={event => {
          onChoose(event.target.files?.[0]);
          // Emptied, so that the same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
      <Button kind={file ? 'soft' : 'solid'} onClick={() => picker.current?.click()}>
        {say(file ? 'other' : 'choose')}
      </Button>
      {!file && <p className="max-w-md text-xs text-ink-3">{say('limits')}</p>}
    </div>
  );
};
