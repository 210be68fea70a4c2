import { Alert, Button, NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import { Failed } from '../../components/states';
import { tell } from '../../components/toasts';
import { type Language, useTranslation } from '../../i18n';
import type en from '../../i18n/locales/en/report';
import { type ExportFormat, FORMAT_LIST, FORMATS, saveExport } from './exports';
import type { Snapshot } from './snapshot';
import classes from './report.module.css';

type Props = {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly first: RefObject<HTMLButtonElement | null>;
};

/** A file in every format that there is; what is refused says why. */
export function Exports({ snapshot, language, first }: Props) {
  const { t } = useTranslation('report');
  const { claims, id: reportId } = snapshot;
  const [chosen, setChosen] = useState(claims[0]?.id ?? null);
  const claimId = claims.some(({ id }) => id === chosen) ? chosen : (claims[0]?.id ?? null);
  const save = useMutation({
    mutationFn: (format: ExportFormat) =>
      saveExport({ reportId, format, language, claimId: FORMATS[format] === 'claim' ? claimId : null }),
    onSuccess: (name) => tell(t('export.done', { name })),
  });
  const failed = save.error === null ? null : asProblem(save.error);
  const button = (format: ExportFormat, index: number) => (
    <li key={format}>
      <Button
        ref={index === 0 ? first : undefined}
        variant="default"
        fullWidth
        justify="flex-start"
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        loading={save.isPending && save.variables === format}
        onClick={() => save.mutate(format)}
      >
        {t(`format.${format}`)}
      </Button>
      {failed !== null && save.variables === format && (
        <Refused problem={failed} format={t(`format.${format}`)} onRetry={() => save.mutate(format)} />
      )}
    </li>
  );
  return (
    <>
      <ul className={classes.formats}>{FORMAT_LIST.filter((format) => FORMATS[format] === 'report').map(button)}</ul>
      {claims.length === 0 ? (
        <p className={classes.dim}>{t('export.noClaims')}</p>
      ) : (
        <NativeSelect
          mt="sm"
          mb="xs"
          label={t('export.claim')}
          description={t('export.claimHelp')}
          value={claimId ?? ''}
          onChange={(event) => {
            save.reset();
            setChosen(event.currentTarget.value);
          }}
          data={claims.map(({ id, number, statement }) => ({ value: id, label: `${number} · ${statement}` }))}
        />
      )}
      {claims.length > 0 && (
        <ul className={classes.formats}>
          {FORMAT_LIST.filter((format) => FORMATS[format] === 'claim').map((format) => button(format, -1))}
        </ul>
      )}
    </>
  );
}

type RefusedProps = { readonly problem: Problem; readonly format: string; readonly onRetry: () => void };

/** Every reason why there is no such file; one that this page has no words for, in those of the server. */
function Refused({ problem, format, onRetry }: RefusedProps) {
  const { t } = useTranslation('report');
  if (problem.code !== 'claimreview_refused') {
    return <Failed problem={problem} title={t('export.failed', { format })} onRetry={onRetry} />;
  }
  return (
    <Alert role="alert" variant="outline" className={classes.refused} title={t('export.refused', { format })}>
      <ul>
        {problem.fields.map(({ detail }) => {
          const [code = '', ...words] = detail.split(': ');
          const key = `report:refusal.${code as keyof typeof en.refusal}` as const;
          const reason = t(key);
          return reason !== key ? (
            <li key={detail}>{reason}</li>
          ) : (
            <li key={detail} lang="en">
              {words.join(': ')}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
