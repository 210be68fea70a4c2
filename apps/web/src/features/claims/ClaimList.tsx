import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { ClaimRow } from './ClaimRow';
import type { Claim } from './queries';
import type { RowsProps } from './rows';
import { inParts, useNear } from './use-near';

const BLOCK = 40;
/** What a row is taken for until it has been drawn once. */
const ROW_PX = 58;

/** The claims as a list. Only the blocks of rows around the window are drawn. */
export function ClaimList(props: RowsProps) {
  const { claims, selection, hasMore, isLoadingMore, onMore, focusRequest } = props;
  const { t } = useTranslation('claims');
  const blocks = useMemo(() => inParts(claims, BLOCK), [claims]);
  const at = focusRequest === null ? -1 : claims.findIndex(({ id }) => id === focusRequest.id);
  const tabStop = claims.some(({ id }) => id === selection.focused) ? selection.focused : claims[0]?.id;
  return (
    <>
      <div role="list" aria-label={t('title')}>
        {blocks.map((block, index) => (
          <Block
            key={index}
            {...props}
            claims={block}
            first={index * BLOCK}
            total={hasMore ? -1 : claims.length}
            tabStop={tabStop}
            isWanted={Math.floor(at / BLOCK) === index}
          />
        ))}
      </div>
      {hasMore && <More isLoading={isLoadingMore} onMore={onMore} />}
      <FocusRow request={focusRequest} />
    </>
  );
}

type BlockProps = RowsProps & {
  readonly claims: readonly Claim[];
  /** The place of its first row in the list, and the length of the list; -1 while it is not known. */
  readonly first: number;
  readonly total: number;
  readonly tabStop: string | null | undefined;
  /** The keys go to one of its rows. */
  readonly isWanted: boolean;
};

function Block({
  claims,
  first,
  total,
  tabStop,
  isWanted,
  selection,
  openId,
  gone,
  addressOf,
  onFocus,
  onChoose,
}: BlockProps) {
  const { element, isNear, height } = useNear(first === 0);
  if (!isNear && !isWanted) {
    return <div ref={element} role="presentation" style={{ height: height.current ?? claims.length * ROW_PX }} />;
  }
  return (
    <div ref={element} role="presentation">
      {claims.map((claim, index) => (
        <div key={claim.id} role="listitem" aria-setsize={total} aria-posinset={first + index + 1}>
          <ClaimRow
            claim={claim}
            to={addressOf(claim.id)}
            isFocused={claim.id === selection.focused}
            isTabStop={claim.id === tabStop}
            isChosen={selection.chosen.has(claim.id)}
            isOpen={claim.id === openId}
            isGone={gone.has(claim.id)}
            onFocus={onFocus}
            onChoose={onChoose}
          />
        </div>
      ))}
    </div>
  );
}

/** The next page comes when the end of the list comes near. */
function More({ isLoading, onMore }: { readonly isLoading: boolean; readonly onMore: () => void }) {
  const { t } = useTranslation('claims');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (button.current === null || isLoading) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: '1200px 0px',
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [isLoading, onMore]);
  return (
    <Button ref={button} variant="default" mt="sm" onClick={onMore} loading={isLoading}>
      {isLoading ? t('loadingMore') : t('loadMore')}
    </Button>
  );
}

/** After the rows were drawn: the one that the keys have gone to is brought into view and gets the focus. */
export function FocusRow({ request }: { readonly request: RowsProps['focusRequest'] }) {
  useEffect(() => {
    if (request === null) return;
    const row = document.querySelector<HTMLElement>(`[data-row="${request.id}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [request]);
  return null;
}
