import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { keys } from '../../api/keys';
import { announce } from '../../components/announce';
import { useExtractAgain } from './data/article-actions';
import { extractionQuery } from './data/queries';
import { useReaderData } from './reader-data';
import classes from './reader.module.css';

/** How far the machine is with the text, or why it gave up. Nothing to see once it has read everything. */
export const ExtractionBar = memo(function ExtractionBar() {
  const { t } = useTranslation('reader');
  const client = useQueryClient();
  const { article, isEditor } = useReaderData();
  const { data: extraction = article.extraction } = useQuery(extractionQuery(article.id));
  const again = useExtractAgain();
  const { state, done, total, failure } = extraction;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (state === 'extracted' || state === 'failed') {
      // The article names the run; with it everything that the run has found is read.
      void client.invalidateQueries({ queryKey: keys.article(article.id) });
      announce(t(state === 'failed' ? 'extraction.failed' : 'extraction.done'));
    }
  }, [client, article.id, state, t]);
  if (state === 'extracted') return null;
  if (state === 'failed') {
    return (
      <Alert role="alert" icon={<IconAlertTriangle aria-hidden />} title={t('extraction.failed')} variant="outline">
        <Group justify="space-between">
          <Text>{t(`extraction.failure.${failure ?? 'unknown'}`)}</Text>
          {isEditor && (
            <Button variant="default" size="compact-sm" loading={again.isPending} onClick={() => again.mutate()}>
              {t('command.extractAgain')}
            </Button>
          )}
        </Group>
      </Alert>
    );
  }
  const words = state === 'queued' ? t('extraction.queued') : t('extraction.reading', { done, total });
  return (
    <Group className={classes.extraction} wrap="nowrap" gap="sm">
      <progress
        className={classes.progress}
        aria-label={t('extraction.label')}
        max={Math.max(1, total)}
        value={state === 'queued' ? undefined : done}
      />
      <Text size="sm" className="figures">
        {words}
      </Text>
    </Group>
  );
});
