import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from '../i18n';

type Props = {
  readonly title: string;
  readonly help: string;
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
};

/** A secret that is shown this once: a token, the link of an invitation. */
export function SecretOnce({ title, help, label, secret, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Alert variant="outline" role="status" icon={<IconKey aria-hidden />} title={title}>
      <Stack gap="sm">
        <Text>{help}</Text>
        <TextInput
          label={label}
          value={secret}
          readOnly
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        />
        <Group>
          <CopyButton value={secret} timeout={4000}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? t('action.copied') : t('action.copy')}</Button>}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            {t('action.close')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
