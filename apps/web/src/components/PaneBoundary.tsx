import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useTranslation } from '../i18n';
import { asProblem } from '../api/problem';
import { Failed } from './states';

/** Keeps a fault in one pane from taking the rest of the page with it. */
export function PaneBoundary({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Failed
          problem={asProblem(error)}
          title={t('crash.title')}
          safe={t('crash.help')}
          onRetry={resetErrorBoundary}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
