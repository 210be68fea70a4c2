import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from '../../../i18n';
import { membersQuery } from '../../../api/workspace';
import { Empty, Loading } from '../../../components/states';
import { useReaderActions } from '../data/actions';
import type { Claim } from '../data/queries';
import { workloadQuery } from '../../../api/workload';
import { QuestionForm } from './QuestionForm';
import { fromLocal, toLocal } from '../../../i18n/local-time';
import classes from './dialogs.module.css';

type Props = { readonly claims: readonly Claim[]; readonly onClose: () => void; readonly onDone: () => void };

/** Who is to check: the reviewers with what each has in hand, the freest first. */
export function AssignQuestion({ claims, onClose, onDone }: Props) {
  const { t } = useTranslation('reader');
  const actions = useReaderActions();
  const { data: members, isPending } = useQuery(membersQuery);
  const { data: loads, isPending: isCounting } = useQuery(workloadQuery);
  const reviewers = useMemo(() => {
    const open = (id: string): number => loads?.get(id)?.open ?? 0;
    return (members ?? [])
      .filter(({ roles, endedAt }) => endedAt === null && roles.includes('reviewer'))
      .sort((a, b) => open(a.id) - open(b.id) || a.name.localeCompare(b.name));
  }, [members, loads]);
  const [only] = claims.length === 1 ? claims : [];
  const [chosen, setChosen] = useState<string | null>(only?.assigneeId ?? null);
  const [dueAt, setDueAt] = useState(only?.dueAt ? toLocal(only.dueAt) : '');
  const reviewerId = chosen ?? reviewers[0]?.id ?? '';

  const submit = async (): Promise<boolean> => {
    const due = dueAt === '' ? {} : { dueAt: fromLocal(dueAt) };
    const isDone = await actions.assign(claims, reviewerId, due.dueAt);
    if (isDone) onDone();
    return isDone;
  };
  const spread = async (): Promise<void> => {
    if (!(await actions.balance(claims))) return;
    onDone();
    onClose();
  };
  return (
    <QuestionForm
      title={t('question.assign', { count: claims.length })}
      about={only?.statement}
      submit={t('command.assign')}
      isReady={reviewerId !== ''}
      onClose={onClose}
      onSubmit={submit}
    >
      {isPending || isCounting ? (
        <Loading lines={4} />
      ) : reviewers.length === 0 ? (
        <Empty title={t('question.noReviewers')} help={t('question.noReviewersHelp')} />
      ) : (
        <Radio.Group label={t('question.reviewer')} value={reviewerId} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {reviewers.map(({ id, name }) => (
              <Radio
                key={id}
                value={id}
                data-autofocus={id === reviewerId || undefined}
                // The dialog gave the focus to its close button when it opened before these were known.
                autoFocus={id === reviewerId}
                label={
                  <span className={classes.person}>
                    <bdi>{name}</bdi>
                    <span className={classes.dim}>
                      {t('question.load', { count: loads?.get(id)?.open ?? 0 })}
                      {(loads?.get(id)?.dueToday ?? 0) > 0 &&
                        ` · ${t('question.dueToday', { count: loads?.get(id)?.dueToday ?? 0 })}`}
                    </span>
                  </span>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <TextInput
        type="datetime-local"
        label={t('field.due')}
        value={dueAt}
        onChange={(event) => setDueAt(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {t('question.balanceHelp')}
        </Text>
        <Button variant="default" size="compact-sm" disabled={reviewers.length === 0} onClick={() => void spread()}>
          {t('command.balance')}
        </Button>
      </Group>
    </QuestionForm>
  );
}
