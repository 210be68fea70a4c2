import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n';
import { useReaderActions } from '../data/actions';
import { retractSignOff } from '../data/article-actions';
import type { Claim } from '../data/queries';
import { useQueryActions } from '../data/query-actions';
import { useArticleQueries } from '../queries/use-article-queries';
import { useReaderData } from '../reader-data';
import { useReader, useReaderStore, type Question } from '../state';
import type { Placed } from '../text/marks';
import { AddQuestion } from './AddQuestion';
import { ArticleQuestion } from './ArticleQuestion';
import { AskQuestion } from './AskQuestion';
import { AssignQuestion } from './AssignQuestion';
import { CrowdQuestion } from './CrowdQuestion';
import { DismissQuestion } from './DismissQuestion';
import { DueQuestion } from './DueQuestion';
import { EditQuestion } from './EditQuestion';
import { MergeQuestion } from './MergeQuestion';
import { ReasonQuestion } from './ReasonQuestion';
import { RevisionQuestion } from './RevisionQuestion';
import { SentencesQuestion } from './SentencesQuestion';
import { SplitQuestion } from './SplitQuestion';

type Props = {
  /** Goes on to the next claim that needs somebody, once these are dealt with. */
  readonly onDone: (claimIds: readonly string[]) => void;
};

/** The question that is open in front of the article, if there is one. */
export default function ReaderQuestions({ onDone }: Props) {
  const store = useReaderStore();
  const question = useReader((state) => state.question);
  if (!question) return null;
  return <Open question={question} onDone={onDone} onClose={() => close(store, question)} />;
}

/** Closes the question unless another one has been asked from it. */
function close(store: ReturnType<typeof useReaderStore>, question: Question): void {
  store.setState((state) => (state.question === question ? { question: null } : {}));
}

function Open({ question, onDone, onClose }: Props & { readonly question: Question; readonly onClose: () => void }) {
  const { t } = useTranslation('reader');
  const { byId, article } = useReaderData();
  const store = useReaderStore();
  const client = useQueryClient();
  const actions = useReaderActions();
  const queryActions = useQueryActions();
  const queries = useArticleQueries();
  const placedOf = (ids: readonly string[]): Placed<Claim>[] => ids.flatMap((id) => byId.get(id) ?? []);
  const claimsOf = (ids: readonly string[]): Claim[] => placedOf(ids).map(({ claim }) => claim);
  switch (question.kind) {
    case 'dismiss':
      return (
        <DismissQuestion
          claims={claimsOf(question.claimIds)}
          onClose={onClose}
          onDone={() => onDone(question.claimIds)}
        />
      );
    case 'assign':
      return (
        <AssignQuestion
          claims={claimsOf(question.claimIds)}
          onClose={onClose}
          onDone={() => onDone(question.claimIds)}
        />
      );
    case 'due':
      return <DueQuestion claims={claimsOf(question.claimIds)} onClose={onClose} />;
    case 'merge':
      return (
        <MergeQuestion
          claims={placedOf(question.claimIds)}
          onClose={onClose}
          onDone={(selected) => store.setState({ selected, checked: new Set() })}
        />
      );
    case 'edit': {
      const claim = byId.get(question.claimId)?.claim;
      return claim ? <EditQuestion claim={claim} field={question.field} onClose={onClose} /> : null;
    }
    case 'split': {
      const placed = byId.get(question.claimId);
      return placed ? <SplitQuestion placed={placed} onClose={onClose} /> : null;
    }
    case 'reason': {
      const claims = claimsOf(question.claimIds);
      const { command } = question;
      const run = {
        return: (words: string) => actions.giveBack(claims, words),
        reopen: (words: string) => actions.reopen(claims, words),
        release: (words: string) => actions.release(claims, words || undefined),
      };
      return (
        <ReasonQuestion
          title={t(`question.${command}`, { count: claims.length })}
          about={claims.length === 1 ? claims[0]?.statement : undefined}
          label={t(command === 'return' ? 'question.comment' : 'question.reason')}
          submit={t(`back.${command}`)}
          isOptional={command === 'release'}
          onClose={onClose}
          onSubmit={run[command]}
        />
      );
    }
    case 'add':
      return (
        <AddQuestion
          span={question.span}
          onClose={onClose}
          onAdded={({ id }) => store.setState({ selected: id, pane: 'claims' })}
        />
      );
    case 'ask':
      return <AskQuestion claimId={question.claimId} onClose={onClose} />;
    case 'answer': {
      const query = queries.find(({ id }) => id === question.queryId);
      if (!query) return null;
      return (
        <ReasonQuestion
          title={t('question.answer')}
          about={query.question}
          label={t('query.answer')}
          submit={t('query.answerSubmit')}
          onClose={onClose}
          onSubmit={(words) => queryActions.answer(query, words)}
        />
      );
    }
    case 'crowd':
      return <CrowdQuestion position={question.position} onClose={onClose} />;
    case 'sentences':
      return <SentencesQuestion blockIndex={question.blockIndex} onClose={onClose} />;
    case 'article':
      return <ArticleQuestion onClose={onClose} />;
    case 'revision':
      return <RevisionQuestion onClose={onClose} />;
    case 'retract-sign-off':
      return (
        <ReasonQuestion
          title={t('question.retractSignOff')}
          label={t('question.reason')}
          submit={t('question.retractSignOffSubmit')}
          onClose={onClose}
          onSubmit={(reason) => retractSignOff(client, article.id, reason)}
        />
      );
  }
}
