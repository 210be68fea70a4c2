import { Anchor, Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { ActionKeys } from '../../api/idempotency';
import { asProblem, type Problem } from '../../api/problem';
import { useCommands } from '../../commands/registry';
import { CommandButton } from '../../components/CommandButton';
import { PageHeader } from '../../components/PageHeader';
import { Failed } from '../../components/states';
import { useTranslation } from '../../i18n';
import { DetailsPart } from './new/DetailsPart';
import { articleOf, type Draft, EMPTY_DRAFT, faultsOf, type Field, forgetDraft } from './new/draft';
import { TextPart } from './new/TextPart';
import { useDraft } from './new/use-draft';
import classes from './new/new.module.css';

const actionKeys = new ActionKeys();

/** The fields that the page shows, in the order in which a fault is looked for. */
const FIELDS: readonly Field[] = [
  'text',
  'title',
  'deadline',
  'desk',
  'risk',
  'publishedAt',
  'language',
  'authorId',
  'origin',
  'appearanceUrl',
  'appearancePublisher',
];

/** `/articles/new` */
export function Component() {
  const { t } = useTranslation('articles');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { draft, version, current, change, type, replace, discard } = useDraft();
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: (wanted: Draft) => {
      const body = articleOf(wanted);
      return answer(
        api.POST('/api/v1/articles', { params: { header: { 'Idempotency-Key': actionKeys.for(body) } }, body }),
      );
    },
    onSuccess: (article, wanted) => {
      actionKeys.done(articleOf(wanted));
      forgetDraft();
      void client.invalidateQueries({ queryKey: ['articles'] });
      void navigate(`/articles/${article.id}`);
    },
    onError: (error) => focusField(fieldsOf(asProblem(error))),
  });
  const submit = (): void => {
    if (create.isPending) return;
    const wanted = current();
    // What was typed a moment ago is shown together with what is said about it.
    change({});
    setTried(true);
    const wrong = Object.keys(faultsOf(wanted));
    if (wrong.length > 0) focusField(wrong as Field[]);
    else create.mutate(wanted);
  };
  useCommands([
    { id: 'articles.create', run: submit },
    { id: 'global.back', run: () => void navigate('/articles') },
  ]);

  const problem = create.error === null ? null : asProblem(create.error);
  const faults = tried ? faultsOf(draft) : {};
  const errors: Partial<Record<Field, string>> = {
    ...Object.fromEntries(fieldsOf(problem).map((field) => [field, t('create.fault.refused')])),
    ...Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t(`create.fault.${fault}`)])),
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageHeader
        title={t('new')}
        above={
          <Anchor component={Link} to="/articles" size="sm">
            {t('title')}
          </Anchor>
        }
        meta={t('create.lead')}
      />
      {problem !== null && <Failed problem={problem} title={t('create.failed')} safe={t('create.safe')} />}
      <TextPart draft={draft} error={errors.text ?? null} version={version} onText={type} onFile={replace} />
      <DetailsPart draft={draft} errors={errors} onChange={change} />
      <Group>
        <CommandButton command="articles.create" variant="filled" loading={create.isPending} />
        {JSON.stringify(draft) !== JSON.stringify(EMPTY_DRAFT) && (
          <Button variant="subtle" onClick={discard}>
            {t('create.discard')}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** The fields that the server refused, by the pointers of the problem. */
const fieldsOf = (problem: Problem | null): Field[] =>
  FIELDS.filter((field) => (problem?.field(`/${field}`) ?? null) !== null);

/** Goes to the first field that has to be changed. */
function focusField(fields: readonly Field[]): void {
  const first = FIELDS.find((field) => fields.includes(field));
  if (first !== undefined) document.getElementById(`new-article-${first}`)?.focus();
}
