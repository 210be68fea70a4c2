import { Anchor, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n';
import { Empty } from '../../../components/states';
import { ClaimStatus } from '../details/ClaimStatus';
import { revisionsQuery } from '../data/queries';
import type { Claim } from '../data/queries';
import { useReaderData } from '../reader-data';
import { useReader, useReaderStore } from '../state';
import type { Placed } from '../text/marks';
import { fateList } from './fates';
import classes from './revisions.module.css';

/** What the newest revision did to the claims, the worst on top. */
export default function FatesPane() {
  const { t } = useTranslation('reader');
  const { article, placed } = useReaderData();
  const { data: revisions } = useQuery(revisionsQuery(article.id));
  const groups = useMemo(() => fateList(placed), [placed]);
  const { number } = article.revision;
  if (number === 1 || (revisions && revisions.length < 2)) return <Empty title={t('fates.first')} />;
  return (
    <div className={classes.pane}>
      <Text c="dimmed">{t('fates.help', { number, before: number - 1 })}</Text>
      <Anchor component={Link} to={`?diff=${number - 1}..${number}`} underline="always">
        {t('compare.open')}
      </Anchor>
      {groups.map(({ fate, claims }) => (
        <section key={fate} className={classes.group}>
          <Title order={2} size="h3">
            {t(`fates.${fate}`, { count: claims.length })}
          </Title>
          <Text size="xs" c="dimmed">
            {t(`fatesHelp.${fate}`)}
          </Text>
          <ul role="list" className={classes.list}>
            {claims.map((one) => (
              <li key={one.claim.id}>
                <FateItem placed={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** One claim: what it says; the words that are gone, or those that stand there now. */
function FateItem({ placed: { claim, number, places } }: { readonly placed: Placed<Claim> }) {
  const store = useReaderStore();
  const { text } = useReaderData();
  const selected = useReader((state) => state.selected);
  const [place] = places;
  const lost = claim.anchors.find(({ state }) => state === 'lost');
  const touched = claim.anchors.find(({ state }) => state === 'touched');
  return (
    <UnstyledButton
      className={classes.fate}
      aria-current={selected === claim.id ? 'true' : undefined}
      onClick={() => store.setState({ selected: claim.id })}
    >
      <span className={classes.head}>
        <b>{number}</b> <ClaimStatus claim={claim} />
      </span>
      <span dir="auto">
        {lost && <del>{lost.exact}</del>}
        {!lost && claim.statement}
        {!lost && touched && place && <ins>{text.slice(place.start, place.end)}</ins>}
      </span>
    </UnstyledButton>
  );
}
