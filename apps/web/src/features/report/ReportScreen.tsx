import { Anchor, Group, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { hasRole, useSession } from '../../api/session';
import { useMembers } from '../../api/workspace';
import { CommandButton } from '../../components/CommandButton';
import { Confirm } from '../../components/Confirm';
import { PageHeader } from '../../components/PageHeader';
import { PaneBoundary } from '../../components/PaneBoundary';
import { Empty, Loaded, Loading, Stale } from '../../components/states';
import { tellProblem } from '../../components/toasts';
import { useAddress } from '../../components/use-address';
import { useListFocus } from '../../components/use-list-focus';
import { useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { clearanceQuery, type Article } from '../reader/data/queries';
import { readAddress, writeAddress } from './address';
import { Changes } from './Changes';
import { Exports } from './Exports';
import { InTheWay } from './InTheWay';
import { newestChangeQuery, snapshotQuery, type Report } from './queries';
import { ReportDocument } from './ReportDocument';
import { useFreeze } from './use-freeze';
import classes from './report.module.css';

type Props = { readonly article: Article; readonly reports: readonly Report[] };

/** A report with what belongs to it: which one, what changed, what is still open, and its exports. */
export function ReportScreen({ article, reports }: Props) {
  const { t, language: appLanguage } = useTranslation('report');
  const navigate = useNavigate();
  const [address, change] = useAddress(readAddress, writeAddress);
  // The report that came while somebody reads does not take the place of the one that is read.
  const [pinned, setPinned] = useState(reports[0]?.id);
  const newest = reports.find(({ id }) => id === pinned) ?? reports[0];
  const shown = reports.find(({ version }) => version === address.version) ?? newest;
  const language =
    address.language ?? (article.language === 'de' || article.language === 'en' ? article.language : appLanguage);
  const freezing = useFreezing(article, (report) => {
    setPinned(report.id);
    change((now) => ({ ...now, version: null }));
  });
  const firstExport = useRef<HTMLButtonElement>(null);
  const versions = useRef<HTMLSelectElement>(null);
  const list = useListFocus<HTMLDivElement>([
    { id: 'report.freeze', run: freezing.begin, isEnabled: freezing.isAllowed },
    { id: 'report.print', run: () => window.print(), isEnabled: shown !== undefined },
    { id: 'report.export', run: () => firstExport.current?.focus(), isEnabled: shown !== undefined },
    { id: 'report.version', run: () => versions.current?.focus(), isEnabled: shown !== undefined },
    { id: 'report.reader', run: () => void navigate(`/articles/${article.id}`) },
    { id: 'global.back', run: () => void navigate(`/articles/${article.id}`) },
  ]);
  const isMissing = address.version !== null && shown !== undefined && shown.version !== address.version;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('title', { title: article.title })}
          foreign
          above={<Place article={article} />}
          actions={
            shown !== undefined && (
              <>
                <CommandButton command="report.print">{t('print')}</CommandButton>
                {freezing.isAllowed && <CommandButton command="report.freeze">{t('freeze.again')}</CommandButton>}
              </>
            )
          }
        />
        {isMissing && <p role="status">{t('noSuchVersion', { version: address.version })}</p>}
        {shown !== undefined && reports[0] !== undefined && reports[0].version > (newest?.version ?? 0) && (
          <Group mb="md">
            <Stale
              message={t('newer')}
              onShow={() => {
                setPinned(reports[0]?.id);
                change((now) => ({ ...now, version: null }));
              }}
            />
          </Group>
        )}
      </div>
      {freezing.question}
      {shown === undefined ? (
        <NoReport article={article} mayFreeze={freezing.isAllowed} />
      ) : (
        <Snapshot report={shown}>
          {(data) => (
            <div className={classes.page} ref={list}>
              <div className={`${classes.top} no-print`}>
                <div className={classes.choices}>
                  <Versions
                    reports={reports}
                    shown={shown}
                    field={versions}
                    onChoose={(version) => change((now) => ({ ...now, version }))}
                  />
                  <NativeSelect
                    label={t('language')}
                    value={language}
                    onChange={(event) => {
                      const chosen = event.currentTarget.value === 'de' ? 'de' : 'en';
                      change((now) => ({ ...now, language: chosen }));
                    }}
                    data={[
                      { value: 'de', label: t('german') },
                      { value: 'en', label: t('english') },
                    ]}
                  />
                </div>
                {shown === reports[0] && <Behind article={article} report={shown} />}
              </div>
              <div className={classes.document}>
                <PaneBoundary>
                  <Suspense fallback={<Loading lines={12} />}>
                    <ReportDocument report={data} articleId={article.id} language={language} />
                  </Suspense>
                </PaneBoundary>
              </div>
              <aside className={`${classes.side} no-print`} aria-label={t('beside')}>
                <Pane title={t('export.title')}>
                  <Exports key={shown.id} snapshot={data.snapshot} language={language} first={firstExport} />
                </Pane>
                <Pane
                  title={t('changes.title', { version: Math.max(1, shown.version - 1) })}
                  isHidden={shown.version === 1}
                >
                  <Changes
                    report={data.snapshot}
                    before={reports.find(({ version }) => version === shown.version - 1)}
                  />
                </Pane>
                <Pane title={t('now.title')}>
                  <InTheWay articleId={article.id} />
                </Pane>
              </aside>
            </div>
          )}
        </Snapshot>
      )}
    </>
  );
}

function Place({ article }: { readonly article: Article }) {
  const { t } = useTranslation('report');
  return (
    <Group gap="xs" wrap="nowrap" className={classes.place}>
      <Anchor component={Link} to="/articles">
        {t('articles')}
      </Anchor>
      <span aria-hidden>›</span>
      <Anchor component={Link} to={`/articles/${article.id}`} dir="auto">
        {article.title}
      </Anchor>
    </Group>
  );
}

type SnapshotProps = {
  readonly report: Report;
  readonly children: (data: Parameters<typeof ReportDocument>[0]['report']) => ReactNode;
};

function Snapshot({ report, children }: SnapshotProps) {
  const { t } = useTranslation('report');
  const snapshot = useQuery(snapshotQuery(report.id));
  return (
    <Loaded query={snapshot} failed={t('failed')} skeleton={<Loading lines={14} />}>
      {children}
    </Loaded>
  );
}

type VersionsProps = {
  readonly reports: readonly Report[];
  readonly shown: Report;
  readonly field: React.RefObject<HTMLSelectElement | null>;
  readonly onChoose: (version: number | null) => void;
};

function Versions({ reports, shown, field, onChoose }: VersionsProps) {
  const { t } = useTranslation('report');
  const members = useMembers();
  const { moment } = useFormats();
  const nameOf = (id: string): string => members.find((one) => one.id === id)?.name ?? t('common:person.unknown');
  return (
    <NativeSelect
      ref={field}
      label={t('version')}
      value={shown.version}
      onChange={(event) => {
        const version = Number(event.currentTarget.value);
        onChoose(version === reports[0]?.version ? null : version);
      }}
      data={reports.map(({ version, createdAt, createdBy }) => ({
        value: `${version}`,
        label: t('versionOf', { version: `${version}`, time: moment(createdAt), name: nameOf(createdBy) }),
      }))}
    />
  );
}

/** Says that the article went on after the newest report. */
function Behind({ article, report }: { readonly article: Article; readonly report: Report }) {
  const { t } = useTranslation('report');
  const { data: newest } = useQuery(newestChangeQuery(article.id));
  const isBehind = article.revision.id !== report.revisionId || (newest != null && newest.at > report.createdAt);
  if (!isBehind) return null;
  return (
    <div className={classes.behind} role="status">
      <b>{t('behind')}</b>
      <p>{t('behindHelp')}</p>
    </div>
  );
}

type PaneProps = { readonly title: string; readonly isHidden?: boolean; readonly children: ReactNode };

function Pane({ title, isHidden = false, children }: PaneProps) {
  if (isHidden) return null;
  return (
    <section className={classes.pane}>
      <h2>{title}</h2>
      <PaneBoundary>{children}</PaneBoundary>
    </section>
  );
}

function NoReport({ article, mayFreeze }: { readonly article: Article; readonly mayFreeze: boolean }) {
  const { t } = useTranslation('report');
  return (
    <div className={classes.none}>
      <Empty
        title={t('empty.title')}
        help={mayFreeze ? t('freeze.help') : t('empty.others')}
        action={mayFreeze && <CommandButton command="report.freeze" variant="filled" />}
      />
      <Pane title={t('now.title')}>
        <InTheWay articleId={article.id} />
      </Pane>
    </div>
  );
}

/** Freezing, with a question before it while something is open. */
function useFreezing(article: Article, onFrozen: (report: Report) => void) {
  const { t } = useTranslation('report');
  const isAllowed = hasRole(useSession(), 'editor');
  const client = useQueryClient();
  const { data: clearance } = useQuery(clearanceQuery(article.id));
  const [isAsking, setAsking] = useState(false);
  const freeze = useFreeze(article.id, (report) => {
    setAsking(false);
    onFrozen(report);
  });
  // Asked at this moment: what the page knows may be a second old.
  const ask = useMutation({
    mutationFn: () => client.fetchQuery({ ...clearanceQuery(article.id), staleTime: 0 }),
    onSuccess: ({ cleared }) => (cleared ? freeze.mutate() : setAsking(true)),
    onError: (error) => tellProblem(error, t('freeze.failed')),
  });
  const begin = (): void => {
    if (!freeze.isPending && !ask.isPending) ask.mutate();
  };
  const question = isAsking && (
    <Confirm
      title={t('freeze.title')}
      action={t('freeze.anyway')}
      busy={freeze.isPending}
      onConfirm={() => freeze.mutate()}
      onCancel={() => setAsking(false)}
    >
      {t('freeze.open', { count: clearance?.open.length ?? 0 })}
    </Confirm>
  );
  return { isAllowed, begin, question };
}
