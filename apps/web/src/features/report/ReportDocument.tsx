import '@fontsource-variable/source-serif-4';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { type ShownRating, showRating } from '../../components/rating';
import { useGradually } from '../../components/use-gradually';
import { OPEN_LOOK } from '../../app/tokens';
import type { Language } from '../../i18n';
import { DocumentRating } from './DocumentRating';
import { claimPlace, DocumentContext, useReportDocument, type DocumentData } from './document-context';
import classes from './document.module.css';
import { ReportClaim } from './ReportClaim';
import { ReportText } from './ReportText';
import type { FrozenReport } from './snapshot';
import { useWordsIn } from './words-in';

type Props = { readonly report: FrozenReport; readonly articleId: string; readonly language: Language };

/** The frozen report as it is read and printed, in the language that was chosen for it. */
export function ReportDocument({ report, articleId, language }: Props) {
  const { t, formats } = useWordsIn(language);
  const data = useMemo((): DocumentData => {
    const ratings = report.snapshot.ratingScale.ratings.map((rating) => showRating(rating, language));
    const open: ShownRating = {
      ...OPEN_LOOK,
      key: 'open',
      number: null,
      label: t('common:rating.open'),
      description: null,
    };
    const ratingOf = (key: string | null): ShownRating =>
      key === null ? open : (ratings.find((one) => one.key === key) ?? { ...open, key, label: key });
    return { ...report, articleId, t, formats, ratingOf };
  }, [report, articleId, language, t, formats]);
  const { snapshot } = report;
  return (
    <DocumentContext value={data}>
      <article className={classes.paper} lang={language}>
        <Head />
        <Part title={t('doc.overview')}>
          <Overview />
        </Part>
        <Part title={t('doc.text')}>
          <ReportText />
        </Part>
        {snapshot.claims.length > 0 && (
          <Part title={t('doc.claims')}>
            <Claims />
          </Part>
        )}
        <Part title={t('doc.verify')}>
          <Proof />
        </Part>
      </article>
    </DocumentContext>
  );
}

/** So many claims fill a screen or two. */
const FIRST_CLAIMS = 20;
const LONG_REPORT = 60;

function Claims() {
  const { claims } = useReportDocument().snapshot;
  const shown = useGradually(claims.length, FIRST_CLAIMS);
  return (
    <div className={classes.claims} data-long={claims.length > LONG_REPORT || undefined}>
      {claims.slice(0, shown).map((claim) => (
        <ReportClaim key={claim.id} claim={claim} />
      ))}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2 tabIndex={-1} data-row>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Head() {
  const { snapshot, t, formats } = useReportDocument();
  const { article, clearance, articleSignOff: signOff, revision, workspace, createdAt, createdBy, version } = snapshot;
  const Icon = clearance.cleared ? IconCircleCheck : IconCircleX;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('doc.version'), `${version}`],
    [t('doc.frozen'), t('doc.frozenBy', { time: formats.moment(createdAt), name: createdBy })],
    [t('doc.newsroom'), workspace.name],
    [t('doc.desk'), article.desk],
    [t('doc.published'), article.publishedAt && formats.day(article.publishedAt)],
    [
      t('doc.origin'),
      `${t(`doc.${article.origin}`)}${article.appearancePublisher === null ? '' : ` (${article.appearancePublisher})`}`,
    ],
    [t('doc.revision'), `${revision.number}`],
  ];
  return (
    <header>
      <p className={classes.kicker}>{t('doc.kicker')}</p>
      <h2 className={classes.title} dir="auto" lang={article.language === 'und' ? undefined : article.language}>
        {article.title}
      </h2>
      <div className={classes.status} data-cleared={clearance.cleared}>
        <Icon size={20} aria-hidden />
        <div>
          <b>{t(clearance.cleared ? 'doc.cleared' : 'doc.notCleared')}</b>
          {clearance.open.length > 0 && <> · {t('doc.openItems', { count: clearance.open.length })}</>}
          <div>
            {signOff === null
              ? t('doc.notSignedOff')
              : t('doc.signedOff', { name: signOff.by, time: formats.moment(signOff.at) })}
          </div>
        </div>
      </div>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
    </header>
  );
}

/** How many claims have which verdict, and which they are. */
function Overview() {
  const { snapshot, t, ratingOf } = useReportDocument();
  const { claims, ratingScale, coverage } = snapshot;
  if (claims.length === 0) return <p className={classes.dim}>{t('doc.noClaims')}</p>;
  const order = [...ratingScale.ratings.map(({ key }) => key), null];
  const rows = [...new Set([...order, ...claims.map(({ verdict }) => verdict?.rating ?? null)])]
    .map((rating) => ({ rating, numbers: claims.filter(({ verdict }) => (verdict?.rating ?? null) === rating) }))
    .filter(({ numbers }) => numbers.length > 0);
  return (
    <>
      <table className={classes.overview}>
        <thead>
          <tr>
            <th scope="col">{t('doc.rating')}</th>
            <th scope="col" className={classes.figure}>
              {t('doc.count')}
            </th>
            <th scope="col">{t('doc.which')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rating, numbers }) => (
            <tr key={rating}>
              <th scope="row">
                <DocumentRating rating={rating} />
              </th>
              <td className={classes.figure}>{numbers.length}</td>
              <td className={classes.numbers}>
                {numbers.map(({ number }) => (
                  <a
                    key={number}
                    href={`#${claimPlace(number)}`}
                    aria-label={t('doc.claimRated', { number, rating: ratingOf(rating).label })}
                  >
                    {number}
                  </a>
                ))}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('doc.total')}</th>
            <td className={classes.figure}>{claims.length}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <p className={classes.dim}>{t('doc.coverage', coverage)}</p>
    </>
  );
}

function Proof() {
  const { snapshot, sha256, t } = useReportDocument();
  return (
    <>
      <p>{t('doc.verifyHelp')}</p>
      <dl className={classes.hashes}>
        <dt>{t('doc.hash')}</dt>
        <dd>{sha256}</dd>
        <dt>{t('doc.textHash')}</dt>
        <dd>{snapshot.revision.sha256}</dd>
        <dt>{t('doc.chain', { seq: snapshot.audit.seq })}</dt>
        <dd>{snapshot.audit.hash}</dd>
      </dl>
    </>
  );
}
