import { UnstyledButton } from '@mantine/core';
import { useFormats } from '../../../i18n/format';
import { say, useTranslation } from '../../../i18n';
import type { MessageKey } from '../../../i18n/messages';
import type { Claim } from '../data/queries';
import { fateOf } from '../revisions/fates';
import type { Placed } from '../text/marks';
import { useReaderData } from '../reader-data';
import { dateText, quantityText } from './values';
import classes from './details.module.css';

/** What the claim says, taken apart: kind, speaker, values, dates, and why the machine thinks it worth checking. */
export function ClaimFacts({ placed }: { readonly placed: Placed<Claim> }) {
  const { t } = useTranslation('reader');
  const formats = useFormats();
  const { text } = useReaderData();
  const { claim } = placed;
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('reader:details.speaker')}</dt>
        <dd dir="auto">{claim.speaker ?? t('reader:details.article')}</dd>
      </div>
      <div>
        <dt>{t('reader:details.kind')}</dt>
        <dd>
          {[t(`common:kind.${claim.kind}`), ...claim.aspects.map((aspect) => t(`common:aspect.${aspect}`))].join(' · ')}
        </dd>
      </div>
      {claim.quantities.length > 0 && (
        <div>
          <dt>{t('reader:details.quantities')}</dt>
          <dd>
            {claim.quantities.map((quantity) => (
              <span key={`${quantity.start}-${quantity.end}`} className={classes.value} title={words(quantity)}>
                <bdi>{quantityText(quantity, formats)}</bdi>
              </span>
            ))}
          </dd>
        </div>
      )}
      {claim.dates.length > 0 && (
        <div>
          <dt>{t('reader:details.dates')}</dt>
          <dd>
            {claim.dates.map((date) => (
              <span key={`${date.start}-${date.end}`} className={classes.value} title={words(date)}>
                {dateText(date, formats)}
              </span>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('reader:details.risk')}</dt>
        <dd>{t(`common:risk.${claim.risk}`)}</dd>
      </div>
      {claim.origin === 'machine' && (
        <div>
          <dt>{t('reader:details.worth')}</dt>
          <dd>
            {formats.percent(claim.checkWorthiness)} ({formats.list(claim.reasons.map(reasonText))})
          </dd>
        </div>
      )}
      <Places placed={placed} />
    </dl>
  );
}

/** The machine's reasons are codes; one that this page does not know is shown as it is. */
const reasonText = (code: string): string =>
  say(`reader:worth.${code}` as MessageKey, { defaultValue: code.replaceAll('_', ' ') });

/** Where the claim stands, also more than once; words that are gone are shown as they were. */
function Places({ placed: { claim, places } }: { readonly placed: Placed<Claim> }) {
  const { t } = useTranslation('reader');
  const { text } = useReaderData();
  const fate = fateOf(claim);
  const gone = claim.anchors.filter(({ state }) => state === 'lost');
  const show = (start: number): void =>
    document.querySelector(`[data-offset="${start}"]`)?.scrollIntoView({ block: 'center' });
  return (
    <div>
      <dt>{t('reader:details.places', { count: Math.max(1, places.length + gone.length) })}</dt>
      <dd>
        {places.map(({ start, end }) => (
          <UnstyledButton key={start} className={classes.place} onClick={() => show(start)}>
            <q dir="auto">{text.slice(start, end)}</q>
          </UnstyledButton>
        ))}
        {gone.map(({ start, exact }) => (
          <q key={start} dir="auto" className={classes.gone}>
            <del>{exact}</del>
          </q>
        ))}
        {fate !== 'exact' && <span className={classes.fate}>{t(`common:anchor.${fate}`)}</span>}
      </dd>
    </div>
  );
}
