import { memo, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '../../i18n';
import { useRatings } from '../../components/rating';
import { useReaderData } from './reader-data';
import classes from './reader.module.css';

/** The claims as a list below the text on paper: there the rail cannot be scrolled. Made when somebody prints. */
export const PrintedClaims = memo(function PrintedClaims() {
  const { t } = useTranslation('reader');
  const { placed } = useReaderData();
  const ratings = useRatings();
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return (
    <section className={classes.printed}>
      <h2>{t('reader:rail.label')}</h2>
      <ol>
        {placed
          .filter(({ claim }) => claim.state !== 'dismissed')
          .map(({ claim, number }) => (
            <li key={claim.id} value={number}>
              <bdi>{claim.statement}</bdi>
              {claim.speaker !== null && (
                <>
                  {' '}
                  (<bdi>{claim.speaker}</bdi>)
                </>
              )}{' '}
              –{' '}
              <b>
                {claim.verdict === null
                  ? t(`common:claimState.${claim.state}`)
                  : ratings.of(claim.verdict.rating).label}
              </b>
            </li>
          ))}
      </ol>
    </section>
  );
});

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when this event is over.
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}
