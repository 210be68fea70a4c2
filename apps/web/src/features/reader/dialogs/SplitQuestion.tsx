import { Button, Group, Slider, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from '../../../i18n';
import { cutsOf, partsAt, suggestedCut } from '../claims/split';
import { useReaderActions } from '../data/actions';
import { useReaderData } from '../reader-data';
import type { Claim } from '../data/queries';
import type { Placed } from '../text/marks';
import { QuestionForm } from './QuestionForm';
import classes from './dialogs.module.css';

type Props = { readonly placed: Placed<Claim>; readonly onClose: () => void };

/** Makes two claims of one: where it is cut, and what each of them says. */
export function SplitQuestion({ placed: { claim, places }, onClose }: Props) {
  const { t } = useTranslation('reader');
  const { text, article } = useReaderData();
  const actions = useReaderActions();
  const [place] = places;
  const ground = useMemo(
    () => ({ text, span: place ?? { start: 0, end: 0 }, language: article.language }),
    [text, place, article.language],
  );
  const cuts = useMemo(() => cutsOf(ground), [ground]);
  const [cut, setCut] = useState(() => suggestedCut(ground));
  const parts = cut === null ? null : partsAt(ground, cut);
  // Until somebody writes into them the statements follow the cut.
  const [written, setWritten] = useState<readonly [string | null, string | null]>([null, null]);
  const words = (parts ?? []).map(({ start, end }) => text.slice(start, end));
  const statements = [written[0] ?? words[0] ?? '', written[1] ?? words[1] ?? ''] as const;

  const submit = async (): Promise<void> => {
    if (!parts) return;
    // Further places of the claim stay with its first part.
    const spans = [[parts[0], ...places.slice(1)], [parts[1]]];
    await actions.split(
      claim,
      spans.map((own, index) => ({
        statement: (statements[index] ?? '').trim(),
        spans: own.map((one) => ({ ...one })),
      })),
    );
  };
  if (!parts || cut === null) {
    return (
      <QuestionForm
        title={t('question.split')}
        about={claim.statement}
        submit={t('question.splitSubmit')}
        isReady={false}
        onClose={onClose}
        onSubmit={submit}
      >
        <Text>{t('question.splitTooShort')}</Text>
      </QuestionForm>
    );
  }
  const at = cuts.indexOf(cut);
  return (
    <QuestionForm
      title={t('question.split')}
      submit={t('question.splitSubmit')}
      size="lg"
      isReady={statements.every((statement) => statement.trim() !== '')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text dir="auto" className={classes.quote}>
        <mark className={classes.part}>{words[0]}</mark>
        {text.slice(parts[0].end, parts[1].start)}
        <mark className={classes.otherPart}>{words[1]}</mark>
      </Text>
      <Group wrap="nowrap" gap="xs">
        <Button variant="default" size="compact-sm" disabled={at <= 0} onClick={() => setCut(cuts[at - 1] ?? cut)}>
          {t('question.cutEarlier')}
        </Button>
        <Slider
          flex={1}
          data-autofocus
          thumbLabel={t('question.cut')}
          label={null}
          min={0}
          max={cuts.length - 1}
          value={at}
          onChange={(index) => setCut(cuts[index] ?? cut)}
        />
        <Button
          variant="default"
          size="compact-sm"
          disabled={at >= cuts.length - 1}
          onClick={() => setCut(cuts[at + 1] ?? cut)}
        >
          {t('question.cutLater')}
        </Button>
      </Group>
      {statements.map((statement, index) => (
        <Textarea
          key={index}
          label={t('question.part', { number: index + 1 })}
          dir="auto"
          autosize
          minRows={2}
          required
          maxLength={2000}
          value={statement}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setWritten(([first, second]) => (index === 0 ? [value, second] : [first, value]));
          }}
        />
      ))}
    </QuestionForm>
  );
}
