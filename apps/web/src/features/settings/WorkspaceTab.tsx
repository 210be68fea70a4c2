import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { workspaceQuery } from '../../api/workspace';
import { FormAlert } from '../../components/FormAlert';
import { Section } from '../../components/Section';
import { Loaded } from '../../components/states';
import { LANGUAGES, useTranslation } from '../../i18n';
import { useWorkspaceForm } from './use-workspace-form';
import { fromWorkspaceForm, isAddress, toWorkspaceForm, type WorkspaceForm } from './workspace-form';
import { FormConflict } from '../../components/FormConflict';

const ADDRESSES = ['url', 'correctionsUrl', 'claimsUrl'] as const;

/** The newsroom itself: its name, its language, where it publishes. */
export default function WorkspaceTab() {
  const { t } = useTranslation('settings');
  const workspace = useQuery(workspaceQuery);
  return (
    <Loaded query={workspace} failed={t('workspace.failed')}>
      {(loaded) => <WorkspaceFields workspace={loaded} />}
    </Loaded>
  );
}

function WorkspaceFields({ workspace }: { readonly workspace: Schemas['WorkspaceDto'] }) {
  const { t } = useTranslation('settings');
  const { form, save, submit, conflict } = useWorkspaceForm<WorkspaceForm>({
    workspace,
    read: toWorkspaceForm,
    write: fromWorkspaceForm,
    validate: (values) => ({
      ...(values.name.trim() === '' ? { name: t('common:field.required') } : {}),
      ...Object.fromEntries(
        ADDRESSES.filter((field) => !isAddress(values[field])).map((field) => [field, t('workspace.noAddress')]),
      ),
    }),
    saved: t('workspace.saved'),
  });
  const fields = ['name', 'language', ...ADDRESSES, 'political'] as const;
  const labels = Object.fromEntries(fields.map((field) => [field, t(`workspace.${field}`)]));
  return (
    <form onSubmit={submit} noValidate>
      <FormAlert error={conflict === null ? save.error : null} title={t('workspace.notSaved')} />
      <Section title={t('workspace.newsroom')} help={t('workspace.newsroomHelp')}>
        <Stack>
          <TextInput label={t('workspace.name')} maxLength={200} dir="auto" {...form.getInputProps('name')} />
          <Radio.Group
            label={t('workspace.language')}
            description={t('workspace.languageHelp')}
            {...form.getInputProps('language')}
          >
            <Stack gap="xs" mt="xs">
              {LANGUAGES.map((tag) => (
                <Radio key={tag} value={tag} label={t(`workspace.in.${tag}`)} />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
      </Section>
      <Section title={t('workspace.publishing')} help={t('workspace.publishingHelp')}>
        <Stack>
          {ADDRESSES.map((field) => (
            <TextInput
              key={field}
              label={t(`workspace.${field}`)}
              description={t(`workspace.${field}Help`)}
              type="url"
              placeholder="https://"
              {...form.getInputProps(field)}
            />
          ))}
          <Radio.Group
            label={t('workspace.political')}
            description={t('workspace.politicalHelp')}
            {...form.getInputProps('political')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="no" label={t('workspace.no')} />
              <Radio value="yes" label={t('workspace.yes')} />
            </Stack>
          </Radio.Group>
          <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('workspace.submit')}
          </Button>
        </Stack>
      </Section>
      <FormConflict conflict={conflict} labels={labels} busy={save.isPending} />
    </form>
  );
}
