import { Button, Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { tellProblem } from '../../../components/toasts';
import { useClearance } from '../clearance/use-clearance';
import { useSentenceActions } from '../data/sentence-actions';
import { useReaderData } from '../reader-data';
import { useReaderStore } from '../state';
import { sentencesOf } from '../text/sentences';
import { QuestionForm } from './QuestionForm';
import classes from './dialogs.module.css';

const REASONS = ['opinion', 'scene', 'question', 'transition', 'known', 'other'] as const;

type Props = { readonly blockIndex: number; readonly onClose: () => void };

/** The sentences of a paragraph: which of them hold nothing that can be checked. */
export function SentencesQuestion({ blockIndex, onClose }: Props) {
  const { t } = useTranslation('reader');
  const { blocks, sentences, text, isEditor, isCurrent } = useReaderData();
  const store = useReaderStore();
  const actions = useSentenceActions();
  const { statusOf } = useClearance();
  const block = blocks[blockIndex];
  const own = block ? sentencesOf(sentences, block) : [];
  const open = own.filter((sentence) => statusOf(sentence) === 'open');
  const dismissed = own.filter((sentence) => statusOf(sentence) === 'not_checkable');
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const [reason, setReason] = useState<(typeof REASONS)[number]>('opinion');
  const ticked = open.filter(({ start }) => !unticked.has(start));
  const mayChange = isEditor && isCurrent;
  const toggle = (start: number): void =>
    setUnticked((before) => {
      const next = new Set(before);
      if (!next.delete(start)) next.add(start);
      return next;
    });
  return (
    <QuestionForm
      title={t('question.sentences')}
      submit={t('question.sentencesSubmit', { count: ticked.length })}
      size="lg"
      isReady={mayChange && ticked.length > 0}
      onClose={onClose}
      onSubmit={() => actions.dismiss(ticked, t(`sentenceReason.${reason}`))}
    >
      <div className={classes.sentences}>
        {own.map((sentence) => {
          const status = statusOf(sentence);
          const words = text.slice(sentence.start, sentence.end);
          return status === 'open' ? (
            <Group key={sentence.start} wrap="nowrap" align="flex-start" justify="space-between">
              <Checkbox
                label={<span dir="auto">{words}</span>}
                data-autofocus={sentence.start === open[0]?.start || undefined}
                checked={!unticked.has(sentence.start)}
                disabled={!mayChange}
                onChange={() => toggle(sentence.start)}
              />
              {mayChange && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() =>
                    store.setState({
                      question: { kind: 'add', span: { start: sentence.start, end: sentence.end } },
                    })
                  }
                >
                  {t('question.makeClaim')}
                </Button>
              )}
            </Group>
          ) : (
            <Text key={sentence.start} dir="auto" className={classes.dim}>
              {t(`sentence.${status}`)}: {words}
            </Text>
          );
        })}
      </div>
      {open.length > 0 && mayChange && (
        <NativeSelect
          label={t('question.why')}
          data={REASONS.map((value) => ({ value, label: t(`sentenceReason.${value}`) }))}
          value={reason}
          onChange={(event) => setReason(REASONS.find((one) => one === event.currentTarget.value) ?? 'other')}
        />
      )}
      {dismissed.length > 0 && mayChange && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void actions.restore(dismissed).then(onClose, tellProblem)}
          >
            {t('question.restore', { count: dismissed.length })}
          </Button>
        </Group>
      )}
    </QuestionForm>
  );
}
