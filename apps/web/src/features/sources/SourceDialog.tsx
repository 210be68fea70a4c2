import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { hasRole, useSession } from '../../api/session';
import { useMembers } from '../../api/workspace';
import { asProblem } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { FormConflict } from '../../components/FormConflict';
import { Failed } from '../../components/states';
import { useTranslation } from '../../i18n';
import { SOURCE_KINDS, type Source } from './search-state';
import type { SourceValues } from './source-values';
import { useSourceForm } from './use-source-form';

const GRADES = ['primary', 'secondary', 'tertiary'] as const;

type Props = {
  /** Null: a new one. */
  readonly source: Source | null;
  readonly onClose: () => void;
  readonly onStored: (source: Source) => void;
};

/** What is known of a source; a change that somebody else made meanwhile is merged. */
export default function SourceDialog({ source, onClose, onStored }: Props) {
  const { t } = useTranslation('sources');
  const { form, save, submit, conflict } = useSourceForm(source, onStored);
  const session = useSession();
  const isOwn = source === null || source.createdBy === session.user.id;
  const values = form.getValues();
  const problem = save.error === null ? null : asProblem(save.error);
  const isElsewhere = problem !== null && problem.code !== 'stale_version' && problem.fields.length === 0;
  const labels: Record<keyof SourceValues, string> = {
    kind: t('field.kind'),
    title: t('field.title'),
    url: t('field.url'),
    publisher: t('field.publisher'),
    author: t('field.author'),
    publishedAt: t('field.publishedAt'),
    grade: t('field.grade'),
    note: t('field.note'),
    confidential: t('confidential'),
    visibleTo: t('field.visibleTo'),
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t(source === null ? 'addTitle' : 'editTitle')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            data-autofocus
            dir="auto"
            required
            label={labels.title}
            maxLength={500}
            {...form.getInputProps('title')}
          />
          <TextInput label={labels.url} placeholder="https://" maxLength={2000} {...form.getInputProps('url')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <NativeSelect
              label={labels.kind}
              {...form.getInputProps('kind')}
              data={SOURCE_KINDS.map((value) => ({ value, label: t(`common:sourceKind.${value}`) }))}
            />
            <NativeSelect
              label={labels.grade}
              {...form.getInputProps('grade')}
              data={[
                { value: '', label: t('noGrade') },
                ...GRADES.map((value) => ({ value, label: t(`common:grade.${value}`) })),
              ]}
            />
            <TextInput dir="auto" label={labels.publisher} maxLength={200} {...form.getInputProps('publisher')} />
            <TextInput dir="auto" label={labels.author} maxLength={200} {...form.getInputProps('author')} />
            <TextInput type="date" label={labels.publishedAt} {...form.getInputProps('publishedAt')} />
          </SimpleGrid>
          <Textarea
            dir="auto"
            label={labels.note}
            description={t('noteHelp')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            {...form.getInputProps('note')}
          />
          {isOwn && (
            <Checkbox
              label={t('confidential')}
              description={t('confidentialHelp')}
              checked={values.confidential !== ''}
              onChange={(event) => form.setFieldValue('confidential', event.currentTarget.checked ? 'yes' : '')}
            />
          )}
          {isOwn && values.confidential !== '' && (
            <VisibleTo
              value={values.visibleTo}
              onChange={(ids) => form.setFieldValue('visibleTo', ids)}
              except={source?.createdBy ?? session.user.id}
            />
          )}
          {isElsewhere && <Failed problem={problem} title={t('notSaved')} safe={t('common:state.safe')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!hasRole(session, 'editor', 'reviewer')}>
              {t(source === null ? 'add' : 'common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <FormConflict
        conflict={conflict}
        labels={labels}
        texts={['note']}
        busy={save.isPending}
        show={(name, value) => {
          if (name === 'kind') return t(`common:sourceKind.${value as Source['kind']}`);
          if (name === 'grade' && value !== '') return t(`common:grade.${value as 'primary'}`);
          return value === '' ? t('nothing') : value;
        }}
      />
    </Dialog>
  );
}

type VisibleProps = {
  /** Ids, with commas. */
  readonly value: string;
  readonly onChange: (ids: string) => void;
  /** Who sees it anyway. */
  readonly except: string;
};

function VisibleTo({ value, onChange, except }: VisibleProps) {
  const { t } = useTranslation('sources');
  const people = useMembers().filter(({ id, endedAt }) => endedAt === null && id !== except);
  return (
    <Checkbox.Group
      label={t('field.visibleTo')}
      description={t('visibleToHelp')}
      value={value === '' ? [] : value.split(',')}
      onChange={(ids) => onChange([...ids].sort().join())}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs" mt="xs">
        {people.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={<bdi>{name}</bdi>} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
