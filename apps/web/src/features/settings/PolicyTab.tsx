import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { workspaceQuery } from '../../api/workspace';
import { FormAlert } from '../../components/FormAlert';
import { Section } from '../../components/Section';
import { Loaded } from '../../components/states';
import { useTranslation } from '../../i18n';
import { fromForm, isWithin, LIMITS, type PolicyForm, toForm } from './policy-form';
import { useWorkspaceForm } from './use-workspace-form';
import { FormConflict } from '../../components/FormConflict';

const RISKS = ['low', 'normal', 'high'] as const;
const NUMBERS = ['minimumCitations', 'reservationMinutes', 'withdrawMinutes', 'autoAcceptPercent'] as const;

/** How the newsroom checks. */
export default function PolicyTab() {
  const { t } = useTranslation('settings');
  const workspace = useQuery(workspaceQuery);
  return (
    <Loaded query={workspace} failed={t('policy.failed')}>
      {(loaded) => <PolicyFields workspace={loaded} />}
    </Loaded>
  );
}

function PolicyFields({ workspace }: { readonly workspace: Schemas['WorkspaceDto'] }) {
  const { t } = useTranslation('settings');
  const { form, save, submit, conflict } = useWorkspaceForm<PolicyForm>({
    workspace,
    read: ({ policy }) => toForm(policy),
    write: (values) => ({ policy: fromForm(values) }),
    validate: (values) =>
      Object.fromEntries(
        NUMBERS.filter((field) => !isWithin(field, values[field])).map((field) => {
          const [least, most] = LIMITS[field];
          return [field, t('policy.range', { least, most })];
        }),
      ),
    saved: t('policy.saved'),
  });
  const number = (field: (typeof NUMBERS)[number]) => (
    <TextInput
      label={t(`policy.${field}`)}
      description={t(`policy.${field}Help`)}
      inputMode="decimal"
      autoComplete="off"
      styles={{ input: { maxWidth: 120 } }}
      {...form.getInputProps(field)}
    />
  );
  const labels = Object.fromEntries([
    ...RISKS.map((risk) => [risk, t('policy.reviewsFor', { risk: t(`common:risk.${risk}`) })]),
    ...NUMBERS.map((field) => [field, t(`policy.${field}`)]),
    ['clearanceRisk', t('policy.clearanceRisk')],
  ]) as Record<string, string>;
  return (
    <form onSubmit={submit} noValidate>
      <FormAlert error={conflict === null ? save.error : null} title={t('policy.notSaved')} />
      <Section title={t('policy.reviews')} help={t('policy.reviewsHelp')}>
        <Stack>
          {RISKS.map((risk) => (
            <Radio.Group key={risk} label={t(`common:risk.${risk}`)} {...form.getInputProps(risk)}>
              <Stack gap="xs" mt="xs">
                <Radio value="1" label={t('policy.oneReview')} />
                <Radio value="2" label={t('policy.twoReviews')} />
              </Stack>
            </Radio.Group>
          ))}
          {number('minimumCitations')}
        </Stack>
      </Section>
      <Section title={t('policy.work')}>
        <Stack>
          {number('reservationMinutes')}
          {number('withdrawMinutes')}
          {number('autoAcceptPercent')}
        </Stack>
      </Section>
      <Section title={t('policy.clearance')} help={t('policy.clearanceHelp')}>
        <Radio.Group label={t('policy.clearanceRisk')} {...form.getInputProps('clearanceRisk')}>
          <Stack gap="xs" mt="xs">
            {RISKS.map((risk) => (
              <Radio key={risk} value={risk} label={t(`policy.from.${risk}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Button type="submit" mt="lg" loading={save.isPending}>
          {t('policy.submit')}
        </Button>
      </Section>
      <FormConflict conflict={conflict} labels={labels} busy={save.isPending} />
    </form>
  );
}
