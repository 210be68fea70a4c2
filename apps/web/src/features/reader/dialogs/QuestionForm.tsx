import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n';
import { asProblem, type Problem } from '../../../api/problem';
import { Failed } from '../../../components/states';
import { Dialog } from '../../../components/Dialog';

type Props = {
  readonly title: string;
  /** What is asked about, such as the claim's words. */
  readonly about?: string;
  readonly submit: string;
  readonly onClose: () => void;
  /** Does it; false keeps the question open (the message was told), a throw is shown in it. */
  readonly onSubmit: () => Promise<boolean | void>;
  readonly size?: string;
  readonly isReady?: boolean;
  readonly children?: ReactNode;
};

/** A question in front of the article. What was typed stays until it has been done. */
export function QuestionForm({ title, about, submit, onClose, onSubmit, size, isReady = true, children }: Props) {
  const { t } = useTranslation('common');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (isBusy || !isReady) return;
    setBusy(true);
    setProblem(null);
    try {
      if ((await onSubmit()) !== false) onClose();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };
  return (
    <Dialog onClose={onClose} onKeyDown={hear} title={title} size={size}>
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          {about !== undefined && (
            <Text component="blockquote" m={0} c="dimmed" dir="auto" lineClamp={4}>
              {about}
            </Text>
          )}
          {children}
          {problem && <Failed problem={problem} title={t('reader:question.failed')} safe={t('state.safe')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} aria-disabled={!isReady || undefined}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
