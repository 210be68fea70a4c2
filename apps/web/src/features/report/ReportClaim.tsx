import { memo } from 'react';
import { Link } from 'react-router';
import { Markdown } from '../../components/Markdown';
import { DocumentRating } from './DocumentRating';
import { claimPlace, textPlace, useReportDocument } from './document-context';
import classes from './document.module.css';
import { isPlain, paragraphsOf } from './plain-text';
import type { SnapshotClaim } from './snapshot';

/** One claim of the report: what is said where, what the desk found, and on what it rests. */
export const ReportClaim = memo(function ReportClaim({ claim }: { readonly claim: SnapshotClaim }) {
  const { t, articleId, snapshot } = useReportDocument();
  const { number, statement, speaker, anchors, verdict, signOff, state } = claim;
  const { language } = snapshot.article;
  return (
    <section className={classes.claim} id={claimPlace(number)} aria-labelledby={`${claimPlace(number)}-title`}>
      <h3 id={`${claimPlace(number)}-title`} tabIndex={-1} data-row className={classes.claimTitle}>
        <span className={classes.claimNumber}>{number}</span>{' '}
        <bdi lang={language === 'und' ? undefined : language}>{statement}</bdi>
      </h3>
      <p className={classes.verdict}>
        <DocumentRating rating={verdict?.rating ?? null} />
        <span className={classes.dim}>
          {verdict === null ? t(`common:claimState.${state}`) : <Decided claim={claim} />}
          {signOff !== null && <> · {t('doc.signed', { name: signOff.by })}</>}
        </span>
      </p>
      {speaker !== null && (
        <p className={classes.dim}>
          {t('doc.says')}: <bdi>{speaker}</bdi>
        </p>
      )}
      {anchors.length === 0 ? (
        <p className={classes.dim}>{t('doc.noPlace')}</p>
      ) : (
        anchors.map(({ start, exact }) => (
          <blockquote
            key={start}
            dir="auto"
            className={classes.passage}
            lang={language === 'und' ? undefined : language}
          >
            {exact}
          </blockquote>
        ))
      )}
      {verdict !== null && <Rationale text={verdict.rationale} />}
      {verdict?.wordingProposal != null && (
        <p>
          <b>{t('doc.wording')}:</b> <q dir="auto">{verdict.wordingProposal}</q>
        </p>
      )}
      <Sources claim={claim} />
      {verdict?.dissent.map(({ id, reviewer, rating, rationale }) => (
        <div key={id} className={classes.dissent}>
          <p>
            <b>{t('doc.dissent', { name: reviewer })}</b> <DocumentRating rating={rating} />
          </p>
          <Rationale text={rationale} />
        </div>
      ))}
      <p className={`${classes.ways} no-print`}>
        {anchors.length > 0 && <a href={`#${textPlace(number)}`}>{t('doc.inText')}</a>}
        <Link to={`/articles/${articleId}?claim=${claim.id}`}>{t('doc.inReader')}</Link>
      </p>
    </section>
  );
});

function Decided({ claim: { verdict } }: { readonly claim: SnapshotClaim }) {
  const { t, formats } = useReportDocument();
  if (verdict === null) return null;
  const { decidedBy, decidedAt, basis } = verdict;
  return (
    <>
      {t('doc.decided', { name: decidedBy, time: formats.moment(decidedAt) })} · {t(`basis.${basis}`)}
    </>
  );
}

/** Most rationales are plain sentences: a report of a thousand claims must not wait for a thousand Markdown trees. */
function Rationale({ text }: { readonly text: string }) {
  if (text.trim() === '') return null;
  if (!isPlain(text)) {
    return (
      <div className={classes.rationale}>
        <Markdown>{text}</Markdown>
      </div>
    );
  }
  return (
    <div dir="auto" className={classes.rationale}>
      {paragraphsOf(text).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

function Sources({ claim: { citations, withheldCitations, verdict } }: { readonly claim: SnapshotClaim }) {
  const { t, formats } = useReportDocument();
  if (verdict === null) return null;
  return (
    <div>
      <h4>{t('doc.sources')}</h4>
      {citations.length === 0 && withheldCitations === 0 && <p className={classes.dim}>{t('doc.noSources')}</p>}
      <ol className={classes.sources}>
        {citations.map(({ stance, quote, locator, accessedAt, source }, index) => (
          <li key={index}>
            <b>{t(`common:stance.${stance}`)}:</b>{' '}
            {source.url === null ? (
              <cite dir="auto">{source.title}</cite>
            ) : (
              <a href={source.url} target="_blank" rel="noreferrer noopener" dir="auto">
                {source.title}
              </a>
            )}
            <span className={classes.dim}>
              {[
                '',
                t(`common:sourceKind.${source.kind}`),
                source.grade && t(`common:grade.${source.grade}`),
                source.author,
                source.publisher,
                locator,
                t('doc.accessed', { date: formats.date(accessedAt) }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
            {quote !== null && <blockquote dir="auto">{quote}</blockquote>}
          </li>
        ))}
      </ol>
      {withheldCitations > 0 && <p className={classes.dim}>{t('doc.withheld', { count: withheldCitations })}</p>}
    </div>
  );
}
