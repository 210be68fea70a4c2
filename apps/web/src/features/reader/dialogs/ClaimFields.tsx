import { Chip, Group, Input, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '../../../i18n';
import type { EditField } from '../state';
import { ASPECTS, KINDS, RISKS, type ClaimValues } from './claim-values';

type Props = {
  readonly values: ClaimValues;
  readonly onChange: (change: Partial<ClaimValues>) => void;
  readonly focus?: EditField;
  readonly speakers: readonly string[];
  readonly withDue?: boolean;
};

/** The fields of a claim, for a new one and for one that is corrected. */
export function ClaimFields({ values, onChange, focus = 'statement', speakers, withDue = true }: Props) {
  const { t } = useTranslation('reader');
  const focused = (field: EditField) => (field === focus ? { 'data-autofocus': true } : {});
  const aspects = values.aspects === '' ? [] : values.aspects.split(',');
  return (
    <>
      <Textarea
        {...focused('statement')}
        label={t('reader:field.statement')}
        description={t('reader:field.statementHelp')}
        required
        dir="auto"
        autosize
        minRows={2}
        maxLength={2000}
        value={values.statement}
        onChange={(event) => onChange({ statement: event.currentTarget.value })}
      />
      <TextInput
        {...focused('speaker')}
        label={t('reader:field.speaker')}
        description={t('reader:field.speakerHelp')}
        dir="auto"
        maxLength={200}
        list="reader-speakers"
        value={values.speaker}
        onChange={(event) => onChange({ speaker: event.currentTarget.value })}
      />
      <datalist id="reader-speakers">
        {speakers.map((speaker) => (
          <option key={speaker} value={speaker} />
        ))}
      </datalist>
      <Group grow align="flex-start">
        <NativeSelect
          {...focused('kind')}
          label={t('reader:field.kind')}
          data={KINDS.map((value) => ({ value, label: t(`common:kind.${value}`) }))}
          value={values.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value })}
        />
        <NativeSelect
          {...focused('risk')}
          label={t('reader:field.risk')}
          data={RISKS.map((value) => ({ value, label: t(`common:risk.${value}`) }))}
          value={values.risk}
          onChange={(event) => onChange({ risk: event.currentTarget.value })}
        />
        {withDue && (
          <TextInput
            {...focused('dueAt')}
            type="datetime-local"
            label={t('reader:field.due')}
            value={values.dueAt}
            onChange={(event) => onChange({ dueAt: event.currentTarget.value })}
          />
        )}
      </Group>
      <Input.Wrapper label={t('reader:field.aspects')} labelElement="div">
        <Chip.Group
          multiple
          value={aspects}
          onChange={(chosen) => onChange({ aspects: ASPECTS.filter((aspect) => chosen.includes(aspect)).join(',') })}
        >
          <Group gap="xs" mt={4} role="group" aria-label={t('reader:field.aspects')}>
            {ASPECTS.map((aspect) => (
              <Chip key={aspect} value={aspect} size="xs">
                {t(`common:aspect.${aspect}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
    </>
  );
}
