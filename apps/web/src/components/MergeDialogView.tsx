import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../i18n';
import { bothOf, type MergeField } from './merge';
import classes from './MergeDialog.module.css';
import { Dialog } from './Dialog';

export type MergeDialogProps = {
  /** The fields that both changed; others are merged without asking. */
  readonly fields: readonly MergeField[];
  readonly onApply: (values: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
  readonly busy?: boolean;
};

/** The lazy part of `MergeDialog`. */
export default function MergeDialogView({ fields, onApply, onCancel, busy = false }: MergeDialogProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => Object.fromEntries(fields.map(({ name, mine }) => [name, mine])));
  const set = (name: string, value: string): void => setValues((before) => ({ ...before, [name]: value }));
  return (
    <Dialog onClose={onCancel} title={t('merge.title')} size="xl">
      <Stack>
        <Text>{t('merge.intro')}</Text>
        {fields.map((field) => (
          <fieldset key={field.name} className={classes.field}>
            <legend>{field.label}</legend>
            <div className={classes.sides}>
              <Side title={t('merge.theirs')} text={field.show?.(field.theirs) ?? field.theirs} />
              <Side title={t('merge.mine')} text={field.show?.(field.mine) ?? field.mine} />
            </div>
            <SegmentedControl
              fullWidth
              aria-label={t('merge.field', { name: field.label })}
              value={choiceOf(field, values[field.name] ?? '')}
              onChange={(choice) =>
                set(field.name, choice === 'theirs' ? field.theirs : choice === 'mine' ? field.mine : bothOf(field))
              }
              data={[
                { value: 'theirs', label: t('merge.keepTheirs') },
                { value: 'mine', label: t('merge.keepMine') },
                ...(field.isText ? [{ value: 'both', label: t('merge.keepBoth') }] : []),
              ]}
            />
            {field.isText && (
              <Textarea
                mt="xs"
                dir="auto"
                autosize
                minRows={2}
                maxRows={12}
                aria-label={field.label}
                value={values[field.name]}
                onChange={(event) => set(field.name, event.currentTarget.value)}
              />
            )}
          </fieldset>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
          <Button loading={busy} onClick={() => onApply(values)}>
            {t('merge.apply')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

const choiceOf = (field: MergeField, value: string): string =>
  value === field.theirs ? 'theirs' : value === field.mine ? 'mine' : 'both';

function Side({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <div className={classes.text} dir="auto">
        {text}
      </div>
    </div>
  );
}
