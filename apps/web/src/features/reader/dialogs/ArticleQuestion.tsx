import { Group, NativeSelect, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { Problem } from '../../../api/problem';
import { useMembers } from '../../../api/workspace';
import { mergeFields } from '../../../components/merge';
import { offerUndo } from '../../../components/toasts';
import { changeArticle } from '../data/article-actions';
import type { Article } from '../data/queries';
import { useReaderData } from '../reader-data';
import { articleChangeOf, articleValuesOf, type ArticleValues } from './article-values';
import { RISKS } from './claim-values';
import { QuestionForm } from './QuestionForm';

/** What is known about the article beside its text. */
export function ArticleQuestion({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('reader');
  const client = useQueryClient();
  const members = useMembers();
  const { article } = useReaderData();
  const [base, setBase] = useState(article);
  const [values, setValues] = useState(() => articleValuesOf(article));
  const [clash, setClash] = useState<readonly string[]>([]);
  const set = (change: Partial<ArticleValues>): void => setValues((before) => ({ ...before, ...change }));
  const error = (field: keyof ArticleValues): string | undefined =>
    clash.includes(field) ? t('reader:question.clash', { value: articleValuesOf(base)[field] || '–' }) : undefined;

  const save = async (from: Article, wanted: ArticleValues): Promise<boolean> => {
    const change = articleChangeOf(articleValuesOf(from), wanted);
    try {
      if (Object.keys(change).length === 0) return true;
      const after = await changeArticle(client, from, change);
      const back = articleChangeOf(articleValuesOf(after), articleValuesOf(from));
      offerUndo({ message: t('reader:done.articleEdited'), undo: () => changeArticle(client, after, back) });
      return true;
    } catch (thrown) {
      const theirs = thrown instanceof Problem && thrown.code === 'stale_version' ? thrown.currentAs<Article>() : null;
      if (!theirs) throw thrown;
      const { merged, conflicts } = mergeFields(articleValuesOf(from), articleValuesOf(theirs), wanted);
      setBase(theirs);
      setValues(merged as ArticleValues);
      setClash(conflicts);
      // Saving once more keeps what stands in the form; beside each field stands what the other person wrote.
      return conflicts.length > 0 ? false : await save(theirs, merged as ArticleValues);
    }
  };
  return (
    <QuestionForm
      title={t('reader:question.article')}
      submit={t('reader:question.save')}
      size="lg"
      isReady={values.title.trim() !== ''}
      onClose={onClose}
      onSubmit={() => save(base, values)}
    >
      <TextInput
        data-autofocus
        label={t('reader:article.title')}
        required
        dir="auto"
        maxLength={300}
        value={values.title}
        error={error('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('reader:article.desk')}
          maxLength={80}
          value={values.desk}
          error={error('desk')}
          onChange={(event) => set({ desk: event.currentTarget.value })}
        />
        <Select
          label={t('reader:article.author')}
          clearable
          searchable
          data={members.filter(({ endedAt }) => endedAt === null).map(({ id, name }) => ({ value: id, label: name }))}
          value={values.authorId === '' ? null : values.authorId}
          error={error('authorId')}
          onChange={(authorId) => set({ authorId: authorId ?? '' })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={t('reader:article.published')}
          description={t('reader:article.publishedHelp')}
          value={values.publishedAt}
          error={error('publishedAt')}
          onChange={(event) => set({ publishedAt: event.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={t('reader:article.deadline')}
          description={t('reader:article.deadlineHelp')}
          value={values.deadline}
          error={error('deadline')}
          onChange={(event) => set({ deadline: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <NativeSelect
          label={t('reader:field.risk')}
          data={RISKS.map((value) => ({ value, label: t(`common:risk.${value}`) }))}
          value={values.risk}
          error={error('risk')}
          onChange={(event) => set({ risk: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('reader:article.origin')}
          data={(['own', 'external'] as const).map((value) => ({ value, label: t(`reader:article.${value}`) }))}
          value={values.origin}
          error={error('origin')}
          onChange={(event) => set({ origin: event.currentTarget.value })}
        />
      </Group>
      {values.origin === 'external' && (
        <Group grow align="flex-start">
          <TextInput
            type="url"
            label={t('reader:article.url')}
            value={values.appearanceUrl}
            error={error('appearanceUrl')}
            onChange={(event) => set({ appearanceUrl: event.currentTarget.value })}
          />
          <TextInput
            label={t('reader:article.publisher')}
            maxLength={200}
            value={values.appearancePublisher}
            error={error('appearancePublisher')}
            onChange={(event) => set({ appearancePublisher: event.currentTarget.value })}
          />
        </Group>
      )}
    </QuestionForm>
  );
}
