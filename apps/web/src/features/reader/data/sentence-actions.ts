import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { keys } from '../../../api/keys';
import { offerUndo } from '../../../components/toasts';
import { say } from '../../../i18n';
import { useReaderData, type ReaderSentence } from '../reader-data';
import type { Clearance, RevisionText } from './queries';

/** Marks sentences as not checkable and takes such marks back, each with its way back. */
export class SentenceActions {
  constructor(
    private readonly client: QueryClient,
    private readonly articleId: string,
    private readonly revisionNumber: number,
  ) {}

  async dismiss(sentences: readonly ReaderSentence[], reason: string): Promise<void> {
    const ordinals = ordinalsOf(sentences);
    await this.mark(ordinals, reason);
    offerUndo({
      message: say('reader:done.sentencesDismissed', { count: ordinals.length }),
      undo: () => this.mark(ordinals, null),
    });
  }

  async restore(sentences: readonly ReaderSentence[]): Promise<void> {
    const ordinals = ordinalsOf(sentences);
    await this.mark(ordinals, null);
    offerUndo({
      message: say('reader:done.sentencesRestored', { count: ordinals.length }),
      undo: () => this.dismissAgain(sentences),
    });
  }

  /** Each with the reason that it had. */
  private async dismissAgain(sentences: readonly ReaderSentence[]): Promise<void> {
    const fallback = say('reader:sentenceReason.other');
    const reasons = new Set(sentences.map(({ dismissedFor }) => dismissedFor ?? fallback));
    for (const reason of reasons) {
      await this.mark(
        ordinalsOf(sentences.filter(({ dismissedFor }) => (dismissedFor ?? fallback) === reason)),
        reason,
      );
    }
  }

  private async mark(ordinals: number[], reason: string | null): Promise<void> {
    if (ordinals.length === 0) return;
    const params = { path: { articleId: this.articleId }, header: { 'Idempotency-Key': newKey() } };
    const clearance: Clearance = await answer(
      reason === null
        ? api.POST('/api/v1/articles/{articleId}/sentences/restore', { params, body: { ordinals } })
        : api.POST('/api/v1/articles/{articleId}/sentences/dismiss', { params, body: { ordinals, reason } }),
    );
    this.client.setQueryData(keys.article(this.articleId, 'clearance'), clearance);
    const changed = new Set(ordinals);
    this.client.setQueriesData<RevisionText>(
      { queryKey: keys.revision(this.articleId, this.revisionNumber) },
      (revision) =>
        revision && {
          ...revision,
          sentences: revision.sentences.map((one) =>
            changed.has(one.ordinal) ? { ...one, dismissedFor: reason } : one,
          ),
        },
    );
  }
}

const ordinalsOf = (sentences: readonly ReaderSentence[]): number[] =>
  sentences.flatMap(({ ordinal }) => ordinal ?? []);

/** What can be done with the sentences of the open article. */
export function useSentenceActions(): SentenceActions {
  const client = useQueryClient();
  const { article } = useReaderData();
  return useMemo(
    () => new SentenceActions(client, article.id, article.revision.number),
    [client, article.id, article.revision.number],
  );
}
