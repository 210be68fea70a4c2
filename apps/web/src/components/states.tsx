import { Alert, Button, CopyButton, Group, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconMoodEmpty, IconPlugConnectedX } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../i18n';
import { asProblem, type Problem } from '../api/problem';
import { type Role, useMaybeSession } from '../api/session';
import classes from './states.module.css';
import { useIsOnline } from './use-online';

const SKELETON_MS = 150;
const SAY_MS = 1000;

/** True once `milliseconds` have passed since the component came. */
function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

/**
 * While something is read: its layout in grey, after a moment; said to screen readers after a second. Without a connection
 * it says what it waits for.
 */
export function Loading({ children, lines = 4 }: { readonly children?: ReactNode; readonly lines?: number }) {
  const { t } = useTranslation();
  const visible = useAfter(SKELETON_MS);
  const spoken = useAfter(SAY_MS);
  if (!useIsOnline()) return <Empty title={t('state.offlineWaiting')} help={t('state.offlineWaitingHelp')} />;
  return (
    <div aria-busy>
      <VisuallyHidden role="status">{spoken ? t('state.loading') : ''}</VisuallyHidden>
      {visible &&
        (children ?? (
          <Stack gap="sm" aria-hidden>
            {Array.from({ length: lines }, (_, index) => (
              <Skeleton key={index} height={16} width={`${92 - ((index * 17) % 40)}%`} />
            ))}
          </Stack>
        ))}
    </div>
  );
}

type EmptyProps = {
  /** One sentence: what will be here. */
  readonly title: string;
  readonly help?: string;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
};

/** Nothing here yet. */
export function Empty({ title, help, action }: EmptyProps) {
  return (
    <Stack className={classes.state} align="flex-start" gap="sm">
      <Text fw={600}>{title}</Text>
      {help !== undefined && <Text c="dimmed">{help}</Text>}
      {action}
    </Stack>
  );
}

/** Nothing passes the filters; they stay where they are. */
export function FilteredEmpty({ title, onReset }: { readonly title?: string; readonly onReset: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      title={title ?? t('state.filteredEmpty')}
      action={
        <Button variant="default" onClick={onReset}>
          {t('action.resetFilters')}
        </Button>
      }
    />
  );
}

type FailedProps = {
  readonly problem: Problem;
  /** What failed, such as "The claims could not be loaded." */
  readonly title?: string;
  /** What is safe, such as "Your draft is saved." */
  readonly safe?: string;
  readonly onRetry?: () => void;
};

/** What failed, what is safe, and what to do. */
export function Failed({ problem, title, safe, onRetry }: FailedProps) {
  const { t } = useTranslation('common');
  return (
    <Alert
      role="alert"
      variant="outline"
      className={classes.failed}
      icon={problem.code === 'network' ? <IconPlugConnectedX aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={title ?? t('state.failed')}
    >
      <Stack gap="xs" align="flex-start">
        <Text>
          {t(`problems:${problem.code}.title`)}. {t(`problems:${problem.code}.help`)}
        </Text>
        {safe !== undefined && <Text>{safe}</Text>}
        <Group gap="sm">
          {onRetry !== undefined && (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {t('action.tryAgain')}
            </Button>
          )}
          {problem.requestId !== null && problem.status >= 500 && <RequestId id={problem.requestId} />}
        </Group>
      </Stack>
    </Alert>
  );
}

function RequestId({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <Button
          size="compact-xs"
          variant="subtle"
          className={classes.requestId}
          onClick={copy}
          title={t('state.copyRequestId')}
        >
          {copied ? t('action.copied') : t('state.requestId', { id: id.slice(-12) })}
        </Button>
      )}
    </CopyButton>
  );
}

/** The page is not for this role: says whose it is, and who can change that. */
export function Denied({ roles }: { readonly roles?: readonly Role[] }) {
  const { t, language } = useTranslation();
  const session = useMaybeSession();
  const names = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    (roles ?? []).map((role) => t(`role.${role}`)),
  );
  return (
    <Stack className={classes.state} align="flex-start" gap="sm">
      <IconLock aria-hidden />
      <Title order={1}>{t('state.denied')}</Title>
      {roles !== undefined && <Text>{t('state.deniedFor', { roles: names })}</Text>}
      <Text c="dimmed">{t('state.deniedHelp', { workspace: session?.workspace.name ?? 'Claimdesk' })}</Text>
    </Stack>
  );
}

/** There is nothing at this address. */
export function NotFound({ action }: { readonly action?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Stack className={classes.state} align="flex-start" gap="sm">
      <IconMoodEmpty aria-hidden />
      <Title order={1}>{t('state.notFound')}</Title>
      <Text c="dimmed">{t('state.notFoundHelp')}</Text>
      {action}
    </Stack>
  );
}

/** Somebody else changed what is shown: says so, and lets the reader look when ready. */
export function Stale({ message, onShow }: { readonly message?: ReactNode; readonly onShow: () => void }) {
  const { t } = useTranslation();
  return (
    <Group className={classes.stale} role="status" gap="sm">
      <Text>{message ?? t('state.stale')}</Text>
      <Button size="compact-sm" variant="default" onClick={onShow}>
        {t('action.show')}
      </Button>
    </Group>
  );
}

/** "3 new": what has come in the meantime, shown when the reader asks for it, so that nothing jumps. */
export function NewsPill({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Button size="compact-sm" radius="xl" className={classes.news} onClick={onShow} title={t('state.showNews')}>
      {t('state.news', { count })}
    </Button>
  );
}

type LoadedProps<T> = {
  readonly query: UseQueryResult<T>;
  /** What failed, for the message. */
  readonly failed?: string;
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
};

/** The states of one query: loading, failed, denied, gone; and what it answered, also while a later reading fails. */
export function Loaded<T>({ query, failed, skeleton, children }: LoadedProps<T>) {
  const { data, error, isPending, isPlaceholderData, fetchStatus, refetch } = query;
  // What stands in for other data while that is read is no answer when it cannot be read.
  if (isPlaceholderData && fetchStatus === 'paused') return <Loading>{skeleton}</Loading>;
  if (data !== undefined && (error === null || asProblem(error).passes)) return <>{children(data)}</>;
  if (isPending) return <Loading>{skeleton}</Loading>;
  const problem = asProblem(error);
  if (problem.code === 'forbidden') return <Denied />;
  if (problem.code === 'not_found') return <NotFound />;
  return <Failed problem={problem} title={failed} onRetry={() => void refetch()} />;
}
