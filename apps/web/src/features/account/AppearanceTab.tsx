import { NativeSelect, Radio, Stack, Switch, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { type Density, type Preferences, type Theme, usePreferences } from '../../app/preferences';
import { Section } from '../../components/Section';
import { isLanguage, LANGUAGES, useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { useNow } from '../../components/use-now';
import { useChangePreferences } from './use-change-preferences';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const DENSITIES: readonly Density[] = ['compact', 'normal', 'wide'];

/** Language, theme, density, time zone: taken over at once. */
export default function AppearanceTab() {
  const { t } = useTranslation('account');
  const { language, theme, density, timeZone, announceClaims } = usePreferences();
  const change = useChangePreferences();
  return (
    <>
      <Section title={t('account:language.title')} help={t('account:language.help')}>
        <Choice
          label={t('account:language.title')}
          value={language ?? 'browser'}
          choices={[
            { value: 'browser', label: t('account:language.browser') },
            ...LANGUAGES.map((tag) => ({ value: tag, label: t(`auth:language.${tag}`), lang: tag })),
          ]}
          onChange={(tag) => change({ language: isLanguage(tag) ? tag : null })}
        />
      </Section>
      <Section title={t('account:theme.title')}>
        <Choice
          label={t('account:theme.title')}
          value={theme}
          choices={THEMES.map((value) => ({ value, label: t(`account:theme.${value}`) }))}
          onChange={(value) => change({ theme: value as Theme })}
        />
      </Section>
      <Section title={t('account:density.title')} help={t('account:density.help')}>
        <Choice
          label={t('account:density.title')}
          value={density}
          choices={DENSITIES.map((value) => ({ value, label: t(`account:density.${value}`) }))}
          onChange={(value) => change({ density: value as Density })}
        />
      </Section>
      <Section title={t('account:timeZone.title')} help={t('account:timeZone.help')}>
        <TimeZone timeZone={timeZone} onChange={change} />
      </Section>
      <Section title={t('account:reading.title')}>
        <Switch
          label={t('account:reading.announceClaims')}
          description={t('account:reading.announceClaimsHelp')}
          checked={announceClaims}
          onChange={(event) => change({ announceClaims: event.currentTarget.checked })}
        />
      </Section>
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <Radio.Group label={<VisuallyHidden>{label}</VisuallyHidden>} value={value} onChange={onChange}>
      <Stack gap="xs">
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

type TimeZoneProps = {
  readonly timeZone: string | null;
  readonly onChange: (change: Partial<Preferences>) => void;
};

function TimeZone({ timeZone, onChange }: TimeZoneProps) {
  const { t } = useTranslation('account');
  const { moment } = useFormats();
  const now = new Date(useNow());
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = useMemo(
    () => Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    [],
  );
  return (
    <NativeSelect
      aria-label={t('timeZone.title')}
      description={t('timeZone.now', { time: moment(now) })}
      inputWrapperOrder={['input', 'description']}
      maw={360}
      value={timeZone ?? ''}
      onChange={(event) => onChange({ timeZone: event.currentTarget.value || null })}
      data={[{ value: '', label: t('timeZone.computer', { zone: own.replaceAll('_', ' ') }) }, ...zones]}
    />
  );
}
