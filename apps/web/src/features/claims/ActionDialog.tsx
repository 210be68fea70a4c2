import { Button, Group, NativeSelect, Radio, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from '../../i18n';
import { useSession } from '../../api/session';
import { workloadQuery } from '../../api/workload';
import { membersQuery } from '../../api/workspace';
import { useFormats } from '../../i18n/format';
import type { Action } from './actions';
import { movesForAll, type Move } from './claim-commands';
import { dayAt, fromLocal, toLocal } from '../../i18n/local-time';
import type { Claim } from './queries';
import { RISKS, type Risk } from './search-state';
import { Dialog } from '../../components/Dialog';

/** What is asked before an action; the first three are also steps of "move on". */
export type Question = 'assign' | 'risk' | 'due' | 'move' | 'dismiss' | 'return' | 'reopen';

type Props = {
  readonly claims: readonly Claim[];
  readonly onAction: (action: Action) => void;
  readonly onClose: () => void;
};

type DialogProps = Props & {
  readonly question: Question;
  readonly onAsk: (question: Question) => void;
  readonly onBalance: () => void;
};

/** What is asked before an action, about one claim or many. */
export default function ActionDialog({ question, onAsk, onBalance, ...props }: DialogProps) {
  switch (question) {
    case 'assign':
      return <AssignDialog {...props} onBalance={onBalance} />;
    case 'risk':
      return <RiskDialog {...props} />;
    case 'due':
      return <DueDialog {...props} />;
    case 'move':
      return <MoveDialog {...props} onAsk={onAsk} />;
    case 'dismiss':
    case 'return':
    case 'reopen':
      return <ReasonDialog {...props} of={question} />;
  }
}

type FrameProps = {
  readonly title: string;
  readonly submit?: string;
  readonly onSubmit?: () => void;
  readonly onClose: () => void;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

function Frame({ title, submit, onSubmit, onClose, aside, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <Stack>
          {children}
          <Group justify="flex-end">
            {aside}
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            {submit !== undefined && <Button type="submit">{submit}</Button>}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** `A`: to whom, with what each reviewer has in hand; the freest first. */
function AssignDialog({ claims, onAction, onClose, onBalance }: Props & { readonly onBalance: () => void }) {
  const { t } = useTranslation('claims');
  const session = useSession();
  const { data: members = [] } = useQuery(membersQuery);
  const { data: loads } = useQuery(workloadQuery);
  const inHand = (id: string): number => loads?.get(id)?.open ?? 0;
  const reviewers = members
    .filter(({ roles, endedAt }) => endedAt === null && roles.includes('reviewer'))
    .sort((a, b) => inHand(a.id) - inHand(b.id) || a.name.localeCompare(b.name));
  const [chosen, setChosen] = useState<string | null>(null);
  const reviewerId = chosen ?? reviewers[0]?.id ?? '';
  const workOf = (id: string): readonly string[] => {
    const { open, dueToday } = loads?.get(id) ?? { open: 0, dueToday: 0 };
    const due = dueToday === 0 ? [] : [t('assign.dueToday', { count: dueToday })];
    return loads === undefined ? [] : [t('assign.inHand', { count: open }), ...due];
  };
  const nameOf = (id: string, name: string): string => (id === session.user.id ? `${name} (${t('assign.me')})` : name);
  return (
    <Frame
      title={t('assign.title', { count: claims.length })}
      submit={reviewers.length > 0 ? t('assign.submit') : undefined}
      onSubmit={() => reviewerId !== '' && onAction({ do: 'assign', reviewerId })}
      onClose={onClose}
      aside={
        reviewers.length > 1 && (
          <Button variant="default" onClick={onBalance}>
            {t('assign.balance')}
          </Button>
        )
      }
    >
      {reviewers.length === 0 ? (
        <Text>{t('assign.nobody')}</Text>
      ) : (
        <NativeSelect
          data-autofocus
          label={t('assign.person')}
          value={reviewerId}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={reviewers.map(({ id, name }) => ({
            value: id,
            label: [nameOf(id, name), ...workOf(id)].join(' · '),
          }))}
        />
      )}
    </Frame>
  );
}

/** `P`: how much is at stake. */
function RiskDialog({ claims, onAction, onClose }: Props) {
  const { t } = useTranslation('claims');
  const [risk, setRisk] = useState<Risk>(claims[0]?.risk ?? 'normal');
  return (
    <Frame
      title={t('risk.title', { count: claims.length })}
      submit={t('risk.submit')}
      onSubmit={() => onAction({ do: 'risk', risk })}
      onClose={onClose}
    >
      <Radio.Group
        value={risk}
        onChange={(value) => setRisk(value)}
        label={<VisuallyHidden>{t('risk.title', { count: claims.length })}</VisuallyHidden>}
      >
        <Stack gap="xs">
          {RISKS.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`common:risk.${value}`)}
              data-autofocus={value === risk || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Frame>
  );
}

/** `D`: by when. */
function DueDialog({ claims, onAction, onClose }: Props) {
  const { t } = useTranslation('claims');
  const formats = useFormats();
  const first = claims.find(({ dueAt }) => dueAt !== null)?.dueAt ?? null;
  const [at, setAt] = useState(() => toLocal(first ?? dayAt(0, 18)));
  const [tried, setTried] = useState(false);
  const due = fromLocal(at);
  const submit = (): void => {
    setTried(true);
    if (due !== null) onAction({ do: 'due', dueAt: due });
  };
  const quick = [
    ['today', dayAt(0, 18)],
    ['tomorrow', dayAt(1, 10)],
  ] as const;
  return (
    <Frame
      title={t('dueDialog.title', { count: claims.length })}
      submit={t('dueDialog.submit')}
      onSubmit={submit}
      onClose={onClose}
      aside={
        <Button variant="default" onClick={() => onAction({ do: 'due', dueAt: null })}>
          {t('dueDialog.none')}
        </Button>
      }
    >
      <TextInput
        data-autofocus
        type="datetime-local"
        label={t('dueDialog.at')}
        value={at}
        error={tried && due === null ? t('dueDialog.wrong') : null}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <Group gap="xs">
        {quick.map(([name, time]) => (
          <Button key={name} size="compact-sm" variant="default" onClick={() => setAt(toLocal(time))}>
            {t(`dueDialog.${name}`, { time: formats.time(time) })}
          </Button>
        ))}
      </Group>
    </Frame>
  );
}

const QUICK_REASONS = ['opinion', 'prediction', 'vague', 'known'] as const;

/** `E`, and two steps of "move on" that need words. */
function ReasonDialog({ claims, onAction, onClose, of }: Props & { readonly of: 'dismiss' | 'return' | 'reopen' }) {
  const { t } = useTranslation('claims');
  const id = useId();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    const given = words.trim();
    if (given === '') return document.getElementById(id)?.focus();
    onAction(of === 'return' ? { do: of, comment: given } : { do: of, reason: given });
  };
  return (
    <Frame
      title={t(`reason.${of}`, { count: claims.length })}
      submit={t(`reason.submit.${of}`)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        id={id}
        data-autofocus
        dir="auto"
        maxLength={2000}
        label={t(of === 'return' ? 'reason.comment' : 'reason.reason')}
        value={words}
        error={tried && words.trim() === '' ? t('reason.missing') : null}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {of === 'dismiss' && (
        <Group gap="xs">
          {QUICK_REASONS.map((name) => (
            <Button
              key={name}
              size="compact-sm"
              variant="default"
              onClick={() => onAction({ do: 'dismiss', reason: t(`reason.${name}`) })}
            >
              {t(`reason.${name}`)}
            </Button>
          ))}
        </Group>
      )}
    </Frame>
  );
}

/** `M`: the steps that are possible for everything chosen, as the API names them. */
function MoveDialog({ claims, onAction, onClose, onAsk }: Props & { readonly onAsk: (question: Question) => void }) {
  const { t } = useTranslation('claims');
  const moves = movesForAll(claims);
  const go = (move: Move): void => {
    if (move === 'assign' || move === 'dismiss' || move === 'return' || move === 'reopen') onAsk(move);
    else onAction({ do: move });
  };
  return (
    <Frame title={t('move.title', { count: claims.length })} onClose={onClose}>
      {moves.length === 0 ? (
        <Text>{t(claims.length === 1 ? 'move.noneOne' : 'move.none')}</Text>
      ) : (
        <Stack gap="xs">
          {moves.map((move, index) => (
            <Button
              key={move}
              variant="default"
              justify="flex-start"
              data-autofocus={index === 0 || undefined}
              onClick={() => go(move)}
            >
              {t(`move.${move}`)}
            </Button>
          ))}
        </Stack>
      )}
    </Frame>
  );
}
