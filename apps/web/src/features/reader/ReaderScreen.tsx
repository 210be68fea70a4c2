import type { UseQueryResult } from '@tanstack/react-query';
import { Suspense, useCallback, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { asProblem } from '../../api/problem';
import { lazyPart, lazyWhenIdle } from '../../app/lazy-when-idle';
import { usePreferences } from '../../app/preferences';
import { Failed } from '../../components/states';
import { ArticleText } from './article/ArticleText';
import { useChoiceKeys } from './article/use-choice';
import { SelectionBar } from './article/SelectionBar';
import { useDrawnBlocks } from './article/use-drawn-blocks';
import { useMargins } from './article/use-margins';
import { useSelectedWords } from './article/use-selected-words';
import { Choices } from './Choices';
import { filtered } from './claims/filters';
import { ClearanceStrip } from './clearance/ClearanceStrip';
import { CoverageColumn } from './clearance/CoverageColumn';
import type { ClaimList } from './data/queries';
import { ExtractionBar } from './ExtractionBar';
import { PrintedClaims } from './PrintedClaims';
import { useReaderData } from './reader-data';
import { ReaderHeader } from './ReaderHeader';
import { SelectedSheet } from './SelectedSheet';
import { useReader, useReaderStore, type View } from './state';
import { useReaderCommands } from './use-reader-commands';
import classes from './reader.module.css';

// The text can be read before the rest is there: it is fetched at the same time and not waited for.
const sidePanel = import('./SidePanel');
sidePanel.catch(() => undefined);
const SidePanel = lazyPart(() => sidePanel.catch(() => import('./SidePanel')));
const ChoiceBar = lazyWhenIdle(() => import('./article/ChoiceBar'));
const ReaderQuestions = lazyWhenIdle(() => import('./dialogs/ReaderQuestions'));

type Props = {
  readonly claims: UseQueryResult<ClaimList>;
  readonly waiting: number;
  readonly onLetIn: () => void;
  readonly onHold: (isPointing: boolean) => void;
  readonly notice: ReactNode;
};

/** The open article: text, claims beside it, what is open above both. On a narrow screen one of the two at a time. */
export function ReaderScreen({ claims, waiting, onLetIn, onHold, notice }: Props) {
  const { t } = useTranslation('reader');
  const { article, text, placed, me, isCurrent, isEditor } = useReaderData();
  const store = useReaderStore();
  const view = useReader((state) => state.view);
  const setView = useCallback((next: View): void => store.setState({ view: next }), [store]);
  const filter = useReader((state) => state.filter);
  const selected = useReader((state) => state.selected);
  const isQuestioned = useReader((state) => state.question !== null);
  const isChoosing = useReader((state) => state.choice !== null);
  const list = useMemo(() => filtered(placed, filter, me, selected), [placed, filter, me, selected]);
  const column = useRef<HTMLDivElement>(null);
  const words = useSelectedWords(text, column);
  const onDone = useReaderCommands(list, words);
  useChoiceKeys();
  const drawn = useDrawnBlocks();
  const margins = useMargins();
  const boundaries = usePreferences(({ announceClaims }) => announceClaims);
  const enter = useCallback(() => onHold(true), [onHold]);
  const leave = useCallback(() => onHold(false), [onHold]);
  return (
    <div className={classes.page} data-view={view}>
      <ReaderHeader />
      {notice}
      <ExtractionBar />
      <div className={`${classes.bar} no-print`}>
        {isCurrent && <ClearanceStrip />}
        <div className={classes.views}>
          <Choices
            label={t('page.view')}
            options={[
              { value: 'text', label: t('page.text') },
              { value: 'panel', label: t('page.panel', { count: list.length }) },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
      </div>
      {claims.error !== null && claims.data === undefined && (
        <Failed
          problem={asProblem(claims.error)}
          title={t('page.claimsFailed')}
          safe={t('page.claimsSafe')}
          onRetry={() => void claims.refetch()}
        />
      )}
      <div className={classes.columns}>
        <div ref={column} className={classes.text}>
          <ArticleText
            text={text}
            language={article.language}
            drawn={drawn}
            margins={margins}
            boundaries={boundaries}
            label={t('text.label')}
          />
          <CoverageColumn />
        </div>
        <aside
          className={`${classes.side} no-print`}
          aria-label={t('pane.label')}
          onPointerEnter={enter}
          onPointerLeave={leave}
          onFocus={enter}
          onBlur={leave}
        >
          <Suspense>
            <SidePanel list={list} isLoading={claims.isPending} waiting={waiting} onLetIn={onLetIn} />
          </Suspense>
        </aside>
      </div>
      {view === 'text' && <SelectedSheet onOpen={() => setView('panel')} />}
      {words && isEditor && isCurrent && !isQuestioned && !isChoosing && <SelectionBar words={words} />}
      {isChoosing && (
        <Suspense>
          <ChoiceBar />
        </Suspense>
      )}
      {isQuestioned && (
        <Suspense>
          <ReaderQuestions onDone={onDone} />
        </Suspense>
      )}
      <PrintedClaims />
    </div>
  );
}
