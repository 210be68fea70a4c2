import { Anchor, Text, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCommands } from '../../../commands/registry';
import { PageHeader } from '../../../components/PageHeader';
import { Empty, Loaded } from '../../../components/states';
import { useTranslation } from '../../../i18n';
import { claimsQuery, readOf, revisionQuery, revisionsQuery, type Article } from '../data/queries';
import { ClaimStatus } from '../details/ClaimStatus';
import { placedClaims } from '../text/marks';
import { compareTexts, runsOf, type ComparedRun } from './compare';
import classes from './compare.module.css';
import picker from './revisions.module.css';
import { fateList } from './fates';
import type { DiffPart } from './word-diff';

type Props = { readonly article: Article; readonly before: number; readonly after: number };

/** `?diff=2..3`: what changed between two revisions, and below it what became of the claims. */
export default function CompareRevisions({ article, before, after }: Props) {
  const { t } = useTranslation('reader');
  const one = useQuery(revisionQuery(article.id, before, readOf(article)));
  const two = useQuery(revisionQuery(article.id, after, readOf(article)));
  return (
    <>
      <PageHeader
        title={article.title}
        foreign
        above={
          <Anchor component={Link} to={`/articles/${article.id}`}>
            {t('compare.back')}
          </Anchor>
        }
        meta={t('compare.title', { before, after })}
        actions={<Pair article={article} before={before} after={after} />}
      />
      <Loaded query={one} failed={t('page.textFailed')}>
        {(old) => (
          <Loaded query={two} failed={t('page.textFailed')}>
            {(now) => <Comparison before={old.text} after={now.text} language={article.language} />}
          </Loaded>
        )}
      </Loaded>
      {after === article.revision.number && before === after - 1 && <Fates article={article} />}
    </>
  );
}

/** Which two revisions. */
function Pair({ article, before, after }: Props) {
  const { t } = useTranslation('reader');
  const [, setSearch] = useSearchParams();
  const { data: revisions = [] } = useQuery(revisionsQuery(article.id));
  const choose = (one: number, two: number): void => setSearch({ diff: `${one}..${two}` }, { replace: true });
  const select = (
    label: string,
    value: number,
    wanted: (number: number) => boolean,
    onChange: (number: number) => void,
  ) => (
    <select
      className={picker.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    >
      {revisions
        .filter(({ number }) => wanted(number))
        .map(({ number }) => (
          <option key={number} value={number}>
            {t('revision.number', { number })}
          </option>
        ))}
    </select>
  );
  return (
    <>
      {select(
        t('compare.before'),
        before,
        (number) => number < after,
        (number) => choose(number, after),
      )}
      {select(
        t('compare.after'),
        after,
        (number) => number > before,
        (number) => choose(before, number),
      )}
    </>
  );
}

type ComparisonProps = { readonly before: string; readonly after: string; readonly language: string };

function Comparison({ before, after, language }: ComparisonProps) {
  const { t } = useTranslation('reader');
  const runs = useMemo(() => runsOf(compareTexts(before, after)), [before, after]);
  const root = useRef<HTMLDivElement>(null);
  const count = runs.filter(({ kind }) => kind === 'changed').length;
  const step = (by: 1 | -1): void => {
    const changes = [...(root.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const at = changes.findIndex((change) => change === document.activeElement);
    const next = at === -1 ? (by === 1 ? 0 : changes.length - 1) : Math.max(0, Math.min(changes.length - 1, at + by));
    changes[next]?.focus({ preventScroll: true });
    changes[next]?.scrollIntoView({ block: 'center' });
  };
  useCommands([
    { id: 'reader.next', run: () => step(1), isEnabled: count > 0 },
    { id: 'reader.previous', run: () => step(-1), isEnabled: count > 0 },
  ]);
  if (count === 0) return <Empty title={t('compare.same')} />;
  return (
    <div ref={root} className={classes.comparison} lang={language === 'und' ? undefined : language}>
      {runs.map((run, index) =>
        run.kind === 'same' ? <Same key={index} texts={run.texts} /> : <Change key={index} run={run} />,
      )}
    </div>
  );
}

/** Longer runs of what is the same are folded. */
const MOST_SHOWN = 2;

function Same({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation('reader');
  const paragraphs = texts.map((text, index) => (
    <p key={index} className={classes.same} dir="auto">
      {text}
    </p>
  ));
  if (texts.length <= MOST_SHOWN) return paragraphs;
  return (
    <details className={classes.folded}>
      <summary>{t('compare.unchanged', { count: texts.length })}</summary>
      {paragraphs}
    </details>
  );
}

/** Side by side where there is room, else one in the other. */
function Change({ run }: { readonly run: Extract<ComparedRun, { kind: 'changed' }> }) {
  const { t } = useTranslation('reader');
  return (
    <section
      className={classes.change}
      data-change
      tabIndex={-1}
      aria-label={t('compare.change', { number: run.number })}
    >
      <p className={classes.inline} dir="auto">
        <Parts parts={run.parts} />
      </p>
      {(['added', 'removed'] as const).map((without) => (
        <p key={without} className={classes.side} dir="auto">
          <VisuallyHidden>{t(without === 'added' ? 'compare.before' : 'compare.after')}: </VisuallyHidden>
          <Parts parts={run.parts.filter(({ kind }) => kind !== without)} />
        </p>
      ))}
    </section>
  );
}

function Parts({ parts }: { readonly parts: readonly DiffPart[] }) {
  return parts.map(({ kind, text }, index) =>
    kind === 'added' ? <ins key={index}>{text}</ins> : kind === 'removed' ? <del key={index}>{text}</del> : text,
  );
}

/** What the newest revision did to the claims, the worst on top. */
function Fates({ article }: { readonly article: Article }) {
  const { t } = useTranslation('reader');
  const client = useQueryClient();
  const { data: revision } = useQuery(revisionQuery(article.id, article.revision.number, readOf(article)));
  const { data: claims } = useQuery(claimsQuery(client, article.id, readOf(article)));
  const text = revision?.text;
  const groups = useMemo(
    () => (text === undefined || claims === undefined ? [] : fateList(placedClaims(claims.items, text, true))),
    [text, claims],
  );
  return (
    <section aria-labelledby="compare-fates">
      <h2 id="compare-fates">{t('pane.fates')}</h2>
      {groups.map(({ fate, claims: placed }) => (
        <section key={fate}>
          <h3>{t(`fates.${fate}`, { count: placed.length })}</h3>
          <Text c="dimmed">{t(`fatesHelp.${fate}`)}</Text>
          <ul className={classes.claims}>
            {placed.map(({ claim, number }) => (
              <li key={claim.id}>
                <Link to={`/articles/${article.id}?claim=${claim.id}`}>
                  {number} <bdi>{claim.statement}</bdi>
                </Link>{' '}
                <ClaimStatus claim={claim} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
