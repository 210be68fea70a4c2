import { FileButton, Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { tell } from '../../../components/toasts';
import { addRevision } from '../data/article-actions';
import { useReaderData } from '../reader-data';
import { useReaderStore } from '../state';
import { QuestionForm } from './QuestionForm';

const FORMATS = ['text', 'markdown', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** The new text of the article; then what became of its claims. */
export function RevisionQuestion({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('reader');
  const client = useQueryClient();
  const store = useReaderStore();
  const { article } = useReaderData();
  const [text, setText] = useState('');
  const [format, setFormat] = useState<Format>('text');
  const submit = async (): Promise<void> => {
    const { anchors, revision } = await addRevision(client, article, text, format);
    store.setState({ pane: 'fates', view: 'panel', selected: null });
    tell(t('done.revised', { number: revision.number, ...anchors }));
  };
  const readFile = async (file: File | null): Promise<void> => {
    if (!file) return;
    setText(await file.text());
    setFormat(/\.html?$/i.test(file.name) ? 'html' : /\.(md|markdown)$/i.test(file.name) ? 'markdown' : 'text');
  };
  return (
    <QuestionForm
      title={t('question.revision')}
      submit={t('question.revisionSubmit')}
      size="xl"
      isReady={text.trim() !== ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text c="dimmed">{t('question.revisionHelp')}</Text>
      <Textarea
        data-autofocus
        label={t('question.revisionText')}
        required
        dir="auto"
        rows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('question.format')}
          data={FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
          value={format}
          onChange={(value) => setFormat(FORMATS.find((one) => one === value) ?? 'text')}
        />
        <FileButton accept=".txt,.md,.markdown,.html,.htm,text/plain" onChange={(file) => void readFile(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('question.file')}
            </Button>
          )}
        </FileButton>
      </Group>
    </QuestionForm>
  );
}
