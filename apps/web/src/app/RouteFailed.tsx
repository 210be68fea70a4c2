import { Button, Container } from '@mantine/core';
import { useTranslation } from '../i18n';
import { useRevalidator, useRouteError } from 'react-router';
import { asProblem } from '../api/problem';
import { Denied, Failed, NotFound } from '../components/states';

/** After an update of Claimdesk the files of the old version are gone. */
const isOutdated = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|Importing a module script failed/i.test(error.message);

/** What is shown instead of a screen that could not be opened or has stopped. */
export function RouteFailed() {
  const { t } = useTranslation('common');
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  const problem = asProblem(error);
  return (
    <Container size="md" py="lg" component="section">
      {isOutdated(error) ? (
        <>
          <p role="alert">{t('shell:outdated')}</p>
          <Button onClick={() => location.reload()}>{t('action.reload')}</Button>
        </>
      ) : problem.code === 'forbidden' ? (
        <Denied />
      ) : problem.code === 'not_found' ? (
        <NotFound />
      ) : (
        <Failed
          problem={problem}
          title={problem.status === 0 && problem.code === 'internal' ? t('shell:crash.title') : undefined}
          safe={t('shell:crash.help')}
          onRetry={() => (problem.passes ? void revalidate() : location.reload())}
        />
      )}
    </Container>
  );
}
