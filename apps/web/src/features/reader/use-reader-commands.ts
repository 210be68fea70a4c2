import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useCommands, type Command } from '../../commands/registry';
import { announce } from '../../components/announce';
import { say } from '../../i18n';
import { useSelectedWords } from './article/use-selected-words';
import { afterDone, stepTo } from './claims/steps';
import { isOpen } from './claims/filters';
import { useClearance } from './clearance/use-clearance';
import { useJump } from './clearance/use-jump';
import { useReaderActions } from './data/actions';
import { useExtractAgain, useSignOffArticle } from './data/article-actions';
import type { Claim } from './data/queries';
import { useReaderData } from './reader-data';
import { toggled, useReader, useReaderStore } from './state';
import type { Placed } from './text/marks';
import { sentenceChoice } from './text/span-choice';
import { positionInView } from './article/position-in-view';

const RISK_AFTER = { low: 'normal', normal: 'high', high: 'low' } as const;

export type WordsSelected = ReturnType<typeof useSelectedWords>;

/**
 * Everything that the reader can do, as commands: for keys, palette, buttons and help. What may be done with a claim
 * is what the API says in its `commands`.
 */
export function useReaderCommands(
  list: readonly Placed<Claim>[],
  words: WordsSelected,
): (ids: readonly string[]) => void {
  const store = useReaderStore();
  const navigate = useNavigate();
  const data = useReaderData();
  const actions = useReaderActions();
  const { groups } = useClearance();
  const { jumpToNext } = useJump();
  const signOffArticle = useSignOffArticle();
  const extractAgain = useExtractAgain();
  const selected = useReader((state) => state.selected);
  const checked = useReader((state) => state.checked);
  const { byId, isEditor, isCurrent } = data;

  const current = selected === null ? undefined : byId.get(selected);
  const targets = (checked.size > 0 ? [...checked] : selected === null ? [] : [selected]).flatMap(
    (id) => byId.get(id) ?? [],
  );
  const allowed = (command: Claim['commands'][number]): Claim[] =>
    isCurrent ? targets.filter(({ claim }) => claim.commands.includes(command)).map(({ claim }) => claim) : [];
  const mayEdit = isEditor && isCurrent;

  const select = useCallback((id: string | null) => id !== null && store.setState({ selected: id }), [store]);
  const goOn = useCallback(
    (ids: readonly string[]): void => {
      store.setState({ checked: new Set() });
      const [last] = ids.slice(-1);
      if (last === undefined) return;
      const { later } = store.getState();
      const waits = (id: string): boolean =>
        !ids.includes(id) && byId.get(id)?.claim.state === 'proposed' && !later.has(id);
      const next = afterDone(list, last, waits) ?? afterDone(list, last, (id) => later.has(id) && !ids.includes(id));
      if (next !== null) store.setState({ selected: next });
      else announce(say('reader:done.triaged'));
    },
    [store, byId, list],
  );
  const step = (direction: 1 | -1, extend = false): void => {
    // As it is now: keys may come faster than the screen is drawn.
    const from = store.getState().selected;
    const placed = from === null ? null : (byId.get(from) ?? null);
    const position = placed ? 0 : positionInView();
    const next = stepTo(list, { selected: placed, position }, direction);
    if (next === null) {
      announce(say(direction === 1 ? 'reader:rail.last' : 'reader:rail.first'));
      return;
    }
    if (extend) {
      store.setState((state) => ({ checked: new Set([...state.checked, ...(from === null ? [] : [from]), next]) }));
    }
    select(next);
  };
  const accept = async (): Promise<void> => {
    const claims = allowed('accept');
    const before = store.getState();
    goOn(claims.map(({ id }) => id));
    const { selected: next } = store.getState();
    const isDone = await actions.accept(claims);
    // What was not done is looked at again, unless the person has gone on meanwhile.
    if (!isDone && store.getState().selected === next) {
      store.setState({ selected: before.selected, checked: before.checked });
    }
  };
  const putOff = (): void => {
    const ids = targets.map(({ claim }) => claim.id);
    store.setState((state) => ({ later: new Set([...state.later, ...ids]) }));
    goOn(ids);
  };
  const back = (['return', 'reopen', 'release'] as const).find((command) => allowed(command).length > 0);
  const giveBack = (): void => {
    if (back)
      store.setState({ question: { kind: 'reason', command: back, claimIds: allowed(back).map(({ id }) => id) } });
  };
  const beginResize = (): void => {
    const place = current?.places[0];
    if (current && place) {
      store.setState({ choice: { purpose: { kind: 'resize', claimId: current.claim.id }, span: place } });
    }
  };
  const beginSentence = (): void => {
    const from = current?.places[0]?.start ?? positionInView();
    store.setState({ choice: sentenceChoice(data.sentences, from) });
  };
  const mergeNext = (): void => {
    const ids = targets.map(({ claim }) => claim.id);
    const next = ids.length > 1 ? null : stepTo(list, { selected: current ?? null, position: 0 }, 1);
    store.setState({ question: { kind: 'merge', claimIds: next === null ? ids : [...ids, next] } });
  };
  const escape = (): void => {
    const state = store.getState();
    if (state.checked.size > 0) store.setState({ checked: new Set() });
    else if (state.pane !== 'claims') store.setState({ pane: 'claims' });
    else store.setState({ selected: null });
  };

  const opened = targets.flatMap(({ claim }) => (isOpen(claim) ? claim : []));
  const one = targets.length === 1 ? targets[0]?.claim : undefined;
  const commands: Command[] = [
    { id: 'reader.next', run: () => step(1) },
    { id: 'reader.previous', run: () => step(-1) },
    {
      id: 'reader.openOnly',
      run: () => store.setState(({ filter }) => ({ filter: filter === 'open' ? 'all' : 'open' })),
    },
    { id: 'reader.highlights', run: () => store.setState(({ highlights }) => ({ highlights: !highlights })) },
    { id: 'reader.accept', isEnabled: allowed('accept').length > 0, run: accept },
    { id: 'reader.later', isEnabled: one?.state === 'proposed', run: putOff },
    {
      id: 'reader.dismiss',
      isEnabled: allowed('dismiss').length > 0,
      run: () => store.setState({ question: { kind: 'dismiss', claimIds: allowed('dismiss').map(({ id }) => id) } }),
    },
    {
      id: 'reader.retract',
      isEnabled: allowed('retract').length > 0,
      run: () => void actions.retract(allowed('retract')),
    },
    {
      id: 'reader.assign',
      isEnabled: allowed('assign').length > 0,
      run: () => store.setState({ question: { kind: 'assign', claimIds: allowed('assign').map(({ id }) => id) } }),
    },
    { id: 'reader.balance', isEnabled: mayEdit, run: () => void actions.balance(allowed('assign')) },
    { id: 'reader.take', isEnabled: one?.commands.includes('take') === true, run: () => one && void actions.take(one) },
    { id: 'reader.giveBack', isEnabled: back !== undefined, run: giveBack },
    {
      id: 'reader.signOff',
      isEnabled: allowed('sign_off').length > 0,
      run: () => void actions.signOff(allowed('sign_off')),
    },
    {
      id: 'reader.review',
      isEnabled: one !== undefined && one.commands.some((command) => command === 'start' || command === 'submit'),
      run: () => one && void navigate(`/review/${one.id}`),
    },
    { id: 'reader.report', run: () => void navigate(`/articles/${data.article.id}/report`) },
    {
      id: 'reader.edit',
      isEnabled: mayEdit && one !== undefined && one.state !== 'dismissed',
      run: () => one && store.setState({ question: { kind: 'edit', claimId: one.id } }),
    },
    {
      id: 'reader.due',
      isEnabled: mayEdit && opened.length > 0,
      run: () => store.setState({ question: { kind: 'due', claimIds: opened.map(({ id }) => id) } }),
    },
    {
      id: 'reader.risk',
      isEnabled: mayEdit && opened.length > 0,
      run: () => opened[0] && void actions.change(opened, { risk: RISK_AFTER[opened[0].risk] }),
    },
    {
      id: 'reader.split',
      isEnabled: mayEdit && one !== undefined && one.state !== 'dismissed',
      run: () => one && store.setState({ question: { kind: 'split', claimId: one.id } }),
    },
    { id: 'reader.merge', isEnabled: mayEdit && targets.length > 0, run: mergeNext },
    { id: 'reader.resize', isEnabled: mayEdit && (current?.places.length ?? 0) > 0, run: beginResize },
    { id: 'reader.addSentence', isEnabled: mayEdit, run: beginSentence },
    {
      id: 'global.new',
      isEnabled: mayEdit,
      run: () => {
        if (words) store.setState({ question: { kind: 'add', span: { start: words.start, end: words.end } } });
        else beginSentence();
      },
    },
    {
      id: 'reader.ask',
      isEnabled: isCurrent && (isEditor || data.isReviewer),
      run: () => store.setState({ question: { kind: 'ask', claimId: selected } }),
    },
    {
      id: 'reader.select',
      isEnabled: selected !== null,
      run: () => selected !== null && store.setState((state) => ({ checked: toggled(state.checked, selected) })),
    },
    { id: 'reader.selectDown', run: () => step(1, true) },
    { id: 'reader.selectUp', run: () => step(-1, true) },
    { id: 'reader.selectAll', run: () => store.setState({ checked: new Set(list.map(({ claim }) => claim.id)) }) },
    {
      id: 'reader.nextObstacle',
      isEnabled: groups.length > 0,
      run: () => groups[0] && jumpToNext(groups[0]),
    },
    { id: 'reader.signOffArticle', isEnabled: mayEdit && !data.article.signedOff, run: () => signOffArticle.mutate() },
    { id: 'reader.extractAgain', isEnabled: mayEdit, run: () => extractAgain.mutate() },
    { id: 'reader.editArticle', isEnabled: isEditor, run: () => store.setState({ question: { kind: 'article' } }) },
    {
      id: 'reader.newRevision',
      isEnabled: isCurrent && (isEditor || data.isAuthor),
      run: () => store.setState({ question: { kind: 'revision' } }),
    },
    {
      id: 'global.filter',
      run: () => document.querySelector<HTMLElement>('#reader-filter input:checked')?.focus(),
    },
    { id: 'global.back', run: escape },
  ];
  useCommands(commands);
  return goOn;
}
