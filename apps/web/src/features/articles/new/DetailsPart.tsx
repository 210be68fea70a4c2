import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMembers } from '../../../api/workspace';
import { useTranslation } from '../../../i18n';
import { desksQuery } from '../queries';
import { RISKS } from '../search-state';
import type { Draft, Field } from './draft';
import classes from './new.module.css';

type Props = {
  readonly draft: Draft;
  readonly errors: Partial<Record<Field, string>>;
  readonly onChange: (part: Partial<Draft>) => void;
};

/** The two that the machine reads best come first. */
const LANGUAGES = [
  'de',
  'en',
  'ar',
  'bs',
  'cs',
  'da',
  'el',
  'es',
  'fa',
  'fi',
  'fr',
  'hr',
  'hu',
  'it',
  'ku',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sq',
  'sr',
  'sv',
  'tr',
  'uk',
];

/** What is known of a new article besides its text; all of it may be left out. */
export function DetailsPart({ draft, errors, onChange }: Props) {
  const { t, language } = useTranslation('articles');
  const { data: desks = [] } = useQuery(desksQuery);
  const authors = useMembers().filter(({ roles, endedAt }) => endedAt === null && roles.includes('author'));
  const languages = useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language' });
    return LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
  }, [language]);
  const field = (name: Field) => ({
    id: `new-article-${name}`,
    value: draft[name] ?? '',
    error: errors[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.details}>
      <TextInput
        {...field('title')}
        className={classes.wide}
        label={t('create.title')}
        description={t('create.titleHelp')}
        dir="auto"
        maxLength={300}
      />
      <TextInput
        {...field('deadline')}
        type="datetime-local"
        label={t('create.deadline')}
        description={t('create.deadlineHelp')}
      />
      <TextInput
        {...field('desk')}
        label={t('create.desk')}
        description={t('create.deskHelp')}
        dir="auto"
        maxLength={80}
        list="desks"
      />
      <datalist id="desks">
        {desks.map((desk) => (
          <option key={desk} value={desk} />
        ))}
      </datalist>
      <NativeSelect
        {...field('risk')}
        label={t('create.risk')}
        description={t('create.riskHelp')}
        data={RISKS.map((value) => ({ value, label: t(`common:risk.${value}`) }))}
      />
      <TextInput
        {...field('publishedAt')}
        type="date"
        label={t('create.published')}
        description={t('create.publishedHelp')}
      />
      <NativeSelect
        {...field('language')}
        label={t('create.language')}
        description={t('create.languageHelp')}
        data={[{ value: '', label: t('create.auto') }, ...languages]}
      />
      {authors.length > 0 && (
        <NativeSelect
          {...field('authorId')}
          label={t('create.author')}
          description={t('create.authorHelp')}
          data={[
            { value: '', label: t('create.nobody') },
            ...authors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <NativeSelect
        {...field('origin')}
        label={t('create.origin')}
        description={t('create.originHelp')}
        data={(['own', 'external'] as const).map((value) => ({ value, label: t(`create.of.${value}`) }))}
      />
      {draft.origin === 'external' && (
        <>
          <TextInput {...field('appearanceUrl')} type="url" label={t('create.url')} description={t('create.urlHelp')} />
          <TextInput
            {...field('appearancePublisher')}
            label={t('create.publisher')}
            description={t('create.publisherHelp')}
            dir="auto"
            maxLength={200}
          />
        </>
      )}
    </div>
  );
}
