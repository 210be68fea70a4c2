import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { workspaceQuery } from '../../api/workspace';
import { lazyWhenIdle } from '../../app/lazy-when-idle';
import { type Command, useCommands } from '../../commands/registry';
import { CommandButton } from '../../components/CommandButton';
import { PaneBoundary } from '../../components/PaneBoundary';
import { Presence } from '../../components/Presence';
import { useRatings } from '../../components/rating';
import { Failed, Loading } from '../../components/states';
import { tellProblem } from '../../components/toasts';
import { command, useShowClaim } from './actions';
import { CitationsPane } from './CitationsPane';
import { ContextPane } from './ContextPane';
import type { DraftCitation, DraftContent } from './draft/content';
import type { Draft } from './draft/machine';
import { useDraft, type UsedDraft } from './draft/use-draft';
import { DraftStatusLine } from './DraftStatusLine';
import { HistoryPanel } from './HistoryPanel';
import { BlindNotice, ReturnedNotice } from './Notices';
import type { Claim } from './queries';
import { RATE } from './rate-commands';
import { SimilarClaims } from './SimilarClaims';
import { whatIsMissing, type Missing } from './submission';
import { usePastedAddress } from './use-pasted-address';
import { useSubmission } from './use-submission';
import { VerdictPane, type WorkbenchFields } from './VerdictPane';
import classes from './Workbench.module.css';

// Not part of the first load, but there before the network may be gone.
const SourceDialog = lazyWhenIdle(() => import('./SourceDialog'));
const DraftMerge = lazyWhenIdle(() => import('./DraftMerge'));

/** The screen on which one claim is checked: context, finding, citations, and what was found before. */
export function Workbench({ claim }: { readonly claim: Claim }) {
  const used = useDraft(claim.id);
  const { draft, problem, retry } = used;
  const { t } = useTranslation('review');
  if (draft === null) {
    return problem === null ? (
      <Loading lines={12} />
    ) : (
      <Failed problem={problem} title={t('take.draftUnread')} onRetry={retry} safe={t('take.keptDraft')} />
    );
  }
  return <OpenWorkbench claim={claim} used={used} draft={draft} />;
}

type Props = { readonly claim: Claim; readonly used: UsedDraft; readonly draft: Draft };

function OpenWorkbench({ claim, used: { store, forget }, draft }: Props) {
  const fields = useFields();
  const rules = useRules();
  const start = useStart(claim);
  const [choosing, setChoosing] = useState(false);
  const [merging, setMerging] = useState(true);
  const { pasted, clear } = usePastedAddress();
  const ratings = useRatings();

  const change = useCallback(
    (how: (content: DraftContent) => DraftContent) => {
      store.edit(how);
      start();
    },
    [store, start],
  );
  const set = useCallback((part: Partial<DraftContent>) => change((now) => ({ ...now, ...part })), [change]);
  const save = useCallback(() => store.flush(), [store]);
  const cite = useCallback(
    (citation: DraftCitation) => change((now) => ({ ...now, citations: [...now.citations, citation] })),
    [change],
  );
  const goToMissing = useCallback((missing: readonly Missing[]) => focusOn(missing[0], fields), [fields]);
  const submission = useSubmission({ claim, store, rules, onMissing: goToMissing, onSubmitted: forget });
  // Who has the claim again may save again what was refused in between.
  useEffect(() => {
    if (store.snapshot()?.trouble?.kind === 'not_mine') store.flush(true);
  }, [store]);
  // A new conflict asks by itself; one that was put aside asks when the person wants to choose.
  const conflict = draft.conflict;
  useEffect(() => setMerging(true), [conflict]);

  useCommands([
    ...ratings.list
      .slice(0, 9)
      .map(({ key }, index): Command => ({ id: RATE[index] ?? 'review.rate1', run: () => set({ rating: key }) })),
    { id: 'review.rationale', run: () => writeOn(fields.rationale.current) },
    { id: 'review.wording', run: () => writeOn(fields.wording.current) },
    { id: 'review.cite', run: () => setChoosing(true) },
    { id: 'review.saveDraft', run: () => store.flush(true) },
    { id: 'review.submitNext', run: () => submission.submit(true) },
    { id: 'review.submitStay', run: () => submission.submit(false) },
  ]);

  return (
    <div className={classes.workbench}>
      <ReturnedNotice claim={claim} />
      <BlindNotice claim={claim} />
      <Presence claimId={claim.id} />
      <div className={classes.panes}>
        <PaneBoundary>
          <ContextPane claim={claim} />
        </PaneBoundary>
        <PaneBoundary>
          <VerdictPane
            content={draft.local}
            onChange={set}
            onBlur={save}
            missing={submission.missing}
            fields={fields}
          />
        </PaneBoundary>
        <div className={classes.side}>
          <PaneBoundary>
            <CitationsPane
              content={draft.local}
              onChange={change}
              onBlur={save}
              onAdd={() => setChoosing(true)}
              missing={submission.missing}
              fields={fields}
              pasted={pasted}
              onPastedDone={clear}
              onCite={cite}
            />
          </PaneBoundary>
          <PaneBoundary>
            <SimilarClaims claimId={claim.id} />
          </PaneBoundary>
          <PaneBoundary>
            <HistoryPanel claimId={claim.id} />
          </PaneBoundary>
        </div>
      </div>
      <Footer
        draft={draft}
        missing={submission.missing.length > 0 ? whatIsMissing(draft.local, rules) : null}
        lacks={whatIsMissing(draft.local, rules)}
        busy={submission.busy}
        onGoTo={(missing) => focusOn(missing, fields)}
        onChoose={() => setMerging(true)}
        onRetry={() => store.flush(true)}
      />
      <PaneBoundary>
        <Suspense>
          {choosing && <SourceDialog onCite={cite} onClose={() => setChoosing(false)} />}
          {conflict !== null && merging && (
            <DraftMerge
              local={draft.local}
              conflict={conflict}
              onResolve={(content) => store.resolve(content)}
              onClose={() => setMerging(false)}
            />
          )}
        </Suspense>
      </PaneBoundary>
    </div>
  );
}

function useFields(): WorkbenchFields {
  const rating = useRef<HTMLFieldSetElement>(null);
  const rationale = useRef<HTMLTextAreaElement>(null);
  const wording = useRef<HTMLTextAreaElement>(null);
  const cite = useRef<HTMLButtonElement>(null);
  return useMemo(() => ({ rating, rationale, wording, cite }), []);
}

function useRules() {
  const { data: workspace } = useQuery(workspaceQuery);
  const { list } = useRatings();
  const minimumCitations = workspace?.policy.minimumCitations ?? 0;
  return useMemo(() => ({ minimumCitations, ratings: list }), [minimumCitations, list]);
}

/** Whoever writes has begun: an assigned claim becomes one in review with the first change. */
function useStart(claim: Claim): () => void {
  const begun = useRef<string | null>(null);
  const show = useShowClaim();
  const client = useQueryClient();
  return useCallback(() => {
    if (begun.current === claim.id || !claim.commands.includes('start')) return;
    begun.current = claim.id;
    command(claim.id, 'start').then(show, (error: unknown) => {
      begun.current = null;
      if (!navigator.onLine) return;
      void client.invalidateQueries({ queryKey: ['claim', claim.id] });
      tellProblem(error);
    });
  }, [claim, show, client]);
}

/** Into a text field with the cursor at its end: to go on writing, not to begin before what is there. */
function writeOn(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

function focusOn(missing: Missing | undefined, fields: WorkbenchFields): void {
  switch (missing?.what) {
    case 'rating': {
      const group = fields.rating.current;
      (group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector('input'))?.focus();
      return;
    }
    case 'rationale':
      return fields.rationale.current?.focus();
    case 'citations':
      return fields.cite.current?.focus();
    case 'citation':
      return document.getElementById(`citation-${missing.key}`)?.focus();
    case undefined:
      return;
  }
}

type FooterProps = {
  readonly draft: Draft;
  /** What is still missing after a try to submit; null before one. */
  readonly missing: readonly Missing[] | null;
  readonly lacks: readonly Missing[];
  readonly busy: boolean;
  readonly onGoTo: (missing: Missing) => void;
  readonly onChoose: () => void;
  readonly onRetry: () => void;
};

/** Where the draft is, what is missing, and the buttons that are never off. */
function Footer({ draft, missing, lacks, busy, onGoTo, onChoose, onRetry }: FooterProps) {
  const { t, language } = useTranslation('review');
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const nameOf = (one: Missing): string =>
    one.what === 'citations' ? t('missing.citations', { count: one.count }) : t(`missing.${one.what}`);
  return (
    <footer className={classes.footer}>
      {missing !== null && missing.length > 0 && (
        <div role="alert" className={classes.missing}>
          <span>{t('missing.title')}</span>
          <ul>
            {missing.map((one) => (
              <li key={one.what}>
                <button type="button" onClick={() => onGoTo(one)}>
                  {nameOf(one)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={classes.actions}>
        <div className={classes.where}>
          <DraftStatusLine draft={draft} onChoose={onChoose} onRetry={onRetry} />
          {missing === null && (
            <span className={classes.lacks}>
              {lacks.length === 0 ? t('missing.none') : t('missing.still', { what: list.format(lacks.map(nameOf)) })}
            </span>
          )}
        </div>
        <CommandButton command="review.submitStay">{t('submit.stay')}</CommandButton>
        <CommandButton command="review.submitNext" variant="filled">
          {busy ? t('submit.working') : t('submit.next')}
        </CommandButton>
      </div>
    </footer>
  );
}
